import type { ProtectTarget } from '../features/recording-control';

/**
 * The last resort, while the part that protects recordings is not there, still on its way or never to come: embed.js alone tells the agent,
 * in a bar over everything that takes no click. It shows while the focus is in what a selector names, and always for any other target; where
 * the part comes as fast as it mostly does, never. Returns its undo.
 */
export function showAlarm(target: ProtectTarget): () => void {
  const bar = document.createElement('div');
  bar.role = 'alert';
  bar.style.cssText =
    'margin:0 auto;padding:12px;background:#c22a2a;color:#fff;font:700 18px system-ui;pointer-events:none';
  bar.textContent = 'Not paused: take no card data. Pause in Agent Workspace.';
  bar.popover = 'manual';
  // Not by events: a click into a frame gives the page none.
  const timer = setInterval(() => {
    if (!holdsFocus(target)) bar.remove();
    else if (!bar.isConnected) {
      document.body.append(bar);
      bar.showPopover?.();
    }
  }, 500);
  return () => {
    clearInterval(timer);
    bar.remove();
  };
}

/** Whatever is no selector (an address, an element) cannot be looked for here: in doubt it counts. */
function holdsFocus(target: ProtectTarget): boolean {
  try {
    for (let active = document.activeElement; active; active = active.shadowRoot?.activeElement ?? null) {
      if (active.closest(target as string)) return true;
    }
    return false;
  } catch {
    return true;
  }
}
