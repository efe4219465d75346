export { expectNoAxeViolations } from './axe';
export { bridge, type Called } from './bridge';
export { changed, standing } from './standing';
