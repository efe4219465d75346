import { expect, test } from 'vitest';
import { together } from './together';

test('one file is itself, several of one folder are the folder, and of different folders nothing', () => {
  expect(together(['/school/a/class.csv'])).toBe('/school/a/class.csv');
  expect(together(['/school/a/users.csv', '/school/a/roles.csv'])).toBe('/school/a');
  expect(together(['C:\\class\\users.csv', 'C:\\class\\roles.csv'])).toBe('C:\\class');
  expect(together(['/school/a/users.csv', '/school/b/users.csv'])).toBeNull();
  expect(together([])).toBeNull();
});
