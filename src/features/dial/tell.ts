import type { StatusTone } from '../../ui/status';
import { t } from './messages';
import type { DialState } from './model';

export type ShownState = Exclude<DialState, { phase: 'idle' | 'confirming' | 'choosing' }>;

/** What an agent reads of a call: no more than is known of it. */
export interface Told {
  readonly tone: StatusTone;
  readonly title: string;
  readonly detail?: string;
}

export function tell(state: ShownState): Told {
  if (state.phase === 'sending') return { tone: 'neutral', title: t('sending') };
  if (state.phase === 'failed') return { tone: 'critical', title: t('failed'), detail: state.error.message };
  const { repeated, outcome, carrier, extension } = state.receipt;
  const aside = extension ? ` ${t('extension', { extension })}` : '';
  if (repeated) return { tone: 'caution', title: t('repeated'), detail: t('repeatedDetail') + aside };
  if (outcome === 'unknown') return { tone: 'caution', title: t('unknown'), detail: t('unknownDetail') + aside };
  if (outcome === 'accepted') return { tone: 'positive', title: t('accepted'), detail: t('ringing') + aside };
  const detail = (carrier === 'popup' ? t('window') : t('unread')) + aside;
  return { tone: 'accent', title: t('sent'), detail };
}

/** Never by itself: a second sending is the agent's own decision, offered once it could be no double click. */
export function offersPopup(state: ShownState): string | undefined {
  if (state.phase === 'failed') return state.error.code === 'blocked-by-policy' ? t('popupInstead') : undefined;
  if (state.phase !== 'sent' || !state.popupOffered) return undefined;
  return state.receipt.outcome === 'unknown' ? t('popupAgain') : t('popupSettled');
}
