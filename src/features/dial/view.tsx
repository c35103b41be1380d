import { AppWindow, Phone as Handset, X } from 'lucide';
import type { ComponentChildren, VNode } from 'preact';
import { Button } from '../../ui/button';
import { Status } from '../../ui/status';
import { useStyles } from '../../ui/surroundings';
import { displayPhone } from './display';
import { t } from './messages';
import type { DialModel, DialState } from './model';
import { noticeStyles, outcomeStyles } from './styles';
import { offersPopup, type ShownState, tell } from './tell';

interface DialButtonProps {
  readonly model: DialModel;
  readonly phone: string;
  /** Shown in place of the number, where the page asks for it. */
  readonly label?: string | undefined;
  readonly start: () => unknown;
}

/** A button that shows the number and dials it, with what became of the call beneath. */
export function DialButton({ model, phone, label, start }: DialButtonProps): VNode {
  useStyles(outcomeStyles);
  const state = model.state.value;
  return (
    <div class="dial">
      <Button kind="primary" icon={Handset} pending={state.phase === 'sending'} onPress={start}>
        {label || <Phone number={phone} />}
      </Button>
      <div role="status">
        {state.phase !== 'idle' && state.phase !== 'sending' && <Outcome model={model} state={state} />}
      </div>
    </div>
  );
}

/** The notice beside a link or a number that was activated. */
export function DialNotice({ model }: { model: DialModel }): VNode | null {
  useStyles(outcomeStyles);
  useStyles(noticeStyles);
  const state = model.state.value;
  if (state.phase === 'idle') return null;
  return (
    <section class="notice" aria-label={t('call')}>
      <header>
        <Phone number={state.phone} />
        <Button kind="quiet" icon={X} iconOnly onPress={model.dismiss}>
          {t('close')}
        </Button>
      </header>
      <div role="status">
        <Outcome model={model} state={state} />
      </div>
    </section>
  );
}

/** Reads from left to right on every page. */
function Phone({ number }: { number: string }): VNode {
  return (
    <bdi class="number" dir="ltr">
      {displayPhone(number)}
    </bdi>
  );
}

function Outcome({ model, state }: { model: DialModel; state: Exclude<DialState, { phase: 'idle' }> }): VNode {
  if (state.phase === 'confirming') {
    return (
      <Question text={t('confirm')}>
        <Button kind="primary" icon={Handset} onPress={model.confirm}>
          {t('dial')} <Phone number={state.phone} />
        </Button>
      </Question>
    );
  }
  if (state.phase === 'choosing') {
    return (
      <Question text={t('choose')}>
        {state.choices.map(choice => (
          <Button key={choice} icon={Handset} onPress={() => model.choose(choice)}>
            <Phone number={choice} />
          </Button>
        ))}
      </Question>
    );
  }
  return <Told model={model} state={state} />;
}

function Told({ model, state }: { model: DialModel; state: ShownState }): VNode {
  const { tone, title, detail } = tell(state);
  const popup = offersPopup(state);
  return (
    <div class="told">
      <Status tone={tone} strong>
        {title}
      </Status>
      {detail && <p class="detail">{detail}</p>}
      {popup && (
        <Button icon={AppWindow} onPress={model.popup}>
          {popup}
        </Button>
      )}
    </div>
  );
}

function Question({ text, children }: { text: string; children: ComponentChildren }): VNode {
  return (
    <div class="told">
      <p>{text}</p>
      <div class="choices">{children}</div>
    </div>
  );
}
