import { actionsPart, callsPart, headPart, wrapUpPart } from './call.js';
import { dataPart, logPart, postsPart, refusedPart } from './data.js';
import { h, part } from './dom.js';
import { recordingPart, recordingWord } from './recording.js';
import { STATES } from './words.js';

/** @type {any} */
let desk = null;
/** The call that the agent chose to look at; none while one follows the newest. @type {string | null} */
let chosen = null;

const events = new EventSource('/stand-in/desk/events');
events.onmessage = message => {
  desk = JSON.parse(message.data);
  showFault('');
  draw();
};
events.onerror = () => {
  // Also so when the session has ended: the page then leads to the sign-in.
  if (events.readyState === EventSource.CLOSED) location.reload();
  else showFault('The stand-in does not answer. This page goes on as soon as it does.');
};

function draw() {
  const { agent, calls, refused, now } = desk;
  const current = calls.find((/** @type {any} */ { state }) => state !== 'completed');
  const call = calls.find((/** @type {any} */ { transactionId }) => transactionId === chosen) ?? calls[0];

  part('agent', agent, () => [
    h('strong', {}, agent.name),
    h('span', { class: 'muted' }, ` extension ${agent.extension}`),
  ]);
  const status = current ? STATES[current.state] : 'Available';
  part('status', status, () => [
    h('span', { class: `dot ${current ? current.state : 'available'}` }),
    document.createTextNode(status ?? ''),
  ]);
  const list = calls.map((/** @type {any} */ { transactionId, state, result, dialled, createdAt }) => ({
    transactionId,
    state,
    result,
    dialled,
    createdAt,
  }));
  part('calls', [list, call?.transactionId], () => callsPart(list, call?.transactionId, choose));
  part('refused', refused, () => refusedPart(refused));
  drawCall(call, now);
  document.title = current ? `${status} · Stand-in workspace` : 'Stand-in workspace';
}

/** @param {any} call @param {number} now */
function drawCall(call, now) {
  if (!call) {
    part('head', 'none', () => [
      h(
        'div',
        { class: 'empty' },
        h('h1', {}, 'No call yet'),
        h('p', { class: 'muted' }, 'Click a number on the CRM page. This telephone rings first, then the customer’s.'),
      ),
    ]);
    return;
  }
  const { transactionId, state, steps, onHold, result } = call;
  const talkedSecond = state === 'talking' ? Math.floor(now / 1000) : 0;
  part('head', [transactionId, state, onHold, result, talkedSecond], () => headPart(call, now));
  part('actions', [transactionId, steps], () => actionsPart(call, step => drive(call, step)));
  part('recording', [transactionId, call.recording], () => recordingPart(call.recording));
  part('announcement', [transactionId, recordingWord(call.recording)], () => [
    document.createTextNode(`Recording status: ${recordingWord(call.recording)}`),
  ]);
  part('wrap-up', [transactionId, state], () => wrapUpPart(call, wrapUp => drive(call, 'finish', wrapUp)));
  part('data', [transactionId, call.userData, call.completion], () => dataPart(call));
  part('posts', [transactionId, call.completion, call.deliveries], () => postsPart(call));
  part('log', [transactionId, call.log], () => logPart(call));
}

/** @param {string} transactionId */
function choose(transactionId) {
  chosen = transactionId === desk.calls[0]?.transactionId ? null : transactionId;
  draw();
}

/** @param {any} call @param {string} step @param {object} [body] */
async function drive(call, step, body) {
  try {
    const init = { method: 'POST', ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    const answer = await fetch(`/stand-in/calls/${call.transactionId}/${step}`, init);
    const { error } = await answer.json();
    showFault(answer.ok ? '' : error);
  } catch (error) {
    showFault(`The stand-in did not answer: ${error instanceof Error ? error.message : error}`);
  }
}

/** @param {string} text */
function showFault(text) {
  const place = /** @type {HTMLElement} */ (document.getElementById('fault'));
  place.hidden = text === '';
  place.textContent = text;
}
