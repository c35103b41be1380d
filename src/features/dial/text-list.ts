import { formatPhone, readPhone } from './number';
import type { FoundNumber } from './text-index';

/** `:host` rules that are important outrank any rule of the page. */
const STYLE = `
:host { all: initial !important; position: fixed !important; inset: auto auto 8px 8px !important; z-index: 2147483646 !important;
  color-scheme: light dark !important; font: 14px/20px system-ui, sans-serif !important; }
:host(:not(:focus-within)) { clip-path: inset(50%) !important; inline-size: 1px !important; block-size: 1px !important;
  overflow: hidden !important; white-space: nowrap !important; }
section { max-inline-size: min(320px, 90vw); background: Canvas; color: CanvasText; border: 1px solid; border-radius: 6px; }
ul { margin: 0; padding: 0; list-style: none; max-block-size: 50vh; overflow: auto; }
button { display: block; box-sizing: border-box; inline-size: 100%; min-block-size: 32px; padding: 6px 12px; border: 0; border-radius: 6px;
  background: none; color: inherit; font: inherit; font-variant-numeric: tabular-nums; text-align: start; cursor: pointer; }
button:hover, button:focus-visible { background: CanvasText; color: Canvas; }
button:focus-visible { outline: 2px solid; outline-offset: -4px; }`;

export interface NumberList {
  /** The numbers changed. */
  update(): void;
  end(): void;
}

/**
 * The way to the found numbers for those who use no mouse: a button at the end of the page, seen while it has the focus, that
 * opens a list with one button for each number. Escape closes it. It takes no place in the page's layout.
 */
export function createNumberList(
  root: Document,
  numbers: () => FoundNumber[],
  onNumber: (number: FoundNumber, opener: HTMLElement) => void,
  onFocus: (number: FoundNumber | undefined) => void,
): NumberList {
  const host = root.createElement('div');
  host.setAttribute('data-deskside', 'off');
  host.lang = 'en';
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  shadow.adoptedStyleSheets = [sheet];
  const section = shadow.appendChild(root.createElement('section'));
  const toggle = section.appendChild(root.createElement('button'));
  const list = section.appendChild(root.createElement('ul'));
  toggle.type = 'button';
  section.setAttribute('aria-label', 'Phone numbers on this page');

  const open = (shown: FoundNumber[]) => {
    list.replaceChildren(...shown.map(number => entry(number)));
    list.hidden = shown.length === 0;
    toggle.setAttribute('aria-expanded', String(!list.hidden));
  };
  const entry = (number: FoundNumber) => {
    const item = root.createElement('li');
    const button = item.appendChild(root.createElement('button'));
    button.type = 'button';
    const words = number.before && ` · ${number.before}`;
    button.textContent = `Call ${formatPhone(readPhone(number.phone))}${words}`;
    button.onclick = event => event.isTrusted && onNumber(number, button);
    button.onfocus = () => onFocus(number);
    return item;
  };

  const update = () => {
    const count = numbers().length;
    if (count > 0 && !host.isConnected) root.body.append(host);
    if (count === 0) host.remove();
    toggle.textContent = `Phone numbers on this page (${count})`;
  };
  toggle.onclick = () => open(list.hidden ? visible(numbers()) : []);
  shadow.addEventListener('focusout', () => onFocus(undefined));
  host.addEventListener('focusout', event => {
    // The window losing the focus closes nothing.
    if (event.relatedTarget || root.hasFocus()) open([]);
  });
  host.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || list.hidden) return;
    event.stopPropagation();
    toggle.focus();
    open([]);
  });
  open([]);
  return { update, end: () => host.remove() };
}

/** Each number once, in the order of the page, those that are not rendered left out. */
function visible(numbers: FoundNumber[]): FoundNumber[] {
  const seen = new Set<string>();
  return numbers
    .filter(({ parent }) => parent.checkVisibility?.({ visibilityProperty: true }) ?? true)
    .sort((one, other) => inPageOrder(one.parent, other.parent))
    .filter(({ phone, before }) => {
      const key = `${phone} ${before}`;
      return !seen.has(key) && seen.add(key);
    });
}

function inPageOrder(one: Element, other: Element): number {
  if (one === other) return 0;
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
