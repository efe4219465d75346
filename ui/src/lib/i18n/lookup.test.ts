import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lookup } from './lookup';

const table = JSON.parse(readFileSync('../tests/fixtures/language/lookup.json', 'utf8')) as [string, string[], string | null][];

test.each(table)('%s among %j is %j, as in the core', (wanted, there, found) => {
  expect(lookup(wanted, there) ?? null).toBe(found);
});
