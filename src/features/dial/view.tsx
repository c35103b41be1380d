import type { ComponentChildren } from 'preact';
import { displayPhone } from './display';
import { Icon, type IconName } from './icons';
import type { DialModel, DialState } from './model';

/** What became of a call, as shape, word and colour. */
interface Told {
  readonly tone: 'neutral' | 'busy' | 'good' | 'caution' | 'critical';
  readonly icon: IconName;
  readonly title: string;
  readonly text?: string;
}

/** A button that shows the number and dials it, with what became of the call beneath. */
export function DialButton({
  model,
  phone,
  label,
  start,
}: {
  model: DialModel;
  phone: string;
  label?: string;
  start: () => void;
}) {
  const state = model.state.value;
  const sending = state.phase === 'sending';
  return (
    <div class="dial">
      <button
        type="button"
        class="button primary"
        aria-busy={sending}
        aria-disabled={sending}
        onClick={() => sending || start()}
      >
        <Icon name={sending ? 'sending' : 'phone'} />
        <span class="number">{label || displayPhone(phone)}</span>
      </button>
      <div class="outcome" role="status">
        {state.phase !== 'idle' && state.phase !== 'sending' && <Outcome model={model} state={state} compact />}
      </div>
    </div>
  );
}

/** The notice beside a link or a number that was activated. */
export function DialNotice({ model }: { model: DialModel }) {
  const state = model.state.value;
  if (state.phase === 'idle') return null;
  return (
    <section class="notice" aria-label="Call">
      <header>
        <span class="number">{displayPhone(state.phone)}</span>
        <button type="button" class="button quiet icon-only" aria-label="Close" onClick={model.dismiss}>
          <Icon name="close" />
        </button>
      </header>
      <div role="status">
        <Outcome model={model} state={state} />
      </div>
    </section>
  );
}

function Outcome({ model, state, compact }: { model: DialModel; state: DialState; compact?: boolean }) {
  if (state.phase === 'idle') return null;
  if (state.phase === 'confirming') {
    return (
      <Question text="This number was found in the page's text. Dial it?">
        <button type="button" class="button primary" onClick={model.confirm}>
          <Icon name="phone" /> Dial {displayPhone(state.phone)}
        </button>
      </Question>
    );
  }
  if (state.phase === 'choosing') {
    return (
      <Question text="This number may already hold its prefix. Which one is dialled?">
        {state.choices.map(choice => (
          <button type="button" class="button" key={choice} onClick={() => model.choose(choice)}>
            <Icon name="phone" /> {displayPhone(choice)}
          </button>
        ))}
      </Question>
    );
  }
  const told = tell(state);
  const popup = offersPopup(state);
  return (
    <div class={`told ${told.tone}`}>
      <p class="headline">
        <Icon name={told.icon} />
        <span>{told.title}</span>
      </p>
      {told.text && !(compact && told.tone === 'good') && <p class="detail">{told.text}</p>}
      {popup && (
        <button type="button" class="button" onClick={model.popup}>
          <Icon name="window" /> {popup}
        </button>
      )}
    </div>
  );
}

function Question({ text, children }: { text: string; children: ComponentChildren }) {
  return (
    <div class="question">
      <p>{text}</p>
      <div class="choices">{children}</div>
    </div>
  );
}

function tell(state: Exclude<DialState, { phase: 'idle' | 'confirming' | 'choosing' }>): Told {
  if (state.phase === 'sending') return { tone: 'busy', icon: 'sending', title: 'Sending the call' };
  if (state.phase === 'failed') {
    return { tone: 'critical', icon: 'failed', title: 'Not dialled', text: state.error.message };
  }
  const { receipt } = state;
  const extension = receipt.extension ? ` Extension ${receipt.extension} is not dialled.` : '';
  if (receipt.repeated) {
    return {
      tone: 'caution',
      icon: 'unknown',
      title: 'Already dialled in another tab',
      text: `Nothing was sent from here.${extension}`,
    };
  }
  if (receipt.outcome === 'unknown') {
    const text = `No sign of an answer. The call may have been placed: look at your phone before you dial again.${extension}`;
    return { tone: 'caution', icon: 'unknown', title: 'Sent, outcome unknown', text };
  }
  if (receipt.outcome === 'accepted')
    return { tone: 'good', icon: 'sent', title: 'Accepted', text: `Your phone rings first.${extension}` };
  const where = receipt.carrier === 'popup' ? 'The window shows the answer.' : 'This page cannot read the answer.';
  return { tone: 'good', icon: 'sent', title: 'Call sent', text: `${where} Your phone rings first.${extension}` };
}

/** Never by itself: a second sending is the agent's own decision, and only once it could be no double click. */
function offersPopup(state: DialState): string | undefined {
  if (state.phase === 'failed') return state.error.code === 'blocked-by-policy' ? 'Dial in a window' : undefined;
  if (state.phase !== 'sent' || !state.popupOffered) return undefined;
  return state.receipt.outcome === 'unknown' ? 'Dial again in a window' : 'Phone not ringing? Dial in a window';
}
