import { render } from 'preact';
import styles from './dial.css?inline';
import type { Dialer } from './dialer';
import { createDialModel } from './model';
import { DialButton } from './view';

const ATTRIBUTES = [
  'phone',
  'label',
  'user-data',
  'transaction-data',
  'prefix',
  'caller-id',
  'queue-id',
  'dial-plan-id',
];

/**
 * Brings a `<deskside-dial>` to life: a button that shows the formatted number of its `phone` attribute, dials it, and tells what
 * became of the call. `user-data` and `transaction-data` are in the vendor's `[name|value]` format. Returns what ends it.
 */
export function mountDial(host: HTMLElement, dial: Dialer['dial']): () => void {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open', delegatesFocus: true });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];
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
  const draw = () => {
    const label = read('label');
    render(<DialButton model={model} phone={read('phone') ?? ''} {...(label && { label })} start={start} />, root);
  };
  draw();
  const observer = new MutationObserver(() => {
    model.dismiss();
    draw();
  });
  observer.observe(host, { attributes: true, attributeFilter: ATTRIBUTES });

  return () => {
    observer.disconnect();
    model.destroy();
    render(null, root);
  };
}
