import { CAMPAIGN_STATUS, DISPOSITION, MEDIA, RECORD_STATUS, RECORD_STATUS_CODE } from './codes';

export const GROUP = { 'group-id': 'id', 'group-name': 'text', deleted: 'text' } as const;

export const AGENT = {
  'agent-id': 'id',
  'group-id': 'id',
  'date-hired-date': 'text',
  'direct-agent-access': 'text',
  'email-address': 'text',
  enabled: 'text',
  'first-name': 'text',
  'full-name': 'text',
  'last-name': 'text',
  'phone-used': 'text',
  'phone-extension': 'id',
  'user-rights': 'text',
  'voice-mail-activated': 'text',
} as const;

/** Inferred: the three `trans-…-time` durations are seconds, as the page says of process times. */
export const ACTIVITY = {
  'agent-id': 'id',
  'agent-name': 'text',
  'group-id': 'id',
  'group-name': 'text',
  'media-type': MEDIA,
  'channel-id': 'id',
  'channel-obj-id': 'id',
  'queue-obj-id': 'id',
  'queue-name': 'text',
  'transaction-id': 'id',
  origination: 'text',
  'customer-name': 'text',
  'trans-accept-time': 'timestamp',
  'trans-proc-time': 'seconds',
  'trans-post-proc-time': 'seconds',
  'trans-total-time': 'seconds',
  'trans-transfer-from': 'text',
  'trans-conference-from': 'text',
  'case-id': 'id',
  'tcl-list-id': 'id',
  'tcl-item-id': 'id',
  'tcl-item-shortcode-text': 'text',
  'tcl-item-report-text': 'text',
  'recording-filename': 'text',
} as const;

export const INTERACTION_STATISTIC = {
  'agent-id': 'id',
  'queue-id': 'id',
  'queue-name': 'text',
  'channel-id': 'id',
  'time-stamp': 'timestamp',
  'media-type': MEDIA,
  'entered-count': 'count',
  'accepted-count': 'count',
  'sla-met-count': 'count',
  'abandoned-count': 'count',
  'finish-processing-count': 'count',
  'finish-post-count': 'count',
  'voice-message-left-count': 'count',
  'time-waiting': 'seconds',
  'time-processing': 'seconds',
  'time-post-processing': 'seconds',
  'total-time-to-abandon': 'seconds',
  'time-max-wait-accept': 'seconds',
  'time-max-wait-abandon': 'seconds',
} as const;

/** Without the buckets, which are data: see `slas.ts`. */
export const SLA = {
  'queue-id': 'id',
  'queue-name': 'text',
  'channel-id': 'id',
  'time-stamp': 'timestamp',
  'media-type': MEDIA,
  'entered-count': 'count',
  'accepted-count': 'count',
  'sla-met-count': 'count',
} as const;

export const STATUS = {
  'agent-id': 'id',
  'agent-name': 'text',
  'group-id': 'id',
  'group-name': 'text',
  status: 'text',
  'event-time': 'timestamp',
  'scl-list-id': 'id',
  'scl-item-id': 'id',
  'scl-item-shortcode-text': 'text',
  'scl-item-report-text': 'text',
  'transaction-id': 'id',
} as const;

/** Half-hour periods. Inferred: the durations are seconds (the sample's 1696 of a half hour). */
export const STATUS_INTERVAL = {
  'period-start': 'timestamp',
  'period-end': 'timestamp',
  'agent-id': 'id',
  'agent-name': 'text',
  'group-id': 'id',
  'group-name': 'text',
  'status-waiting': 'seconds',
  'status-processing': 'seconds',
  'status-post-processing': 'seconds',
  'status-working-offline': 'seconds',
  'status-transaction-offered': 'seconds',
  'status-break': 'seconds',
  'time-logged-in': 'seconds',
} as const;

export const SKILL = { enabled: 'text', 'queue-id': 'id', 'agent-id': 'id', 'skill-level': 'text' } as const;

/** `sla-time` stays text: the page names no unit. */
export const QUEUE = {
  'queue-id': 'id',
  'queue-name': 'text',
  'queue-desc': 'text',
  'media-type': MEDIA,
  enabled: 'text',
  'sla-enabled': 'text',
  'sla-time': 'text',
} as const;

export const CHANNEL = { 'channel-id': 'id', 'channel-name': 'text', 'channel-desc': 'text' } as const;

/** `daily-start-time` and `daily-end-time` are minutes from the beginning of the day. */
export const CAMPAIGN = {
  'campaign-name': 'text',
  'campaign-id': 'id',
  enabled: 'text',
  status: CAMPAIGN_STATUS,
  'no-of-records': 'count',
  'caller-id': 'id',
  'start-time': 'timestamp',
  'end-time': 'timestamp',
  'actual-run-time': 'timestamp',
  'actual-stop-time': 'timestamp',
  'daily-start-time': 'minutes',
  'daily-end-time': 'minutes',
  'retry-interval': 'minutes',
  'max-retry': 'count',
} as const;

export const CAMPAIGN_RECORD = {
  'campaign-name': 'text',
  'campaign-id': 'id',
  'record-id': 'id',
  'phone-list': 'text',
  status: RECORD_STATUS,
  'status-code': RECORD_STATUS_CODE,
  'ext-trans-data': 'text',
  'disposition-code': DISPOSITION,
} as const;

export const TRANSACTION_CODE = {
  'tcl-list-id': 'id',
  'tcl-name': 'text',
  'tcl-description': 'text',
  'tcl-admin-notes': 'text',
  'tcl-active': 'text',
  'tcl-autosort': 'text',
  'tcl-used': 'text',
  'tcl-category-id': 'id',
  'tcl-assignment-type': 'text',
  'tcl-required': 'text',
  'tcl-multiple-choice': 'text',
  'tcl-required-before-outbound': 'text',
  'tcl-item-id': 'id',
  'tcl-item-ordinate': 'id',
  'tcl-item-active': 'text',
  'tcl-item-used': 'text',
  'tcl-item-call-line-id': 'id',
  'tcl-lang-id': 'id',
  'tcl-item-menu-text': 'text',
  'tcl-item-report-text': 'text',
  'tcl-item-shortcode-text': 'text',
} as const;

export const STATUS_CODE = {
  'scl-list-id': 'id',
  'scl-name': 'text',
  'scl-description': 'text',
  'scl-admin-notes': 'text',
  'scl-active': 'text',
  'scl-autosort': 'text',
  'scl-used': 'text',
  'scl-category-id': 'id',
  'scl-item-id': 'id',
  'scl-item-ordinate': 'id',
  'scl-item-active': 'text',
  'scl-item-used': 'text',
  'scl-lang-id': 'id',
  'scl-item-menu-text': 'text',
  'scl-item-report-text': 'text',
  'scl-item-shortcode-text': 'text',
} as const;
