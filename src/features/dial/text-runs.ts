/** Text that one parent holds without an element in between: what frameworks split into several nodes is still one text. */
export interface TextRun {
  readonly parent: Element;
  readonly nodes: readonly Text[];
  readonly text: string;
}

/** Not the page's prose, or the page's own to click: never searched. */
const EXCLUDED = [
  'head,a,area,button,input,textarea,select,datalist,label,summary',
  'script,style,noscript,template,code,pre,kbd,samp,svg,math,canvas,iframe,object,audio,video',
  '[role=button],[role=link],[role=textbox],[role=checkbox],[role=tab],[role=menuitem],[role=option]',
  '[contenteditable]:not([contenteditable=false]),[data-deskside=off],[hidden],[aria-hidden=true]',
].join();

export function isExcluded(element: Element): boolean {
  return element.matches(EXCLUDED) || element.localName.startsWith('deskside-');
}

/** Whether the element or anything around it, across shadow roots, is excluded. */
export function isWithinExcluded(element: Element, isOff: (element: Element) => boolean): boolean {
  for (let each: Element | null = element; each; each = parentOf(each)) {
    if (isExcluded(each) || isOff(each)) return true;
  }
  return false;
}

function parentOf(element: Element): Element | null {
  const parent = element.parentNode;
  return parent instanceof ShadowRoot ? parent.host : element.parentElement;
}

/** The runs that the element itself holds, those of its children left out. */
export function runsOf(parent: Element | ShadowRoot): TextRun[] {
  const host = parent instanceof ShadowRoot ? parent.host : parent;
  const runs: TextRun[] = [];
  let nodes: Text[] = [];
  const close = () => {
    if (nodes.length > 0) runs.push({ parent: host, nodes, text: nodes.map(node => node.data).join('') });
    nodes = [];
  };
  for (let child = parent.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === Node.TEXT_NODE) nodes.push(child as Text);
    else if (child.nodeType === Node.ELEMENT_NODE) close();
  }
  close();
  return runs;
}

/** A range over part of a run. */
export function rangeIn({ nodes }: TextRun, start: number, end: number): Range {
  const range = document.createRange();
  let offset = 0;
  for (const node of nodes) {
    const next = offset + node.length;
    if (start >= offset && start < next) range.setStart(node, start - offset);
    if (end > offset && end <= next) range.setEnd(node, end - offset);
    offset = next;
  }
  return range;
}

/**
 * Whether a number that touches the edge of its run goes on in an element beside it, as in `<b>+1</b> 650 292 8880` or
 * `<i>650</i>2928880`: then what was found is a part of a number, and dialling it would be a wrong call.
 */
export function goesOn(run: TextRun, start: number, end: number): boolean {
  const before = /^[\s().+-]*$/.test(run.text.slice(0, start)) && textBeside(run.nodes[0]!, 'previousSibling');
  const after = /^[\s().-]*$/.test(run.text.slice(end)) && textBeside(run.nodes.at(-1)!, 'nextSibling');
  return (!!before && /[\d+(][\s().-]*$/.test(before)) || (!!after && /^[\s().-]*\d/.test(after));
}

const INLINE = /^(?:b|i|em|strong|small|mark|font|u|s|span|sub|sup|bdi|bdo|time|abbr|var|data|wbr)$/;

/** Whether the element's text is set in one line with what is beside it: items of a flex box or a grid are not inline. */
function isInline(element: Element): boolean {
  return INLINE.test(element.localName) && getComputedStyle(element).display === 'inline';
}

function textBeside(node: Node, direction: 'previousSibling' | 'nextSibling'): string {
  let beside = node[direction];
  for (let around = node.parentElement; !beside && around && isInline(around); around = around.parentElement) {
    beside = around[direction];
  }
  while (beside instanceof Comment) beside = beside[direction];
  if (beside instanceof Text) return beside.data;
  return beside instanceof Element && isInline(beside) ? (beside.textContent ?? '') : '';
}
