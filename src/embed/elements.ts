import { handover } from './handover';

/** The elements that embed.js offers. */
export const ELEMENT_NAMES = ['deskside-dial', 'deskside-recording'] as const;

/**
 * Registers a light shell for each element, whose inside is loaded when the first one enters a page. Where a page has no
 * `customElements` (Lightning Locker), everything stays reachable through `window.deskside`.
 */
export function defineShells(): void {
  if (!globalThis.customElements) return;
  for (const name of ELEMENT_NAMES) {
    if (!customElements.get(name)) customElements.define(name, createShell());
  }
}

function createShell(): CustomElementConstructor {
  return class extends HTMLElement {
    leave: (() => void) | undefined;

    connectedCallback() {
      this.leave ??= handover()?.mount(this);
    }

    disconnectedCallback() {
      this.leave?.();
      this.leave = undefined;
    }
  };
}

interface Shell {
  connectedCallback(): void;
  disconnectedCallback(): void;
}

/** Elements that were on the page before this script, or under one that was destroyed. */
export function connectExisting(): void {
  for (const element of document.querySelectorAll(ELEMENT_NAMES.join())) {
    const shell = element as Element & Partial<Shell>;
    shell.disconnectedCallback?.();
    shell.connectedCallback?.();
  }
}
