import type { CountryCode } from 'libphonenumber-js/min';
import type { Work } from './text-idle';
import type { FoundNumber, NumberIndex } from './text-index';
import { findNumbers, mayHoldNumber } from './text-numbers';
import { goesOn, isExcluded, isWithinExcluded, rangeIn, runsOf, type TextRun } from './text-runs';

export interface SearchOptions {
  readonly region: CountryCode | undefined;
  readonly index: NumberIndex;
  readonly isOff: (element: Element) => boolean;
  /** An open shadow root was met. */
  readonly onShadowRoot: (shadowRoot: ShadowRoot) => void;
}

export interface Search {
  /** Searches an element and all within it. */
  within(element: Element): Work;
  /** Searches what changed. */
  changed(records: readonly MutationRecord[]): Work;
}

/** Searches the page's text for numbers and keeps the index true. It yields at every element. */
export function createSearch({ region, index, isOff, onShadowRoot }: SearchOptions): Search {
  function* own(parent: Element): Work {
    const numbers: FoundNumber[] = [];
    const { shadowRoot } = parent;
    for (const run of shadowRoot ? [...runsOf(parent), ...runsOf(shadowRoot)] : runsOf(parent)) {
      if (!mayHoldNumber(run.text)) continue;
      for (const { start, end, phone } of yield* findNumbers(run.text, region)) {
        if (isIntact(run) && !goesOn(run, start, end)) numbers.push(describe(run, start, end, phone));
      }
    }
    index.replace(parent, numbers);
  }

  function* within(element: Element): Work {
    if (!element.isConnected || isExcluded(element) || isOff(element)) return;
    yield* own(element);
    yield;
    const { shadowRoot } = element;
    if (shadowRoot) {
      onShadowRoot(shadowRoot);
      for (const child of [...shadowRoot.children]) yield* within(child);
    }
    for (const child of [...element.children]) yield* within(child);
  }

  function* changed(records: readonly MutationRecord[]): Work {
    const texts = new Set<Element>();
    const wholes = new Set<Element>();
    for (const { type, target, addedNodes } of records) {
      const parent = type === 'characterData' ? target.parentNode : target;
      const element = parent instanceof ShadowRoot ? parent.host : parent;
      if (!(element instanceof Element)) continue;
      (type === 'attributes' ? wholes : texts).add(element);
      for (const node of addedNodes) if (node instanceof Element) wholes.add(node);
    }
    for (const element of [...texts, ...wholes]) {
      yield;
      if (isWithinExcluded(element, isOff)) index.dropWithin(element);
      else yield* wholes.has(element) ? within(element) : own(element);
    }
  }

  return { within, changed };
}

/** The page may have changed while the search waited for its turn; then the change itself brings another search. */
function isIntact({ nodes, text }: TextRun): boolean {
  return nodes.every(node => node.isConnected) && nodes.map(node => node.data).join('') === text;
}

function describe(run: TextRun, start: number, end: number, phone: string): FoundNumber {
  const before = run.text.slice(0, start).replace(/\s+/g, ' ').trim().slice(-40);
  return { range: rangeIn(run, start, end), parent: run.parent, text: run.text.slice(start, end), phone, before };
}
