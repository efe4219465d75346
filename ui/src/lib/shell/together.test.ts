import { expect, test } from 'vitest';
import { together } from './together';

test('one file is itself, several of one folder are the folder, and of different folders nothing', () => {
  expect(together(['/home/a/class.csv'])).toBe('/home/a/class.csv');
  expect(together(['/home/a/users.csv', '/home/a/roles.csv'])).toBe('/home/a');
  expect(together(['C:\\class\\users.csv', 'C:\\class\\roles.csv'])).toBe('C:\\class');
  expect(together(['/home/a/users.csv', '/home/b/users.csv'])).toBeNull();
  expect(together([])).toBeNull();
});
