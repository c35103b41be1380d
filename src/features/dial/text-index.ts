/** A number found in the page's text. */
export interface FoundNumber {
  readonly range: Range;
  readonly parent: Element;
  /** As the page writes it. */
  readonly text: string;
  /** E.164, with `;ext=` where the page gives an extension. */
  readonly phone: string;
  /** The words before it, for those who do not see them. */
  readonly before: string;
}

export interface NumberIndex {
  /** Puts what is found in a parent's own text in the place of what was found there before. */
  replace(parent: Element, numbers: readonly FoundNumber[]): void;
  /** Forgets what is within the element, shadow roots included. */
  dropWithin(element: Node): void;
  /** Forgets what has left the page. */
  dropGone(): void;
  at(parent: Element, x: number, y: number): FoundNumber | undefined;
  all(): FoundNumber[];
  clear(): void;
}

/** What was found, by the element whose text it is: clicks and changes of the page name that element. */
export function createNumberIndex(highlight: Pick<Set<AbstractRange>, 'add' | 'delete'>): NumberIndex {
  const byParent = new Map<Element, readonly FoundNumber[]>();

  const drop = (parent: Element) => {
    for (const { range } of byParent.get(parent) ?? []) highlight.delete(range);
    byParent.delete(parent);
  };
  const dropWhere = (condition: (parent: Element) => boolean) => {
    for (const parent of [...byParent.keys()]) if (condition(parent)) drop(parent);
  };

  return {
    replace(parent, numbers) {
      drop(parent);
      if (numbers.length === 0) return;
      byParent.set(parent, numbers);
      for (const { range } of numbers) highlight.add(range);
    },
    dropWithin: element => dropWhere(parent => holds(element, parent)),
    dropGone: () => dropWhere(parent => !parent.isConnected),
    at: (parent, x, y) => byParent.get(parent)?.find(({ range }) => isAt(range, x, y)),
    all: () => [...byParent.values()].flat(),
    clear: () => dropWhere(() => true),
  };
}

function holds(outer: Node, inner: Node): boolean {
  for (let each: Node | null = inner; each; each = each instanceof ShadowRoot ? each.host : each.parentNode) {
    if (each === outer) return true;
  }
  return false;
}

/** A click beside the text of an element names the element too: only the letters themselves count. */
function isAt(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );
}
