import '@preact/signals';
import { mountDial } from '../features/dial/element';
import { createDialModel } from '../features/dial/model';
import { showDialNotice as showNotice } from '../features/dial/notice';
import { mountRecording } from '../features/recording-control/element';
import type { EmbedContext, Widgets } from './context';

export const mount: Widgets['mount'] = (host, context) => {
  const mounts: Record<string, (host: HTMLElement, context: EmbedContext) => () => void> = {
    'deskside-dial': (host, { dial }) => mountDial(host, dial),
    'deskside-recording': (host, { recording }) => mountRecording(host, recording),
  };
  return mounts[host.localName]?.(host, context) ?? (() => undefined);
};

export const showDialNotice: Widgets['showDialNotice'] = (call, sending, anchor, { dial, attributes }) => {
  const model = createDialModel(dial);
  if (sending) void model.follow(call, sending);
  else model.ask(call);
  const leave = showNotice(model, anchor, attributes.theme);
  return () => {
    leave();
    model.destroy();
  };
};
