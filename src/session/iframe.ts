import type { Carrier, CarrierOptions, CarrierRequest, Receipt } from './carrier';
import { POLICY_DELAY, watchPolicy } from './policy';
import { DEFAULT_TIMEOUT, postFrom, receipt, refuseAborted, type Sign } from './sending';

/**
 * The vendor's own way (Click-To-Dial, Recording Control): a hidden frame that navigates to the platform. It carries the
 * agent's cookie wherever third-party cookies are allowed. `load` says only that something came back.
 */
export const iframeCarrier: Carrier = { name: 'iframe', send };

async function send(request: CarrierRequest, options: CarrierOptions = {}): Promise<Receipt> {
  const { signal, timeout = DEFAULT_TIMEOUT } = options;
  refuseAborted(signal);
  const frame = document.createElement('iframe');
  const undo: (() => void)[] = [() => frame.remove()];
  const sentAt = new Date();
  try {
    const sign = await new Promise<Sign>((resolve, reject) => {
      const listen = (target: EventTarget, type: string, handler: (event: Event) => void) => {
        target.addEventListener(type, handler);
        undo.push(() => target.removeEventListener(type, handler));
      };
      const settle = (sign: Sign) => {
        const timer = setTimeout(() => resolve(sign), POLICY_DELAY);
        undo.push(() => clearTimeout(timer));
      };
      listen(frame, 'load', () => {
        if (!isBlank(frame)) settle({ outcome: 'settled' });
      });
      listen(frame, 'error', () => settle({ outcome: 'unknown', detail: 'The frame reported a failure.' }));
      const watch = (target: Document) =>
        watchPolicy(target, request.url, reject, () =>
          resolve({
            outcome: 'unknown',
            detail: "This page's policy stopped the request or its redirect.",
          }),
        );
      undo.push(watch(document));
      const timer = setTimeout(
        () => resolve({ outcome: 'unknown', detail: `No sign within ${timeout / 1000} s.` }),
        timeout,
      );
      undo.push(() => clearTimeout(timer));
      if (signal) listen(signal, 'abort', () => resolve({ outcome: 'unknown', detail: 'The wait was stopped.' }));
      navigate(frame, request, watch, undo);
    });
    return receipt('iframe', request, sentAt, sign);
  } finally {
    for (const step of undo) step();
  }
}

/**
 * `src` and the handlers come before the frame enters the document: appended first, the load event of `about:blank`
 * would be taken for the answer. `display: none` frames are loaded all the same; `loading=lazy` ones are not.
 */
function navigate(
  frame: HTMLIFrameElement,
  request: CarrierRequest,
  watch: (blank: Document) => () => void,
  undo: (() => void)[],
): void {
  frame.referrerPolicy = 'no-referrer';
  frame.style.setProperty('display', 'none', 'important');
  if (request.method === 'GET') frame.src = request.url;
  (document.body ?? document.documentElement).append(frame);
  if (request.method === 'GET') return;
  const blank = frame.contentDocument!;
  undo.push(watch(blank));
  postFrom(blank, request);
}

/** A form's frame starts at `about:blank`, whose own load event is no answer. Another origin's document throws: not blank. */
function isBlank(frame: HTMLIFrameElement): boolean {
  try {
    return frame.contentWindow?.location.href === 'about:blank';
  } catch {
    return false;
  }
}
