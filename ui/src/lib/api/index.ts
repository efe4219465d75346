export { call, onRefusal, Refusal, refusal, type Args, type CommandName, type Result } from './call';
export type * from './commands';
