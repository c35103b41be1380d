import { h } from './dom.js';
import { duration, RESULTS, STATES, STEPS, timeOfDay } from './words.js';

const STAGES = ['ringing-agent', 'ringing-customer', 'talking', 'wrap-up', 'completed'];

/** @param {any} call @param {number} now */
export function headPart(call, now) {
  const talked =
    call.answeredAt && ((call.hungUpAt ? Date.parse(call.hungUpAt) : now) - Date.parse(call.answeredAt)) / 1000;
  const facts = [
    call.queue ? `Queue ${call.queue.name} (${call.queue.id})` : 'No queue',
    `shown to the customer: ${call.callerId}`,
    ...(call.dialPlanId ? [`dial plan ${call.dialPlanId}`] : []),
    `transaction ${call.transactionId}`,
  ];
  return [
    h(
      'div',
      { class: `head ${call.state}` },
      h(
        'p',
        { class: 'stage' },
        call.onHold
          ? 'On hold'
          : (call.result && call.state === 'completed' && RESULTS[call.result]) || STATES[call.state],
      ),
      h('h1', {}, call.dialled),
      h('p', { class: 'muted' }, facts.join(' · ')),
      h('p', { class: 'clock', title: 'Time since the customer answered' }, talked ? duration(talked) : '–:––'),
    ),
    h(
      'ol',
      { class: 'stages' },
      ...STAGES.map((stage, index) =>
        h(
          'li',
          {
            class: index < STAGES.indexOf(call.state) ? 'past' : stage === call.state ? 'now' : 'ahead',
            'aria-current': stage === call.state && 'step',
          },
          STATES[stage] ?? stage,
        ),
      ),
    ),
  ];
}

const CUSTOMER_SIDE = ['customer-answers', 'customer-does-not-answer', 'call-fails', 'customer-hangs-up'];
const FIRST_CHOICE = ['agent-answers', 'customer-answers'];

/** @param {any} call @param {(step: string, button: HTMLButtonElement) => void} act */
export function actionsPart(call, act) {
  const steps = call.steps.filter((/** @type {string} */ step) => STEPS[step]);
  const own = steps.filter((/** @type {string} */ step) => !CUSTOMER_SIDE.includes(step));
  const theirs = steps.filter((/** @type {string} */ step) => CUSTOMER_SIDE.includes(step));
  return [group('Your telephone', own, act), group("At the customer's end", theirs, act)];
}

/** @param {string} title @param {string[]} steps @param {(step: string, button: HTMLButtonElement) => void} act */
function group(title, steps, act) {
  if (steps.length === 0) return null;
  return h(
    'div',
    { class: 'group', role: 'group', 'aria-label': title },
    h('span', { class: 'muted' }, title),
    ...steps.map(step =>
      h(
        'button',
        {
          type: 'button',
          class: FIRST_CHOICE.includes(step) ? 'primary' : step === 'hang-up' ? 'critical' : null,
          onclick: (/** @type {Event} */ event) => act(step, /** @type {HTMLButtonElement} */ (event.currentTarget)),
        },
        STEPS[step] ?? step,
      ),
    ),
  );
}

/** @param {any} call @param {(wrapUp: object, button: HTMLButtonElement) => void} finish */
export function wrapUpPart(call, finish) {
  if (call.state !== 'wrap-up') return [];
  /** @param {SubmitEvent} event */
  const submit = event => {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.currentTarget);
    const data = new FormData(form);
    const codes = data.getAll('code').map(code => JSON.parse(String(code)));
    finish(
      { codes, notes: String(data.get('notes') ?? '') },
      /** @type {HTMLButtonElement} */ (form.querySelector('button')),
    );
  };
  return [
    h(
      'form',
      { class: 'wrap-up', onsubmit: submit },
      h('h2', {}, 'Wrap-up'),
      ...call.codeLists.map((/** @type {any} */ list) =>
        h(
          'fieldset',
          {},
          h('legend', {}, list.name),
          ...list.codes.map((/** @type {any} */ code) =>
            h(
              'label',
              { class: 'choice' },
              h('input', {
                type: 'checkbox',
                name: 'code',
                value: JSON.stringify({ list: list.name, short: code.short }),
              }),
              code.description,
              h('code', {}, code.short),
            ),
          ),
        ),
      ),
      h('label', { for: 'notes' }, 'Notes'),
      h('textarea', { id: 'notes', name: 'notes', rows: 3 }),
      h('button', { type: 'submit', class: 'primary' }, 'Finish wrap-up'),
    ),
  ];
}

/** @param {any[]} calls @param {string} shown @param {(id: string) => void} show */
export function callsPart(calls, shown, show) {
  if (calls.length === 0) return [h('p', { class: 'muted' }, 'None yet.')];
  return [
    h(
      'ul',
      {},
      ...calls.map(call =>
        h(
          'li',
          {},
          h(
            'button',
            {
              type: 'button',
              'aria-pressed': String(call.transactionId === shown),
              onclick: () => show(call.transactionId),
            },
            h('strong', {}, call.dialled),
            h(
              'span',
              {},
              `${timeOfDay(call.createdAt)} · ${call.state === 'completed' ? (RESULTS[call.result] ?? '') : STATES[call.state]}`,
            ),
          ),
        ),
      ),
    ),
  ];
}
