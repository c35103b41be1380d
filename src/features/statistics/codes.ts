/** Vendor page: Historical statistics. `E` is what its samples show for email, `Z` what its table says: both are email. */
export const MEDIA = {
  T: 'phone',
  V: 'voicemail',
  C: 'chat',
  Z: 'email',
  E: 'email',
  Phone: 'phone',
  'Voice Mail': 'voicemail',
  Chat: 'chat',
  Email: 'email',
} as const;

/** The page lost the digit of "New" in one place and has it, 0, in another. */
export const RECORD_STATUS = {
  '0': 'new',
  '1': 'queued',
  '2': 'accepted',
  '3': 'completed',
  '4': 'scheduled',
  '5': 'scheduled by API',
  '6': 'deleted',
  '7': 'sent to interaction router',
} as const;

/** Inferred: 2, 3 and 4, whose digits the page lost. */
export const RECORD_STATUS_CODE = {
  '0': 'default',
  '1': 'maximum attempts reached',
  '2': 'skipped',
  '3': 'no phone number',
  '4': 'invalid phone number',
} as const;

export const DISPOSITION = { '1000': 'none', '1001': 'try again', '1002': 'scheduled call back' } as const;

/** Inferred: 1, whose digit the page lost. */
export const CAMPAIGN_STATUS = {
  '0': 'new',
  '1': 'manual started',
  '2': 'schedule started',
  '3': 'manual running',
  '4': 'schedule running',
  '5': 'manual stopped',
  '6': 'completed',
  '7': 'schedule stopped',
  '8': 'manual paused',
  '9': 'schedule paused',
  '10': 'manual purged',
  '11': 'schedule purged',
} as const;
