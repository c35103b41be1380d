/** A colour role. `on-x` is written on `x`; `x-text` is written on `x-soft` and on the surfaces. */
export type Role =
  | 'surface'
  | 'raised'
  | 'text'
  | 'muted'
  | 'line'
  | 'control'
  | 'focus'
  | 'skeleton'
  | 'shade'
  | `${Tone}`
  | `on-${Tone}`
  | `${Tone}-soft`
  | `${Tone}-text`;

export type Tone = 'accent' | 'positive' | 'caution' | 'critical';

export type Palette = Readonly<Record<Role, string>>;

export const light: Palette = {
  surface: '#ffffff',
  raised: '#f5f6f8',
  text: '#181b20',
  muted: '#586069',
  line: '#dfe2e7',
  control: '#858d98',
  focus: '#2456c7',
  skeleton: '#e6e9ed',
  shade: '#10182826',
  accent: '#2456c7',
  'on-accent': '#ffffff',
  'accent-soft': '#e8effc',
  'accent-text': '#1d49ad',
  positive: '#14713f',
  'on-positive': '#ffffff',
  'positive-soft': '#e2f4e9',
  'positive-text': '#0f5f35',
  caution: '#f0b429',
  'on-caution': '#2b1d00',
  'caution-soft': '#fdf1d3',
  'caution-text': '#774b00',
  critical: '#c22a2a',
  'on-critical': '#ffffff',
  'critical-soft': '#fde9e7',
  'critical-text': '#a31d1d',
};

export const dark: Palette = {
  surface: '#16181c',
  raised: '#202329',
  text: '#eceef1',
  muted: '#a5adb8',
  line: '#333841',
  control: '#7b8390',
  focus: '#8db4ff',
  skeleton: '#2a2e36',
  shade: '#00000080',
  accent: '#7ba7ff',
  'on-accent': '#0a1530',
  'accent-soft': '#1d2b49',
  'accent-text': '#a9c6ff',
  positive: '#4fc98a',
  'on-positive': '#052214',
  'positive-soft': '#143020',
  'positive-text': '#7fdca9',
  caution: '#f0b429',
  'on-caution': '#2b1d00',
  'caution-soft': '#382a0c',
  'caution-text': '#f5cb6b',
  critical: '#ff7b72',
  'on-critical': '#330503',
  'critical-soft': '#45191a',
  'critical-text': '#ffada6',
};

/** `prefers-contrast: more`: no grey that could be mistaken for disabled, lines as strong as text. */
export const lightContrast: Palette = {
  ...light,
  raised: '#f2f3f5',
  text: '#000000',
  muted: '#30363d',
  line: '#6b727c',
  control: '#30363d',
  focus: '#0a2f86',
  accent: '#12398f',
  'accent-text': '#0a2f86',
  positive: '#0a5229',
  'positive-text': '#06401f',
  'caution-text': '#573600',
  critical: '#9a1414',
  'critical-text': '#7f0d0d',
};

export const darkContrast: Palette = {
  ...dark,
  surface: '#000000',
  raised: '#141619',
  text: '#ffffff',
  muted: '#d6dae0',
  line: '#8f97a3',
  control: '#d6dae0',
  focus: '#c2d8ff',
  accent: '#a9c6ff',
  'accent-text': '#c9dcff',
  positive: '#86e3b1',
  'positive-text': '#a6efc8',
  caution: '#ffcb52',
  'caution-text': '#ffdc8c',
  critical: '#ffa39c',
  'critical-text': '#ffc9c4',
};

/** `forced-colors: active`: the person's own colours, and no others. */
export const forced: Palette = {
  surface: 'Canvas',
  raised: 'Canvas',
  text: 'CanvasText',
  muted: 'CanvasText',
  line: 'CanvasText',
  control: 'ButtonText',
  focus: 'Highlight',
  skeleton: 'GrayText',
  shade: 'transparent',
  accent: 'Highlight',
  'on-accent': 'HighlightText',
  'accent-soft': 'Canvas',
  'accent-text': 'LinkText',
  positive: 'CanvasText',
  'on-positive': 'Canvas',
  'positive-soft': 'Canvas',
  'positive-text': 'CanvasText',
  caution: 'CanvasText',
  'on-caution': 'Canvas',
  'caution-soft': 'Canvas',
  'caution-text': 'CanvasText',
  critical: 'CanvasText',
  'on-critical': 'Canvas',
  'critical-soft': 'Canvas',
  'critical-text': 'CanvasText',
};
