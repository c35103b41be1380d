/** The columns of each answer in the order of the page's samples, with the slips mended that field-notes list. */
export declare const ACTIVITY_COLUMNS: string[];
export declare const AGENT_INTERACTION_COLUMNS: string[];
export declare const QUEUE_INTERACTION_COLUMNS: string[];
export declare const CAMPAIGN_INTERACTION_COLUMNS: string[];
export declare const ALL_INTERACTION_COLUMNS: string[];
export declare const OUTBOUND_CALL_COLUMNS: string[];
/** The columns that the page's note says have no value until an hour after acceptance, under the names used here. */
export declare const LATE_COLUMNS: ReadonlySet<string>;
export declare const STATISTIC_COLUMNS: string[];
/** Upper bounds in seconds. The documented names overlap: here 30-40 s counts in the first, 40-45 s in the second. */
export declare const ONLINE_BUCKETS: readonly (readonly [name: string, below: number])[];
export declare const OFFLINE_BUCKETS: readonly (readonly [name: string, below: number])[];
export declare const ONLINE_SLA_COLUMNS: string[];
export declare const OFFLINE_SLA_COLUMNS: string[];
export declare const STATUS_COLUMNS: string[];
export declare const STATUS_STATISTIC_COLUMNS: string[];
export declare const GROUP_COLUMNS: string[];
export declare const AGENT_COLUMNS: string[];
export declare const SKILL_OF_AGENT_COLUMNS: string[];
export declare const SKILL_OF_QUEUE_COLUMNS: string[];
export declare const QUEUE_COLUMNS: string[];
export declare const CHANNEL_COLUMNS: string[];
export declare const CAMPAIGN_COLUMNS: string[];
export declare const RECORD_COLUMNS: string[];
export declare const TRANSACTION_CODE_COLUMNS: string[];
export declare const STATUS_CODE_COLUMNS: string[];
