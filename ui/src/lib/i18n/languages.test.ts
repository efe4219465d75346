import { expect, test } from 'vitest';
import { direction } from './languages';

test.each([['ar', 'rtl'], ['fa-AF', 'rtl'], ['ur', 'rtl'], ['pa-Arab', 'rtl'], ['az-Latn-IR', 'auto'], ['ar-Latn', 'auto'], ['es', 'auto'], ['', 'auto']])('a field of "%s" is written %s', (tag, way) => {
  expect(direction(tag)).toBe(way);
});
