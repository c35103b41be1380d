import type { VNode } from 'preact';
import { Button } from '../../ui/button';
import { locale } from '../../ui/messages';
import { Status } from '../../ui/status';
import { Entries, PairForm } from './console-parts';
import { say } from './console-texts';
import { TraceList } from './console-trace';
import { CHAT_LANGUAGES, type ChatLanguage } from './languages';
import type { ChatAction, ChatConsoleModel, ConsoleResult } from './model';

const ACTIONS: readonly ChatAction[] = ['triggerInvitation', 'triggerPreChat', 'triggerChatWindow', 'end', 'resetInfo'];

export interface ChatConsoleProps {
  readonly model: ChatConsoleModel;
  /** Puts the masked messages where a developer can paste them from. */
  readonly copy: (text: string) => Promise<void>;
}

/** The bus, live: what is wished, what waits, what crossed it, and a button for every topic. */
export function ChatConsole({ model, copy }: ChatConsoleProps): VNode {
  const { connected, waiting } = model.state.value;
  return (
    <section class="console" aria-label={say('title')}>
      <header>
        <h2>{say('title')}</h2>
        <Status tone={connected ? 'positive' : 'caution'} strong>
          {say(connected ? 'connected' : 'waiting')}
        </Status>
        {waiting.length > 0 && <span class="hint">{say('callsWait', { count: waiting.length })}</span>}
      </header>
      <div class="columns">
        <div class="side">
          <Actions model={model} />
          <InfoPart model={model} />
          <LanguagePart model={model} />
          <VariablesPart model={model} />
        </div>
        <MessagesPart model={model} copy={copy} />
      </div>
    </section>
  );
}

function Actions({ model }: { readonly model: ChatConsoleModel }): VNode {
  const result = model.result.value;
  return (
    <div class="part">
      <h3>{say('actions')}</h3>
      <div class="actions">
        {ACTIONS.map(action => (
          <Button key={action} onPress={() => model.run(action)}>
            {say(action)}
          </Button>
        ))}
      </div>
      <p class="outcome" role="status">
        {result && describe(result)}
      </p>
    </div>
  );
}

function describe(result: ConsoleResult): string {
  if (result.kind === 'pending') return say('pending', { topic: result.topic });
  if (result.kind === 'discarded') {
    const { key, code, limit, length } = result.discarded;
    const name = key.length > 40 ? `${key.slice(0, 40)}…` : key;
    if (limit === undefined || length === undefined) return say('discarded', { name, code });
    return say('discardedLong', { name, limit, length });
  }
  if (result.outcome === 'published') return say('published', { topic: result.topic });
  return say('notSent', { topic: result.topic, outcome: result.outcome });
}

function InfoPart({ model }: { readonly model: ChatConsoleModel }): VNode {
  const info = model.info.value;
  return (
    <div class="part">
      <h3>{say('info')}</h3>
      {Object.keys(info).length > 0 ? (
        <Entries entries={info} remove={model.removeInfo} />
      ) : (
        <p class="hint">{say('infoEmpty')}</p>
      )}
      <PairForm submit={say('setInfo')} onSubmit={model.setInfo} />
    </div>
  );
}

function LanguagePart({ model }: { readonly model: ChatConsoleModel }): VNode {
  const { language } = model.state.value;
  return (
    <div class="part">
      <label class="choice">
        {say('language')}
        <select value={language ?? ''} onChange={event => model.setLanguage(event.currentTarget.value as ChatLanguage)}>
          <option value="" disabled>
            {say('languageUnset')}
          </option>
          {CHAT_LANGUAGES.map(code => (
            <option key={code} value={code}>
              {new Intl.DisplayNames([locale() ?? 'en'], { type: 'language' }).of(code)} ({code})
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function VariablesPart({ model }: { readonly model: ChatConsoleModel }): VNode {
  const { variables } = model.state.value;
  return (
    <div class="part">
      <h3>{say('variables')}</h3>
      {Object.keys(variables).length > 0 && <Entries entries={variables} />}
      <PairForm submit={say('setVariable')} onSubmit={model.setVariable} />
    </div>
  );
}

function MessagesPart({ model, copy }: ChatConsoleProps): VNode {
  const trace = model.trace.value;
  return (
    <div class="part">
      <div class="bar">
        <h3>{say('messages')}</h3>
        <Button kind="quiet" size="small" onPress={() => copy(JSON.stringify(trace, null, 2))}>
          {say('copy')}
        </Button>
      </div>
      {trace.length > 0 ? <TraceList trace={trace} /> : <p class="hint">{say('messagesEmpty')}</p>}
    </div>
  );
}
