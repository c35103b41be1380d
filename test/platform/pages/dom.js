/**
 * Builds an element. Properties that start with `on` are listeners, `null` and `false` leave an attribute out.
 * @param {string} tag `svg:rect` makes an SVG element
 * @param {Record<string, unknown>} [attributes]
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {Element}
 */
export function h(tag, attributes = {}, ...children) {
  const element = tag.startsWith('svg:')
    ? document.createElementNS('http://www.w3.org/2000/svg', tag.slice(4))
    : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

/** @type {Map<string, string>} */
const drawn = new Map();

/**
 * Draws a part of the page again only when what it shows has changed, so that a form keeps what is typed into it.
 * Where the focus was in the part, it goes to the part's first button.
 * @param {string} id
 * @param {unknown} shows
 * @param {() => (Node | null)[]} draw
 */
export function part(id, shows, draw) {
  const key = JSON.stringify(shows) ?? '';
  if (drawn.get(id) === key) return;
  drawn.set(id, key);
  const place = /** @type {HTMLElement} */ (document.getElementById(id));
  const hadFocus = place.contains(document.activeElement);
  place.replaceChildren(...draw().filter(node => node !== null));
  if (hadFocus) /** @type {HTMLElement | null} */ (place.querySelector('button, input, [tabindex]'))?.focus();
}

/**
 * @param {string} caption
 * @param {string[]} heads
 * @param {(Node | string)[][]} rows
 */
export function table(caption, heads, rows) {
  return h(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': caption },
    h(
      'table',
      {},
      h('thead', {}, h('tr', {}, ...heads.map(head => h('th', { scope: 'col' }, head)))),
      h('tbody', {}, ...rows.map(row => h('tr', {}, ...row.map(cell => h('td', {}, cell))))),
    ),
  );
}
