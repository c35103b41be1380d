import { batch, computed, effect, Signal, signal } from '@preact/signals-core';
import type { Deskside } from './embed/api';
import { readAttributes } from './embed/attributes';
import type { EmbedContext, Widgets } from './embed/context';
import { createEmbedDialer } from './embed/dialling';
import { connectExisting, defineShells } from './embed/elements';
import { announce, listen, warn } from './embed/events';
import { HANDOVER, type Handover } from './embed/handover';
import { later } from './embed/later';
import { watchNumbers } from './embed/numbers';
import { loadPart } from './embed/parts';
import { createEmbedRecording } from './embed/recording';
import { buildUserData } from './features/userdata';

declare const DESKSIDE_VERSION: string;

const script = document.currentScript as HTMLScriptElement | null;

const attributes = readAttributes(script);

if (window.deskside) {
  announce('warning', {
    code: 'already-loaded',
    message: 'Deskside is here already.',
  });
} else {
  start();
}

function start(): void {
  const dialer = createEmbedDialer(attributes);
  const base = new URL('.', script?.src || location.href).href;
  const nonce = script?.nonce ?? '';
  const recording = createEmbedRecording(attributes, base, nonce);
  const context: EmbedContext = { attributes, dial: dialer.dial, recording, base };
  const undo = new Set<() => void>([() => dialer.destroy(), () => recording.destroy()]);
  let destroyed = false;

  /** Draws something with the widgets as soon as they are there, unless it was undone before. */
  const draw = (act: (widgets: Widgets) => () => void): (() => void) => {
    const leave = later(loadPart<Widgets>('widgets', base, nonce), act, warn);
    undo.add(leave);
    return () => {
      undo.delete(leave);
      leave();
    };
  };

  const handover: Handover = {
    signals: { batch, computed, effect, Signal, signal },
    mount: host => draw(widgets => widgets.mount(host, context)),
  };
  const deskside: Deskside & { [HANDOVER]: Handover } = {
    [HANDOVER]: handover,
    version: DESKSIDE_VERSION,
    dial: dialer.dial,
    recording,
    userData: buildUserData,
    on: listen,
    destroy() {
      if (destroyed) return;
      destroyed = true;
      for (const step of [...undo]) step();
      delete window.deskside;
    },
  };
  window.deskside = deskside;
  undo.add(watchNumbers(context, draw, nonce));
  defineShells();
  connectExisting();
  announce('ready', { version: DESKSIDE_VERSION });
}
