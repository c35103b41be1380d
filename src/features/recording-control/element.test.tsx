// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { afterEach, expect, it, vi } from 'vitest';
import '../../define';
import type { JournalEntry } from '../../session/journal';
import type { RecordingElement } from './element';
import type { RecordingControl, RecordingState } from './types';

const IDLE: RecordingState = {
  wanted: 'recording',
  known: 'nothing',
  reasons: [],
  since: null,
  deadline: null,
  alert: 'none',
  detail: '',
};
const paused = (): RecordingState => ({
  ...IDLE,
  wanted: 'paused',
  known: 'settled',
  reasons: [{ text: 'Card number', kind: 'field', since: new Date(), here: false }],
  since: new Date(),
  deadline: new Date(Date.now() + 299_900),
});

function fakeControl(entries: JournalEntry[] = []) {
  const state = signal(IDLE);
  const release = vi.fn();
  const control = {
    state,
    journal: { entries: async () => entries, csv: async () => '' },
    pause: vi.fn(async () => ({})),
    hold: vi.fn((_reason: string) => release),
    release,
    resume: vi.fn(async () => ({})),
    seen: vi.fn(),
  };
  return { state, control, recording: control as unknown as RecordingControl };
}

function open(recording?: RecordingControl): {
  element: RecordingElement;
  text: () => string;
  press(name: string): void;
} {
  const element = document.createElement('deskside-recording') as RecordingElement;
  element.recording = recording;
  document.body.append(element);
  const root = element.shadowRoot!;
  return {
    element,
    text: () => root.textContent ?? '',
    press: name => [...root.querySelectorAll('button')].find(button => button.textContent === name)!.click(),
  };
}

afterEach(() => document.body.replaceChildren());

it('is registered by deskside/define, and says what it lacks until it is given a control', async () => {
  const { recording } = fakeControl();
  const { element, text } = open();
  expect(text()).toContain('no recording control');
  element.recording = recording;
  await vi.waitFor(() => expect(text()).toContain('No pause asked for'));
});

it('follows the control: what is known, why, where and for how long', async () => {
  const { recording, state } = fakeControl();
  const { text } = open(recording);
  state.value = paused();
  await vi.waitFor(() => expect(text()).toContain('Pause sent, not confirmed'));
  for (const part of ['Card number', 'in another tab', '0:00', '4:59 left']) expect(text()).toContain(part);
});

it('speaks of a change, and interrupts where the agent must act', async () => {
  const { recording, state } = fakeControl();
  const { element } = open(recording);
  const said = (role: string) => element.shadowRoot?.querySelector(`[role=${role}]`)?.textContent;
  state.value = paused();
  await vi.waitFor(() => expect(said('status')).toContain('Pause sent'));
  state.value = { ...paused(), known: 'failed', alert: 'unprotected', detail: 'Refused (401).' };
  await vi.waitFor(() => expect(said('alert')).toContain('Not paused. Refused (401). It is sent again.'));
});

it('asks the control by hand, and passes on what the agent saw', async () => {
  const { recording, control, state } = fakeControl();
  const { press, text } = open(recording);
  press('Pause recording');
  expect(control.pause).toHaveBeenCalledOnce();
  state.value = { ...paused(), reasons: [{ text: 'By hand', kind: 'hand', since: new Date(), here: true }] };
  await vi.waitFor(() => expect(text()).toContain('Send the pause again'));
  press('I see it paused in Agent Workspace');
  press('Resume recording');
  expect(control.seen).toHaveBeenCalledOnce();
  expect(control.resume).toHaveBeenCalledOnce();
});

it('sends a pause that came to nothing again without a wish that would outlast the field', async () => {
  const { recording, control, state } = fakeControl();
  const { press, text } = open(recording);
  state.value = { ...paused(), known: 'failed', alert: 'unprotected', detail: 'Refused (401).' };
  await vi.waitFor(() => expect(text()).toContain('Send the pause again'));
  press('Send the pause again');
  expect(control.hold).toHaveBeenCalledExactlyOnceWith('By hand');
  await vi.waitFor(() => expect(control.release).toHaveBeenCalledOnce());
  expect(control.pause).not.toHaveBeenCalled();
});

it('offers no button where no control could be loaded', async () => {
  const { recording, state } = fakeControl();
  const { element, text } = open(recording);
  state.value = { ...IDLE, known: 'blocked', alert: 'unprotected', detail: 'No part.' };
  await vi.waitFor(() => expect(text()).toContain('Recordings are not paused here'));
  expect(element.shadowRoot?.querySelector('.actions')).toBeNull();
});

it('shows the latest fifty entries of the journal, and says that there are more', async () => {
  const entry = { at: '2026-03-02T10:00:00Z', event: 'pause', why: 'Card number', known: 'nothing-changed' };
  const { recording } = fakeControl(Array.from({ length: 60 }, () => entry));
  const { element, text } = open(recording);
  const details = element.shadowRoot!.querySelector('details')!;
  details.open = true;
  details.dispatchEvent(new Event('toggle'));
  await vi.waitFor(() => expect(text()).toContain('60 entries, in this browser. The latest 50 are shown'));
  expect(details.querySelectorAll('tbody tr')).toHaveLength(50);
  expect(text()).toContain('nothing changed');
});

it('ends with the element, and leaves the control to the page', async () => {
  const { recording } = fakeControl();
  const { element, text } = open(recording);
  element.remove();
  expect(text()).toBe('');
  document.body.append(element);
  expect(text()).toContain('No pause asked for');
});
