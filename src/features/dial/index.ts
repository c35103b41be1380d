export { createDialer, type Dialer, type DialerOptions, type DialOptions, type DialReceipt } from './dialer';
export { type LinkCall, takeOverLinks } from './links';
export { createDialModel, type DialModel, type DialState } from './model';
export { type PhoneNumber, type PrefixMode, readings, readPhone } from './number';
export { type DialCall, URL_LIMIT } from './request';
