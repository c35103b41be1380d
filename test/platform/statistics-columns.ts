/** The columns of each answer in the order of the page's samples, with the slips mended that field-notes list. */

const HOLDS_AND_LEGS = [
  'max-hold-time',
  'hold-count',
  'total-hold-time',
  'call-leg1-post-dial-delay',
  'call-leg2-post-dial-delay',
  'call-leg1-answer-time',
  'call-leg2-answer-time',
  'call-leg1-sip-id',
  'call-leg2-sip-id',
] as const;

const WRAP_UP = ['tcl-list-id', 'tcl-item-id', 'tcl-item-shortcode-text', 'tcl-item-report-text'] as const;

export const ACTIVITY_COLUMNS = [
  ...['agent-id', 'agent-name', 'group-id', 'group-name', 'media-type', 'channel-id', 'channel-obj-id'],
  ...['queue-obj-id', 'queue-name', 'transaction_id', 'origination', 'customer-name', 'trans-accept-time'],
  ...['trans-proc-time', 'trans-post-proc-time', 'trans-total-time', 'trans-transfer-from', 'trans-conference-from'],
  ...['case-id', ...WRAP_UP, 'recording-filename'],
];

export const AGENT_INTERACTION_COLUMNS = [
  ...['interaction-id', 'agent-id', 'agent-name', 'group-id', 'group-name', 'accept-timestamp', 'process-time'],
  ...['post-process-time', 'finish-timestamp', 'transfer-from', 'conference-from'],
];

export const QUEUE_INTERACTION_COLUMNS = [
  ...['interaction-id', 'queue-name', 'channel-id', 'media-type', 'create-timestamp', 'accept-timestamp'],
  ...['process-time', 'post-process-time', 'abandon-timestamp', 'finish-timestamp', 'voice-message-left'],
  ...['origination', 'customer-name', 'ivr-treatment-time', ...HOLDS_AND_LEGS, 'inbound-sip-id'],
];

export const CAMPAIGN_INTERACTION_COLUMNS = [
  ...['campaign-name', 'campaign-id', 'agent-name', 'queue-name', 'accept-timestamp', 'record-status', 'record-id'],
  ...['interaction-id', 'wrap-up-code', 'wrap-up-text', 'disposition-code', 'called-number', 'ext-trans-data'],
  ...['process-time', 'post-process-time', 'total-process-time', 'recording-filename'],
];

export const ALL_INTERACTION_COLUMNS = [
  ...['media-type', 'channel-obj-id', 'queue-name', 'interaction-id', 'orig-interaction-id', 'origination'],
  ...['destination-original', 'destination-translated', 'customer-name', 'case-id', 'interaction-direction'],
  ...['interaction-type', 'dial-code', 'dial-text', 'create-timestamp', 'agent-name', 'accept-timestamp'],
  ...['process-time', 'post-process-time', 'total-time', 'abandon-timestamp', 'voice-message-left'],
  ...['recording-filename', 'ivr-treatment-time', 'transfer-from', 'conference-from', ...HOLDS_AND_LEGS],
  ...['inbound-sip-id', 'notes', 'campaign-name', 'record-id', 'record-status', 'disposition-code'],
  ...['ext-trans-data', 'wrap-up-code', 'wrap-up-text'],
];

export const OUTBOUND_CALL_COLUMNS = [
  ...['agent-id', 'agent-name', 'group-id', 'transaction-id', 'destination', 'start-time', 'total-time', ...WRAP_UP],
  ...['tcl-outbound-list-id', 'tcl-outbound-item-id', 'tcl-outbound-item-shortcode-text'],
  ...['tcl-outbound-item-report-text', 'recording-filename', ...HOLDS_AND_LEGS],
];

/** The columns that the page's note says have no value until an hour after acceptance, under the names used here. */
export const LATE_COLUMNS: ReadonlySet<string> = new Set([
  ...['destination-original', 'destination-translated', 'interaction-direction', 'interaction-type', 'agent-id'],
  ...['agent-name', 'accept-timestamp', 'process-time', 'post-process-time', 'total-time', 'total-process-time'],
  ...['recording-filename', ...HOLDS_AND_LEGS, 'campaign-name', 'record-id', 'record-status', 'disposition-code'],
]);

const COUNTED = [
  'queue-name',
  'channel-id',
  'time-stamp',
  'media-type',
  'entered-count',
  'accepted-count',
  'sla-met-count',
];

export const STATISTIC_COLUMNS = [
  ...COUNTED,
  ...['abandoned-count', 'finish-processing-count', 'finish-post-count', 'voice-message-left-count', 'time-waiting'],
  ...['time-processing', 'time-post-processing', 'total-time-to-abandon', 'time-max-wait-accept'],
  'time-max-wait-abandon',
];

/** Upper bounds in seconds. The documented names overlap: here 30-40 s counts in the first, 40-45 s in the second. */
export const ONLINE_BUCKETS: readonly (readonly [name: string, below: number])[] = [
  ['t0-5sec', 5],
  ['t5-10sec', 10],
  ['t10-20sec', 20],
  ['t20-30sec', 30],
  ['t30-40sec', 40],
  ['t30-45sec', 45],
  ['t45-1min', 60],
  ['t1-2min', 120],
  ['t2-5min', 300],
  ['t5-10min', 600],
  ['t10-or-more', Number.POSITIVE_INFINITY],
];

export const OFFLINE_BUCKETS: readonly (readonly [name: string, below: number])[] = [
  ['t0-30min', 1800],
  ['t30min-1hr', 3600],
  ['t1hr-1hr30min', 5400],
  ['t1hr30min-2hr', 7200],
  ['t2hr-3hr', 10_800],
  ['t3hr-or-more', Number.POSITIVE_INFINITY],
];

const bucketed = (group: string, buckets: typeof ONLINE_BUCKETS) => buckets.map(([name]) => `${group}-${name}`);

export const ONLINE_SLA_COLUMNS = [
  ...COUNTED,
  ...bucketed('accepted', ONLINE_BUCKETS),
  ...bucketed('abandoned', ONLINE_BUCKETS),
];

export const OFFLINE_SLA_COLUMNS = ['queue-id', ...COUNTED, ...bucketed('accepted', OFFLINE_BUCKETS)];

export const STATUS_COLUMNS = [
  ...['agent-id', 'agent-name', 'group-id', 'group-name', 'status', 'event-time', 'scl-list-id', 'scl-item-id'],
  ...['scl-item-shortcode-text', 'scl-item-report-text', 'transaction-id'],
];

export const STATUS_STATISTIC_COLUMNS = [
  ...['period-start', 'period-end', 'agent-id', 'agent-name', 'group-id', 'group-name', 'status-waiting'],
  ...['status-processing', 'status-post-processing', 'status-working-offline', 'status-transaction-offered'],
  ...['status-break', 'time-logged-in'],
];

export const GROUP_COLUMNS = ['group-id', 'group-name', 'deleted'];
export const AGENT_COLUMNS = [
  ...['agent-id', 'group-id', 'date-hired-date', 'direct-agent-access', 'email-address', 'enabled', 'first-name'],
  ...['full-name', 'last-name', 'phone-used', 'phone-extension', 'user-rights', 'voice-mail-activated'],
];
export const SKILL_OF_AGENT_COLUMNS = ['enabled', 'queue-id', 'agent-id', 'skill-level'];
export const SKILL_OF_QUEUE_COLUMNS = ['enabled', 'agent-id', 'queue-id', 'skill-level'];
export const QUEUE_COLUMNS = [
  'queue-id',
  'queue-name',
  'queue-desc',
  'media-type',
  'enabled',
  'sla-enabled',
  'sla-time',
];
export const CHANNEL_COLUMNS = ['channel-id', 'channel-name', 'channel-desc'];
export const CAMPAIGN_COLUMNS = [
  ...['campaign-name', 'campaign-id', 'enabled', 'status', 'no-of-records', 'caller-id', 'start-time', 'end-time'],
  ...['actual-run-time', 'actual-stop-time', 'daily-start-time', 'daily-end-time', 'retry-interval', 'max-retry'],
];
export const RECORD_COLUMNS = [
  ...['campaign-name', 'campaign-id', 'record-id', 'phone-list', 'status', 'status-code', 'ext-trans-data'],
  'disposition-code',
];
export const TRANSACTION_CODE_COLUMNS = [
  ...['tcl-list-id', 'tcl-name', 'tcl-description', 'tcl-admin-notes', 'tcl-active', 'tcl-autosort', 'tcl-used'],
  ...['tcl-category-id', 'tcl-assignment-type', 'tcl-required', 'tcl-multiple-choice', 'tcl-required-before-outbound'],
  ...['tcl-item-id', 'tcl-item-ordinate', 'tcl-item-active', 'tcl-item-used', 'tcl-item-call-line-id', 'tcl-lang-id'],
  ...['tcl-item-menu-text', 'tcl-item-report-text', 'tcl-item-shortcode-text'],
];
export const STATUS_CODE_COLUMNS = [
  ...['scl-list-id', 'scl-name', 'scl-description', 'scl-admin-notes', 'scl-active', 'scl-autosort', 'scl-used'],
  ...['scl-category-id', 'scl-item-id', 'scl-item-ordinate', 'scl-item-active', 'scl-item-used', 'scl-lang-id'],
  ...['scl-item-menu-text', 'scl-item-report-text', 'scl-item-shortcode-text'],
];
