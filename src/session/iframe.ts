import type { Carrier, CarrierOptions, CarrierRequest, Receipt } from './carrier';
import { POLICY_DELAY, watchPolicy } from './policy';
import { createForm, DEFAULT_TIMEOUT, freshName, receipt, refuseAborted, type Sign } from './sending';

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
      listen(frame, 'load', () => {
        if (isBlank(frame)) return;
        const settle = setTimeout(() => resolve({ outcome: 'settled' }), POLICY_DELAY);
        undo.push(() => clearTimeout(settle));
      });
      listen(frame, 'error', () => resolve({ outcome: 'unknown', detail: 'The frame reported a failure.' }));
      undo.push(
        watchPolicy(request.url, reject, () =>
          resolve({ outcome: 'settled', detail: "The answer was a redirect that this page's policy stopped." }),
        ),
      );
      const timer = setTimeout(
        () => resolve({ outcome: 'unknown', detail: `No sign within ${timeout / 1000} s.` }),
        timeout,
      );
      undo.push(() => clearTimeout(timer));
      if (signal) listen(signal, 'abort', () => resolve({ outcome: 'unknown', detail: 'The wait was stopped.' }));
      navigate(frame, request, undo);
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
function navigate(frame: HTMLIFrameElement, request: CarrierRequest, undo: (() => void)[]): void {
  frame.hidden = true;
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  frame.referrerPolicy = 'no-referrer';
  frame.style.display = 'none';
  const parent = document.body ?? document.documentElement;
  if (request.method === 'GET') {
    frame.src = request.url;
    parent.append(frame);
    return;
  }
  frame.name = freshName();
  const form = createForm(request, frame.name);
  form.rel = 'noreferrer';
  undo.push(() => form.remove());
  parent.append(frame, form);
  form.submit();
}

/** A form's frame starts at `about:blank`, whose own load event is no answer. Another origin's document throws: not blank. */
function isBlank(frame: HTMLIFrameElement): boolean {
  try {
    return frame.contentWindow?.location.href === 'about:blank';
  } catch {
    return false;
  }
}
