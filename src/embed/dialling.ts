import type { Dialer, DialReceipt, PrefixMode } from '../features/dial';
import { createCaller } from '../features/dial/dialer';
import type { CarrierChoice } from '../session/choose';
import { DesksideError } from '../wire/errors';
import type { EmbedAttributes } from './attributes';
import { announce } from './events';

/** The dialer that the script tag describes, its calls told on `document`. A fault in the tag rejects each call and says why. */
export function createEmbedDialer(attributes: EmbedAttributes): Pick<Dialer, 'dial' | 'destroy'> {
  const { host, timeout, prefix, callerId, queueId, dialPlanId } = attributes;
  let dialer: ReturnType<typeof createCaller> | undefined;
  let fault: DesksideError | undefined;
  try {
    if (!host) throw new DesksideError('invalid-input', 'data-host is missing.');
    dialer = createCaller({
      host,
      prefix,
      callerId,
      queueId,
      dialPlanId,
      prefixMode: attributes.prefixMode as PrefixMode | undefined,
      carrier: attributes.carrier as CarrierChoice | undefined,
      timeout: timeout ? Number(timeout) * 1000 : undefined,
    });
  } catch (error) {
    fault = error as DesksideError;
  }

  return {
    async dial(call, options): Promise<DialReceipt> {
      try {
        if (!dialer) throw fault;
        announce('dial', { phone: call.phone });
        const receipt = await dialer.dial(call, options);
        announce('dial', { phone: call.phone, receipt });
        return receipt;
      } catch (error) {
        announce('error', { error: error as DesksideError });
        throw error;
      }
    },
    destroy: () => dialer?.destroy(),
  };
}
