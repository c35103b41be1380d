export { decodeFields } from './decode';
export { encodeFields, type Fields, type FieldValue } from './fields';
export { fillTokens, type TokenValues } from './fill';
export { type Callback, parseCallback, type ResultCode } from './parse-callback';
export type { SystemDataName, UserDataApi } from './system-data';
export { TOKEN_NAMES, type TokenName } from './token-names';
export { type SelectedCode, type TokenCall, type TokenOptions, tokenValues } from './token-values';
export { buildTransactionData, type TransactionRecord } from './transaction-data';
export { buildUserData, checkUserData, type UserDataOptions, WEB_CALLBACK_LIMIT } from './user-data';
