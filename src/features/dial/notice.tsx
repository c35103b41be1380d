import { mount } from '../../ui/mount';
import type { DialModel, DialState } from './model';
import { DialNotice } from './view';

/**
 * Shows what becomes of a call beside `anchor`, in the top layer where no style of the page covers it. It ends with the call's
 * dismissal, with Escape, with a click elsewhere where nothing is lost by it, or by the undo that it returns.
 */
export function showDialNotice(model: DialModel, anchor: DOMRect, theme?: string): () => void {
  const host = document.createElement('div');
  host.dataset.deskside = 'off';
  host.dataset.flow = 'inline';
  if (theme) host.setAttribute('theme', theme);
  if (document.documentElement.dir) host.dir = document.documentElement.dir;
  host.popover = 'manual';
  place(host, anchor);
  document.body.append(host);
  const { unmount } = mount(host, () => <DialNotice model={model} />);
  host.showPopover?.();

  const before = document.activeElement;
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') model.dismiss();
  };
  const onPointer = (event: Event) => {
    if (!event.composedPath().includes(host) && mayGoUnread(model.state.value)) model.dismiss();
  };
  document.addEventListener('keydown', onKey);
  document.addEventListener('pointerdown', onPointer);
  let ended = false;
  const end = () => {
    if (ended) return;
    ended = true;
    unsubscribe();
    document.removeEventListener('keydown', onKey);
    document.removeEventListener('pointerdown', onPointer);
    const hadFocus = document.activeElement === host;
    unmount();
    host.remove();
    if (hadFocus && before instanceof HTMLElement) before.focus({ preventScroll: true });
  };
  const unsubscribe = model.state.subscribe(({ phase }) => {
    if (phase === 'idle') end();
    if (phase === 'confirming' || phase === 'choosing') focusFirstChoice(host);
  });
  return end;
}

/** A click elsewhere waves away a question or a call that went well; what an agent must know stays until it is closed. */
function mayGoUnread(state: DialState): boolean {
  if (state.phase === 'sent') return state.receipt.outcome !== 'unknown';
  return state.phase === 'confirming' || state.phase === 'choosing';
}

const GAP = 6;
const WIDTH = 300;
const HEIGHT = 180;

/** Below the anchor, or above it where there is no room; never over the edge of the window. */
function place(host: HTMLElement, anchor: DOMRect): void {
  const left = Math.max(8, Math.min(anchor.left, innerWidth - WIDTH - 8));
  const below = anchor.bottom + GAP + HEIGHT < innerHeight;
  Object.assign(host.style, {
    position: 'fixed',
    inset: 'auto',
    left: `${left}px`,
    ...(below ? { top: `${anchor.bottom + GAP}px` } : { bottom: `${innerHeight - anchor.top + GAP}px` }),
    margin: '0',
    padding: '0',
    border: '0',
    background: 'none',
    overflow: 'visible',
    zIndex: '2147483647',
  });
}

/** A question wants an answer: the keyboard is put on the first, once it is drawn. */
function focusFirstChoice(host: HTMLElement): void {
  requestAnimationFrame(() => host.shadowRoot?.querySelector<HTMLElement>('.choices button')?.focus());
}
