import { DesksideError } from '../../wire/errors';
import { matchesAddress, watchAddress } from './address';
import { focusPath, watchFocus } from './focus';
import type { ReasonKind } from './reasons';
import { isShown, watchShown } from './visible';

/**
 * What holds the recording: elements, a selector (fields, a section around fields, a payment provider's frames), or a pattern
 * of addresses (a string that starts with `/` or with a scheme such as `https://` or `*://`, with `*` for any characters; or a regular
 * expression).
 */
export type ProtectTarget = string | RegExp | Element | Iterable<Element>;

export interface ProtectOptions {
  /** `focus` (default for elements and selectors): while the focus is in one. `visible`: while one is shown. `address`: by URL. */
  readonly when?: 'focus' | 'visible' | 'address' | undefined;
  /** What the agent and the journal read. Default: the selector, the pattern or the element's name. */
  readonly reason?: string | undefined;
}

export interface ProtectHost {
  hold(text: string, kind: ReasonKind): () => void;
  /** Somebody is at work in a held field. */
  active(): void;
}

export interface Protection {
  /** Looks again whether the reason lives. */
  look(): void;
  stop(): void;
}

/** After a press on a field the focus must have arrived, or the press did not mean it. */
const PRESS_LASTS = 500;

/** @throws DesksideError `invalid-input`: the selector cannot be read. `unsupported`: there is no document. */
export function protectTarget(target: ProtectTarget, { when, reason }: ProtectOptions, host: ProtectHost): Protection {
  if (typeof document === 'undefined') throw new DesksideError('unsupported', 'There is no page here to protect.');
  const isAddress = target instanceof RegExp || (typeof target === 'string' && /^(?:\/|[\w*+.-]+:\/\/)/.test(target));
  const kind = when ?? (isAddress ? 'address' : 'focus');
  const elements = typeof target === 'object' && !(target instanceof RegExp) ? listElements(target) : undefined;
  const selector = typeof target === 'string' ? target : '';
  if (kind !== 'address' && !elements) checkSelector(selector);
  const text = reason ?? (elements ? nameOf(elements[0]) : String(target));
  const matches = (element: Element) => (elements ? elements.includes(element) : element.matches(selector));

  let release: (() => void) | undefined;
  const set = (lives: boolean) => {
    if (lives && !stopped)
      release ??= host.hold(text, kind === 'visible' ? 'section' : kind === 'address' ? 'address' : 'field');
    else {
      release?.();
      release = undefined;
    }
  };

  let stopped = false;
  let look: () => void;
  let unwatch: () => void;
  if (kind === 'address') {
    look = () => set(matchesAddress(target as string | RegExp, location.href));
    unwatch = watchAddress(look);
    look();
  } else if (kind === 'visible') {
    const find = () => elements ?? [...document.querySelectorAll(selector)];
    look = () => set(find().some(isShown));
    unwatch = watchShown(find, look);
  } else {
    let pressedUntil = 0;
    look = () => {
      const path = focusPath();
      // Looking after the recording is not leaving the field: who tabs to its buttons has not ended what pauses it.
      const isKept = release !== undefined && path.some(({ localName }) => localName === 'deskside-recording');
      set(isKept || path.some(matches) || Date.now() < pressedUntil);
    };
    unwatch = watchFocus(
      look,
      path => {
        if (!path.some(matches)) return;
        pressedUntil = Date.now() + PRESS_LASTS;
        setTimeout(look, PRESS_LASTS);
        look();
      },
      () => release && host.active(),
    );
    look();
  }
  return {
    look,
    stop() {
      stopped = true;
      unwatch();
      set(false);
    },
  };
}

function listElements(target: Element | Iterable<Element>): readonly Element[] {
  return target instanceof Element ? [target] : [...target];
}

function checkSelector(selector: string): void {
  try {
    document.createDocumentFragment().querySelector(selector);
  } catch (cause) {
    throw new DesksideError('invalid-input', `“${selector}” is not a CSS selector.`, {
      cause,
      issues: [{ path: 'protect', code: 'selector', message: `“${selector}” is not a CSS selector.` }],
    });
  }
}

/** Names from the page's own markup, never what a field holds. */
function nameOf(element: Element | undefined): string {
  const name = element?.getAttribute('name') || element?.id;
  return name || element?.localName || 'protected';
}
