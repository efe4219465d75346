import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { version } from './version';

const read = (file: string) => readFileSync(file, 'utf8');

test('the window, the app and its bundles are of one version, which the workspace says', () => {
  expect(version).toMatch(/^\d+\.\d+\.\d+/);
  expect(read('../Cargo.toml')).toContain(`[workspace.package]\nversion = "${version}"`);
  expect(JSON.parse(read('../tauri.conf.json'))).toMatchObject({ version });
  expect(JSON.parse(read('package.json'))).toMatchObject({ version });
});
