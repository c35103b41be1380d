/** @type {Record<string, string>} */
export const STATES = {
  'ringing-agent': 'Your phone is ringing',
  'ringing-customer': 'Ringing the customer',
  talking: 'Talking',
  'wrap-up': 'Wrap-up',
  completed: 'Completed',
};

/** @type {Record<string, string>} */
export const RESULTS = {
  answered: 'Answered',
  'customer-not-answered': 'Nobody answered',
  'agent-not-answered': 'You did not answer',
  failed: 'The call failed',
  cancelled: 'Cancelled',
};

/** @type {Record<string, string>} */
export const STEPS = {
  'agent-answers': 'Answer',
  'agent-does-not-answer': 'Let it ring out',
  'customer-answers': 'Customer answers',
  'customer-does-not-answer': 'Nobody answers',
  'call-fails': 'The call fails',
  hold: 'Hold',
  unhold: 'Take off hold',
  'hang-up': 'Hang up',
  'customer-hangs-up': 'Customer hangs up',
};

/** @type {Record<string, string>} */
export const EVENTS = {
  'call-placed': 'Click-to-dial request accepted',
  'agent-answers': 'Agent answered',
  'agent-does-not-answer': 'Agent did not answer',
  'customer-answers': 'Customer answered, recording began',
  'customer-does-not-answer': 'Customer did not answer',
  'call-fails': 'Call failed',
  hold: 'Put on hold',
  unhold: 'Taken off hold',
  'hang-up': 'Agent hung up',
  'customer-hangs-up': 'Customer hung up',
  finish: 'Wrap-up finished',
  'recording-pause': 'Recording paused',
  'recording-resume': 'Recording resumed',
  'recording-pause-ignored': 'Pause asked for, nothing changed',
  'recording-resume-ignored': 'Resume asked for, nothing changed',
};

/** `1:05:09`, or `5:09` below an hour. @param {number} seconds */
export function duration(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  const rest = `${String(Math.floor(whole / 60) % 60).padStart(whole >= 3600 ? 2 : 1, '0')}:${String(whole % 60).padStart(2, '0')}`;
  return whole >= 3600 ? `${Math.floor(whole / 3600)}:${rest}` : rest;
}

/** The agent's own time. @param {string} iso */
export function timeOfDay(iso) {
  return new Date(iso).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
}
