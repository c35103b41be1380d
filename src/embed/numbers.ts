import { createDialModel, type DialCall, takeOverLinks } from '../features/dial';
import type { EmbedContext, Widgets } from './context';
import { announce } from './events';
import { loadPart } from './parts';
import type { TextNumbersPart } from './text-numbers';

type Draw = (act: (widgets: Widgets) => () => void) => () => void;

/** `data-dial-links`: `tel` takes over the page's `tel:` links, `text` also finds numbers in its text. */
export function watchNumbers(context: EmbedContext, draw: Draw, nonce: string): () => void {
  const { dialLinks, region } = context.attributes;
  if (dialLinks !== 'tel' && dialLinks !== 'text') return () => undefined;
  const model = createDialModel(context.dial);
  let leave: (() => void) | undefined;
  let ended = false;

  const call = (what: DialCall, anchor: DOMRect, confirm: boolean) => {
    leave?.();
    leave = draw(widgets => widgets.showDialNotice(model, anchor, context));
    void model.start(what, { confirm });
  };
  const undo = [
    model.destroy,
    () => leave?.(),
    takeOverLinks(({ element, ...what }) => call(what, element.getBoundingClientRect(), false)),
  ];
  if (dialLinks === 'text') {
    loadPart<TextNumbersPart>('text-numbers', context.base, nonce).then(
      part => {
        if (ended) return;
        undo.push(part.watch(region, (phone, anchor) => call({ phone }, anchor, true)));
      },
      error => announce('warning', { code: error.code, message: error.message }),
    );
  }
  return () => {
    ended = true;
    for (const step of undo) step();
  };
}
