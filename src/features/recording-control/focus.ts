/**
 * The element that has the focus and everything it is in, across open shadow roots, innermost first. A frame that holds the
 * focus is the active element itself. It stays the active element while another window is in front.
 */
export function focusPath(root: Document = document): Element[] {
  let active = root.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  const path: Element[] = [];
  for (let node: Node | null = active; node; node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null) {
    if (node instanceof Element) path.push(node);
  }
  return path;
}

/** What an event went through, innermost first; a click on a label goes through its field as well. */
export function eventPath(event: Event): Element[] {
  const path = event.composedPath().filter(node => node instanceof Element) as Element[];
  const label = path.find(element => element instanceof HTMLLabelElement) as HTMLLabelElement | undefined;
  return label?.control ? [label.control, ...path] : path;
}

/** How often to look while the window does not have the focus: nothing is heard when it moves from one frame to another. */
const LOOK_EVERY = 200;

/**
 * Tells whenever the focus may have moved, and beforehand when a press is about to move it: so a pause goes out before the
 * field can take a digit. Returns its undo.
 */
export function watchFocus(moved: () => void, pressed: (path: Element[]) => void, typed: () => void): () => void {
  const later = () => void setTimeout(moved);
  let looking: ReturnType<typeof setInterval> | undefined;
  const blurred = () => {
    looking ??= setInterval(moved, LOOK_EVERY);
    later();
  };
  const focused = () => {
    clearInterval(looking);
    looking = undefined;
    later();
  };
  const press = (event: Event) => {
    pressed(eventPath(event));
    typed();
  };
  const events: [EventTarget, string, (event: Event) => void][] = [
    [window, 'focusin', moved],
    // Only after the event does the document say who has the focus now. A frame takes it with the window's own blur.
    [window, 'focusout', later],
    [window, 'blur', blurred],
    [window, 'focus', focused],
    [window, 'pointerdown', press],
    [window, 'keydown', typed],
  ];
  for (const [target, type, listener] of events) target.addEventListener(type, listener, true);
  if (!document.hasFocus() || document.activeElement instanceof HTMLIFrameElement) blurred();
  return () => {
    clearInterval(looking);
    for (const [target, type, listener] of events) target.removeEventListener(type, listener, true);
  };
}
