export { expectNoAxeViolations } from './axe';
export { bridge, type Called } from './bridge';
export type { Core } from './core';
export { changed, standing } from './standing';
export { core, taped } from './tape';
