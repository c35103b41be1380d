import { dark, darkContrast, forced, light, lightContrast, type Palette } from './palette.js';

/**
 * The token sheet. A page sets the public `--deskside-*` properties (`--deskside-accent`, `--deskside-font`, …) on any
 * ancestor; pieces read the short names (`--accent`), which exist inside `.root` only, so no page can collide with them.
 */
export function themeSheet(): string {
  return [
    ':host{display:block;min-inline-size:min(240px,100%)}',
    ':host([hidden]){display:none}',
    ':host([data-flow=inline]){display:inline-block;min-inline-size:0;vertical-align:middle}',
    resetRule(),
    // A popover is drawn in the top layer, where a container of size would give it none.
    ':host(:not([data-flow])) .root{container:deskside/inline-size}',
    scheme(light, dark),
    `@media (prefers-contrast:more){${scheme(lightContrast, darkContrast)}}`,
    `@media (forced-colors:active){.root.root.root{${forcedColours()}}}`,
    ':host([density=compact]) .root{--row:28px}',
    '.root *,.root ::before,.root ::after{box-sizing:border-box}',
    '.root :focus-visible{outline:2px solid var(--focus);outline-offset:2px}',
    '.root [hidden]{display:none}',
    '.unseen{position:absolute;inline-size:1px;block-size:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}',
    '.mono{font-family:var(--mono);font-size:.95em}',
    '.number{font-variant-numeric:tabular-nums}',
    '@media (prefers-reduced-motion:reduce){.root *,.root ::before,.root ::after{animation:none!important;transition:none!important}}',
  ].join('\n');
}

/**
 * What the page's styles would hand down is put back to the browser's own, except what the page means for everything in
 * it: direction (never part of `all`), visibility and whether it takes the pointer.
 */
function resetRule(): string {
  return `.root{all:initial;display:block;visibility:inherit;pointer-events:inherit;user-select:text;box-sizing:border-box;
font-family:var(--deskside-font,system-ui,sans-serif);font-size:var(--size);line-height:1.43;color:var(--text);
accent-color:var(--accent);text-align:start;overflow-wrap:break-word;
${tokens()}}`;
}

function tokens(): string {
  return `--s1:4px;--s2:8px;--s3:12px;--s4:16px;--s5:20px;--s6:24px;--s8:32px;--row:32px;
--radius-small:var(--deskside-radius-small,4px);--radius:var(--deskside-radius,6px);--radius-large:var(--deskside-radius-large,10px);
--shadow-low:0 1px 2px var(--shade);--shadow-high:0 2px 6px var(--shade),0 12px 32px var(--shade);
--size:var(--deskside-text-size,14px);--size-small:calc(var(--size)*.857);--size-large:calc(var(--size)*1.143);--size-huge:calc(var(--size)*1.714);
--mono:var(--deskside-mono,ui-monospace,SFMono-Regular,Menlo,Consolas,monospace);--quick:120ms;--calm:200ms`;
}

function scheme(day: Palette, night: Palette): string {
  return `.root{color-scheme:light;${colours(day)}}
@media (prefers-color-scheme:dark){:host(:not([theme=light])) .root{color-scheme:dark;${colours(night)}}}
:host([theme=dark]) .root{color-scheme:dark;${colours(night)}}`;
}

function colours(palette: Palette): string {
  return Object.entries(palette)
    .map(([role, value]) => `--${role}:var(--deskside-${role},${value})`)
    .join(';');
}

function forcedColours(): string {
  return Object.entries(forced)
    .map(([role, value]) => `--${role}:${value}`)
    .join(';');
}
