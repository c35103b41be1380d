import type { Page } from '@playwright/test';
import type { RecordingControl, RecordingOptions, RecordingTarget } from '../../src/features/recording-control';
import type { ProtectOptions } from '../../src/features/recording-control/protect';
import type { Call } from '../../test/platform/calls.js';
import { addRecordingGateway } from '../../test/platform/gateway.js';
import { type RunningSite, startSite } from '../../test/platform/site.js';
import { type RunningStandIn, startStandIn } from '../../test/platform/stand-in.js';
import { bundle } from './bundle';

export interface Setup {
  readonly target?: RecordingTarget;
  readonly options?: Omit<RecordingOptions, 'carrier' | 'journal'> & { readonly carrier?: 'iframe' | 'popup' };
  readonly protect?: readonly (readonly [string, ProtectOptions?])[];
  /** The id of a field that has the focus before the script runs. */
  readonly focus?: string;
}

export interface TestWindow {
  control: RecordingControl;
  focused: { from: number; to: number }[];
  readState(): { wanted: string; known: string; alert: string; reasons: string[] };
}

/** What the page's control wants and knows. */
export const state = (page: Page) => page.evaluate(() => (window as unknown as TestWindow).readState());

export const CARD_FIELDS = "[autocomplete^='cc-']";

const PAGE = `<!doctype html><html lang="en"><title>CRM</title><script src="/recording.js"></script><body>
<label>Name <input id="name"></label>
<label id="label" for="number">Card number</label> <input id="number" autocomplete="cc-number">
<label>Code <input id="code" autocomplete="cc-csc"></label>
<div id="host"></div>
<section id="payment" hidden>Payment <button>Pay</button></section>
<p><iframe id="provider" title="Payment provider" src="%PAY%"></iframe></p>
<script src="/setup.js"></script></body></html>`;

/** Sets up what the page's query names, and notes when a card field holds the focus, by this machine's clock. */
const SETUP = `
const setup = JSON.parse(new URLSearchParams(location.search).get('setup') || '{}');
const host = document.getElementById('host').attachShadow({ mode: 'open' });
host.innerHTML = '<input id="deep" autocomplete="cc-exp">';
if (setup.focus) document.getElementById(setup.focus).focus();
window.control = recording.createRecordingControl(setup.target, setup.options);
for (const [target, options] of setup.protect) control.protect(target, options);
window.readState = () => {
  const { wanted, known, alert, reasons } = control.state.value;
  return { wanted, known, alert, reasons: reasons.map(({ text }) => text) };
};
window.focused = [];
let from;
const note = () => {
  let active = document.activeElement;
  if (active && active.shadowRoot) active = active.shadowRoot.activeElement;
  const held = Boolean(active && active.matches && active.matches("[autocomplete^='cc-']"));
  if (held && from === undefined) from = Date.now();
  if (!held && from !== undefined) { focused.push({ from, to: Date.now() }); from = undefined; }
};
addEventListener('focusin', note);
addEventListener('focusout', () => setTimeout(note));
note();
`;

/** A stand-in platform with an agent in a call, a CRM whose page protects it, and a payment provider, each on its own site. */
export interface RecordingDesk {
  readonly standIn: RunningStandIn;
  readonly crm: RunningSite;
  call: Call;
  /** The customer has answered, unless told that the phone still rings there. */
  startCall(options?: { ringing: boolean }): void;
  signIn(page: Page): Promise<void>;
  open(page: Page, setup?: Setup, path?: string): Promise<void>;
  url(setup?: Setup, path?: string): string;
  /** What reached the platform, in order. */
  requests(): string[];
  /** The same without the pauses that changed nothing: while a field has the focus they are asked again. */
  changes(): string[];
  close(): Promise<void>;
}

export async function openRecordingDesk(): Promise<RecordingDesk> {
  const standIn = await startStandIn();
  const crm = await startSite();
  crm.page('/provider', '<!doctype html><title>Provider</title><input id="pan" aria-label="Card number">');
  const script = await bundle('e2e/support/recording.ts', 'recording');
  const page = PAGE.replace('%PAY%', `${crm.origin('pay.localhost')}/provider`);
  for (const [path, text] of [
    ['/recording.js', script],
    ['/setup.js', SETUP],
  ] as const) {
    crm.page(path, text, { headers: { 'Content-Type': 'text/javascript' } });
  }
  for (const path of ['/customer', '/pay']) crm.page(path, page);
  crm.page('/plain', '<!doctype html><title>Plain</title>');
  crm.page('/pay-strict', page, { csp: "default-src 'self'; frame-src http://pay.localhost:*" });

  const token = standIn.tenant.actionToken;
  const agent = standIn.tenant.agents.find(({ recordingEnabled }) => recordingEnabled)!;
  addRecordingGateway(crm.app, {
    platform: standIn.origin(),
    credentials: standIn.tenant,
    agentOf: () => agent.id,
  });
  const desk: RecordingDesk = {
    standIn,
    crm,
    call: undefined as unknown as Call,
    startCall({ ringing } = { ringing: false }) {
      standIn.calls.clear();
      desk.call = standIn.calls.place(agent, {
        phone: '14085550100',
        prefix: '',
        callerId: '',
        userData: [],
        transactionData: [],
      });
      standIn.calls.drive(desk.call, 'agent-answers');
      if (!ringing) standIn.calls.drive(desk.call, 'customer-answers');
      standIn.platform.seen.length = 0;
    },
    async signIn(page) {
      await page.goto(`${standIn.origin('pbx.localhost')}/`);
      const login = agent.login;
      await page.evaluate(
        body => fetch('/stand-in/sign-in', { method: 'POST', body }).then(answer => answer.json()),
        JSON.stringify({ login }),
      );
    },
    url({ target, options = {}, protect = [[CARD_FIELDS]], ...rest }: Setup = {}, path = '/customer') {
      const setup = {
        target: target ?? { host: standIn.origin('pbx.localhost'), token },
        options: { grace: 300, ...options },
        protect,
        ...rest,
      };
      return `${crm.origin('crm.localhost')}${path}?setup=${encodeURIComponent(JSON.stringify(setup))}`;
    },
    async open(page, setup, path) {
      await page.goto(desk.url(setup, path));
    },
    requests: () => desk.call.log.map(({ event }) => event).filter(event => event.startsWith('recording-')),
    changes: () => desk.requests().filter(request => request !== 'recording-pause-ignored'),
    async close() {
      await Promise.all([standIn.close(), crm.close()]);
    },
  };
  return desk;
}

/** The stretches of the call, by this machine's clock, in which nothing was recorded. */
export function silence({ call, standIn }: RecordingDesk): { from: number; to: number }[] {
  const now = standIn.platform.clock.now();
  const { startedAt, stretches } = call.recording.view(now);
  const start = new Date(startedAt!).getTime();
  return stretches
    .filter(({ silent }) => silent)
    .map(({ from, to }) => ({ from: start + from * 1000, to: start + to * 1000 }));
}

/** Whether nothing was recorded from `from` to `to`. */
export function isSilent(desk: RecordingDesk, from: number, to: number): boolean {
  return silence(desk).some(stretch => stretch.from <= from && stretch.to >= to);
}
