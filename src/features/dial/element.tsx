import type { CarrierChoice } from '../../session/choose';
import { mount } from '../../ui/mount';
import { createDialer, type Dialer } from './dialer';
import { createDialModel } from './model';

import type { PrefixMode } from './number';
import { DialButton } from './view';

const CALL_ATTRIBUTES = ['phone', 'user-data', 'transaction-data', 'prefix', 'caller-id', 'queue-id', 'dial-plan-id'];

/**
 * Brings a `<deskside-dial>` to life: a button that shows the formatted number of its `phone` attribute (or `label`), dials it, and
 * tells what became of the call. `user-data` and `transaction-data` are in the vendor's `[name|value]` format. Returns what ends it.
 */
export function mountDial(host: HTMLElement, dial: Dialer['dial']): () => void {
  host.dataset.flow = 'inline';
  const model = createDialModel(dial);
  const read = (name: string) => host.getAttribute(name) ?? undefined;
  const start = () =>
    model.start({
      phone: read('phone') ?? '',
      userData: read('user-data'),
      transactionData: read('transaction-data'),
      prefix: read('prefix'),
      callerId: read('caller-id'),
      queueId: read('queue-id'),
      dialPlanId: read('dial-plan-id'),
    });
  const draw = () =>
    mount(host, () => <DialButton model={model} phone={read('phone') ?? ''} label={read('label')} start={start} />);
  let drawn = draw();
  const observer = new MutationObserver(() => {
    model.dismiss();
    drawn.unmount();
    drawn = draw();
  });
  observer.observe(host, { attributes: true, attributeFilter: [...CALL_ATTRIBUTES, 'label'] });

  return () => {
    observer.disconnect();
    model.destroy();
    drawn.unmount();
  };
}

/** A server has no HTMLElement: there the class loads and is never made. */
const ElementBase = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

/**
 * `<deskside-dial>` for pages with their own bundle: the attribute `host` names the platform, and `prefix-mode` and `carrier` are as
 * `createDialer` takes them. Registering it is `deskside/define`'s part; embed.js brings its own.
 */
export class DialElement extends ElementBase {
  #leave: (() => void) | undefined;

  connectedCallback(): void {
    if (this.#leave) return;
    let dialer: Dialer | undefined;
    // Made at the first call, so that a fault in an attribute is told where the agent looks.
    const dial: Dialer['dial'] = async (call, options) => {
      dialer ??= createDialer({
        host: this.getAttribute('host') ?? '',
        prefixMode: (this.getAttribute('prefix-mode') ?? undefined) as PrefixMode | undefined,
        carrier: (this.getAttribute('carrier') ?? undefined) as CarrierChoice | undefined,
      });
      return dialer.dial(call, options);
    };
    const leave = mountDial(this, dial);
    this.#leave = () => {
      leave();
      dialer?.destroy();
    };
  }

  disconnectedCallback(): void {
    this.#leave?.();
    this.#leave = undefined;
  }
}
