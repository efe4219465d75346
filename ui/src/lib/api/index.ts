export { call, onRefusal, Refusal, refusal, type Args, type CommandName, type Result } from './call';
export * from './blanks';
export type { Commands } from './commands';
export type * from './types';
export { become, change, made, stored, type StoredRecord } from './stored';
