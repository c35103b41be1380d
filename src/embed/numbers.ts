import { type DialCall, type DialReceipt, takeOverLinks } from '../features/dial';
import type { EmbedContext, Widgets } from './context';
import { warn } from './events';
import { later } from './later';
import { loadPart } from './parts';
import type { TextNumbersPart } from './text-numbers';

type Draw = (act: (widgets: Widgets) => () => void) => () => void;

/** `data-dial-links`: `tel` takes over the page's `tel:` links, `text` also finds numbers in its text. */
export function watchNumbers(context: EmbedContext, draw: Draw, nonce: string): () => void {
  const { dialLinks, region } = context.attributes;
  if (dialLinks !== 'tel' && dialLinks !== 'text') return () => undefined;
  let leave: (() => void) | undefined;

  /** Where nothing can be drawn the events on `document` still tell the page. A number found in text is asked about first. */
  const show = (call: DialCall, anchor: DOMRect, sending?: Promise<DialReceipt>) => {
    leave?.();
    leave = draw(widgets => widgets.showDialNotice(call, sending, anchor, context));
  };
  const undo = [
    () => leave?.(),
    takeOverLinks(({ element, ...call }) => {
      const sending = context.dial(call);
      sending.catch(() => undefined);
      show(call, element.getBoundingClientRect(), sending);
    }),
  ];
  if (dialLinks === 'text') {
    undo.push(
      later(
        loadPart<TextNumbersPart>('text-numbers', context.base, nonce),
        part => part.watch(region, (phone, anchor) => show({ phone }, anchor)),
        warn,
      ),
    );
  }
  return () => {
    for (const step of undo) step();
  };
}
