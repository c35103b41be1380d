import { h, table } from './dom.js';
import { EVENTS, timeOfDay } from './words.js';

/** @param {any} call */
export function dataPart(call) {
  const filled = call.completion?.pairs ?? null;
  const rows = call.userData.map((/** @type {[string, string]} */ [name, value], /** @type {number} */ index) => [
    h('code', {}, name),
    h('span', { class: 'value' }, value),
    h('span', { class: filled ? 'value' : 'value muted' }, filled ? filled[index][1] : 'when the call is completed'),
  ]);
  const appended = (filled ?? [])
    .slice(call.userData.length)
    .map((/** @type {[string, string]} */ [name, value]) => [
      h('code', {}, name),
      'appended by the platform',
      h('span', { class: 'value' }, value),
    ]);
  const associated = call.transactionData.map((/** @type {[string, string]} */ [name, value]) => [
    h('code', {}, name),
    value,
    'extTransactionData',
  ]);
  const all = [...rows, ...appended, ...associated];
  return [
    h('h2', {}, 'Data of the call'),
    all.length === 0
      ? h('p', { class: 'muted' }, 'The click brought no data.')
      : table('Data of the call', ['Name', 'As it came', 'Filled'], all),
    ...(call.completion?.ignored ?? []).map((/** @type {string} */ reason) =>
      h('p', { class: 'note' }, `Ignored: ${reason}`),
    ),
  ];
}

/** @param {any} call */
export function postsPart(call) {
  if (!call.completion) return [];
  const { action } = call.completion;
  const rows = call.deliveries.map((/** @type {any} */ delivery) => [
    delivery.kind === 'callback' ? 'Callback' : 'Screen pop',
    h('span', { class: 'value' }, delivery.url ?? 'no address configured'),
    delivery.status ? `Answered ${delivery.status}` : (delivery.error ?? 'Kept here'),
    h('details', {}, h('summary', {}, 'Fields'), fieldList(delivery.fields)),
  ]);
  return [
    h('h2', {}, 'What the platform did'),
    h('p', {}, h('span', { class: `result ${action.resultCode}` }, action.resultCode), ` ${resultWords(action)}`),
    rows.length === 0
      ? h('p', { class: 'muted' }, 'Nothing was posted.')
      : table('Posts', ['Post', 'To', 'Result', ''], rows),
  ];
}

/** @param {any} action */
function resultWords(action) {
  if (action.record) return `${action.record.type} ${action.record.id} was created.`;
  return action.errorString || 'No record was to be created.';
}

/** @param {Record<string, string>} fields */
function fieldList(fields) {
  return h(
    'dl',
    {},
    ...Object.entries(fields).flatMap(([name, value]) => [
      h('dt', {}, name),
      h('dd', {}, value === '' ? '(empty)' : value),
    ]),
  );
}

/** @param {any} call */
export function logPart(call) {
  return [
    h('h2', {}, 'What happened'),
    h(
      'ol',
      { class: 'log' },
      ...call.log.map((/** @type {any} */ { at, event }) =>
        h('li', {}, h('time', { datetime: at }, timeOfDay(at)), EVENTS[event] ?? event),
      ),
    ),
  ];
}

/** @param {any[]} refused */
export function refusedPart(refused) {
  if (refused.length === 0)
    return [h('p', { class: 'muted' }, 'None: every request so far was as the vendor documents it.')];
  return [
    table(
      'Refused requests',
      ['Time', 'Request', 'Status', 'Why'],
      refused.map(({ at, method, url, status, refused: reason }) => [
        timeOfDay(at),
        h('span', { class: 'value mono' }, `${method} ${url}`),
        String(status),
        reason,
      ]),
    ),
  ];
}
