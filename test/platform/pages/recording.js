import { h, table } from './dom.js';
import { duration } from './words.js';

/** @type {Record<string, [word: string, explanation: string]>} */
const STATES = {
  'not-started': ['Not recording', 'The recording begins when the customer answers.'],
  recording: ['Recording', 'Everything said now will be heard in the recording.'],
  paused: ['Paused', 'Silence goes into the recording until it is resumed.'],
  ended: ['Recording ended', 'This is what can be heard in it.'],
};

/** What a screen reader is told when it changes. @param {any} recording */
export function recordingWord(recording) {
  return recording.enabled ? (STATES[recording.state]?.[0] ?? recording.state) : 'Recording is off';
}

/** @param {any} recording */
export function recordingPart(recording) {
  if (!recording.enabled)
    return [box('off', 'Recording is off', 'An administrator has left recording off for this agent.')];
  const [word, explanation] = STATES[recording.state] ?? [recording.state, ''];
  const silent = recording.stretches
    .filter((/** @type {any} */ stretch) => stretch.silent)
    .reduce((/** @type {number} */ sum, /** @type {any} */ { from, to }) => sum + to - from, 0);
  return [
    box(recording.state, word, explanation, recording.state === 'not-started' ? '' : duration(recording.length)),
    recording.length > 0 ? timeline(recording) : null,
    recording.length > 0
      ? h(
          'p',
          { class: 'legend' },
          key('sound', `Recorded ${seconds(recording.length - silent)}`),
          key('silent', `Silent ${seconds(silent)}`),
        )
      : null,
    recording.length > 0 ? stretchDetails(recording.stretches) : null,
  ];
}

/** @param {string} state @param {string} word @param {string} explanation @param {string} [length] */
function box(state, word, explanation, length = '') {
  return h(
    'div',
    { class: `recording ${state === 'recording' ? 'live' : state}` },
    h('span', { class: 'mark', 'aria-hidden': 'true' }),
    h('div', {}, h('strong', {}, word), h('p', {}, explanation)),
    h('span', { class: 'length' }, length),
  );
}

/** @param {any} recording */
function timeline({ stretches, length }) {
  const scale = 1000 / length;
  return h(
    'div',
    { class: 'timeline' },
    h(
      'svg:svg',
      {
        viewBox: '0 0 1000 40',
        preserveAspectRatio: 'none',
        role: 'img',
        'aria-label': `The recording, ${duration(length)} long, with its silent stretches; the table below has the same.`,
      },
      ...stretches.map((/** @type {any} */ { from, to, silent }) =>
        h('svg:rect', {
          class: silent ? 'silent' : 'sound',
          x: from * scale,
          width: (to - from) * scale,
          y: silent ? 18 : 2,
          height: silent ? 4 : 36,
        }),
      ),
    ),
    h(
      'p',
      { class: 'axis' },
      h('span', {}, '0:00'),
      h('span', {}, duration(length / 2)),
      h('span', {}, duration(length)),
    ),
  );
}

/** @param {string} kind @param {string} text */
function key(kind, text) {
  return h('span', { class: `key ${kind}` }, h('span', { class: 'swatch', 'aria-hidden': 'true' }), text);
}

/** The part is drawn anew every second of a call, and the table must not close meanwhile. */
let tableOpen = false;

/** @param {any[]} stretches */
function stretchDetails(stretches) {
  /** @param {Event} event */
  const remember = event => {
    tableOpen = /** @type {HTMLDetailsElement} */ (event.currentTarget).open;
  };
  const summary = h('summary', {}, 'Stretches, to the millisecond');
  return h('details', { open: tableOpen, ontoggle: remember }, summary, stretchTable(stretches));
}

/** @param {any[]} stretches */
function stretchTable(stretches) {
  const rows = stretches.map(({ from, to, silent }) => [
    silent ? 'Silent' : 'Recorded',
    exact(from),
    exact(to),
    exact(to - from),
  ]);
  return table('Stretches of the recording', ['What is heard', 'From (s)', 'To (s)', 'Length (s)'], rows);
}

/** @param {number} value */
function exact(value) {
  return value.toFixed(3);
}

/** @param {number} value */
function seconds(value) {
  return `${value.toFixed(1)} s`;
}
