export interface ExitHandlers {
  /** The page goes; `sameOrigin` when it is known to go to another page of this origin. */
  leave(sameOrigin: boolean): void;
  /** It came out of the back-forward cache. */
  back(): void;
  /** It was brought to the front, or woke. */
  shown(): void;
}

/** How long a navigation that began counts as the reason why the page goes. A slow server takes that long. */
const NAVIGATION_TAKES = 30_000;

/** Watches the page's comings and goings, and where it is known to go. Returns its undo. */
export function watchExit({ leave, back, shown }: ExitHandlers): () => void {
  if (typeof window === 'undefined') return () => undefined;
  let destination: { url: string; at: number } | undefined;
  const going = (url: string) => {
    destination = { url, at: Date.now() };
  };
  const undo: (() => void)[] = [];
  const listen = <E extends Event>(target: EventTarget, type: string, handler: (event: E) => void) => {
    target.addEventListener(type, handler as EventListener);
    undo.push(() => target.removeEventListener(type, handler as EventListener));
  };
  listen<PageTransitionEvent>(window, 'pagehide', () => {
    const known = destination && Date.now() - destination.at < NAVIGATION_TAKES;
    leave(known ? new URL(destination!.url, location.href).origin === location.origin : false);
  });
  listen<PageTransitionEvent>(window, 'pageshow', ({ persisted }) => {
    destination = undefined;
    if (persisted) back();
  });
  listen(document, 'visibilitychange', () => {
    if (document.visibilityState === 'visible') shown();
  });
  listen(document, 'resume', shown);
  const { navigation } = globalThis as { navigation?: EventTarget };
  if (navigation) {
    listen<NavigateLike>(navigation, 'navigate', ({ destination: { url, sameDocument }, downloadRequest }) => {
      if (!sameDocument && downloadRequest === null) going(url);
    });
    const stays = () => {
      destination = undefined;
    };
    listen(navigation, 'navigateerror', stays);
    listen(navigation, 'navigatesuccess', stays);
  } else {
    // Only what the page itself starts can be heard: links and forms, once nobody has prevented them.
    listen<MouseEvent>(window, 'click', event => {
      const link = event.composedPath().find(node => node instanceof HTMLAnchorElement && node.href);
      if (link && !event.defaultPrevented && opensHere(link as HTMLAnchorElement, event)) {
        going((link as HTMLAnchorElement).href);
      }
    });
    listen<SubmitEvent>(window, 'submit', ({ target, submitter, defaultPrevented }) => {
      const form = target as HTMLFormElement;
      if (!defaultPrevented && isHere(form.target)) going(submitter?.getAttribute('formaction') ?? form.action);
    });
  }
  return () => {
    for (const step of undo) step();
  };
}

/** Of the Navigation API's event, what is read here; TypeScript's own types do not have it everywhere. */
interface NavigateLike extends Event {
  readonly destination: { readonly url: string; readonly sameDocument: boolean };
  readonly downloadRequest: string | null;
}

function opensHere(link: HTMLAnchorElement, { ctrlKey, metaKey, shiftKey, button }: MouseEvent): boolean {
  const elsewhere = ctrlKey || metaKey || shiftKey || button !== 0 || link.hasAttribute('download');
  return (
    !elsewhere &&
    /^https?:$/.test(link.protocol) &&
    !(link.hash && link.href.split('#')[0] === location.href.split('#')[0]) &&
    isHere(link.target)
  );
}

function isHere(target: string): boolean {
  return target === '' || target === '_self' || target === '_top';
}
