/** What of a browser the watch uses. Each may be missing: in Node, in a worker, in a frame of an opaque origin. */
export interface Surroundings {
  readonly locks?: LockManager | undefined;
  readonly openChannel?: ((name: string) => BroadcastChannel) | undefined;
  readonly document?: Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'> | undefined;
  readonly window?: Pick<Window, 'addEventListener' | 'removeEventListener'> | undefined;
}

export function findSurroundings(): Surroundings {
  const { document, navigator, window } = globalThis as Partial<typeof globalThis>;
  return {
    // Missing in Node 20 and on pages without TLS, whatever the type says.
    locks: navigator?.locks as LockManager | undefined,
    openChannel: typeof BroadcastChannel === 'undefined' ? undefined : name => new BroadcastChannel(name),
    document,
    window,
  };
}

export function isVisible({ document }: Surroundings): boolean {
  return document?.visibilityState !== 'hidden';
}

export interface PageEvents {
  /** Shown or hidden, or back on the network. */
  changed(): void;
  /** Frozen, or left for another page: it may never run again. */
  away(): void;
  back(): void;
}

/** Tells what becomes of the page. Returns the undo. */
export function watchPage({ document, window }: Surroundings, { changed, away, back }: PageEvents): () => void {
  const heard: [Pick<EventTarget, 'addEventListener' | 'removeEventListener'> | undefined, string, () => void][] = [
    [document, 'visibilitychange', changed],
    [document, 'freeze', away],
    [document, 'resume', back],
    [window, 'pagehide', away],
    [window, 'pageshow', back],
    [window, 'online', changed],
  ];
  for (const [target, type, listener] of heard) target?.addEventListener(type, listener);
  return () => {
    for (const [target, type, listener] of heard) target?.removeEventListener(type, listener);
  };
}
