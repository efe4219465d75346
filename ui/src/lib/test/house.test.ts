import { expect, test } from 'vitest';

const code = import.meta.glob<string>(['../../**/*.{ts,svelte}', '!../../**/*.test.ts'], { query: '?raw', import: 'default', eager: true });
const components = Object.entries(code).filter(([path]) => path.endsWith('.svelte'));

/** Where `pattern` stands, as `path › text`. */
const found = (pattern: RegExp) => components.flatMap(([path, text]) => (text.match(pattern) ?? []).map((hit) => `${path} › ${hit}`));

test('no markup carries a style attribute, which the CSP would drop', () => {
  expect(found(/\sstyle=/g)).toEqual([]);
});

test('no text is ever read as markup', () => {
  expect(found(/\{@html/g)).toEqual([]);
});

test('no component names a colour', () => {
  expect(found(/#[0-9a-f]{3,8}\b(?=[^'"`\n]*;)|\b(?:rgba?|hsla?|oklch)\(/gi)).toEqual([]);
});

test('no part is used that writes its own style element', () => {
  expect(found(/\b(?:Select|ScrollArea|PinInput)\b[^;\n]*from 'bits-ui'/g)).toEqual([]);
});

/** What is typed here is no draft: passphrases and recovery codes never, and what is looked for is nobody's words. */
const neverKept = ['lock/Unlock', 'lock/Recover', 'welcome/Welcome', 'welcome/NewPassphrase', 'welcome/RecoveryCode', 'settings/PassphraseDialog', 'settings/CodeDialog'];
const lookedFor = ['families/FamilyList', 'palette/Palette'];
const nameOf = (path: string) => path.replace(/^.*\/screens\//, '').replace('.svelte', '');
const screens = components.filter(([path]) => path.includes('/screens/')).map(([path, text]) => ({ name: nameOf(path), text }));

test('whatever is typed anywhere is a draft, but for secrets and what is looked for', () => {
  const local = ({ text }: { text: string }) => [...text.matchAll(/let (\w+) = \$state(?:<[^>]*>)?\(/g)].map(([, name]) => name);
  const typedInto = ({ text }: { text: string }) => [...text.matchAll(/<(?:Field|TextArea|DateField|TimeField|input|textarea)\b(?:(?!\/>)[^])*?bind:value=\{(\w+)[.}[]/g)].map(([, name]) => name);
  const lost = screens.filter((one) => typedInto(one).some((name) => local(one).includes(name))).map(({ name }) => name);
  expect(lost.filter((name) => ![...neverKept, ...lookedFor].includes(name))).toEqual([]);
});

test('no passphrase and no code comes near a draft', () => {
  const secret = screens.filter(({ name }) => neverKept.includes(name));
  expect(secret).toHaveLength(neverKept.length);
  expect(secret.filter(({ text }) => /\b(?:Kept|KeptForm|FormDialog|Draft)\b|draft=/.test(text)).map(({ name }) => name)).toEqual([]);
});

test('the line on a child in danger and the teacher\'s own thought are on no screen that a family is handed', () => {
  const handed = screens.filter(({ name }) => name.startsWith('meeting/family/'));
  expect(handed.length).toBeGreaterThan(3);
  expect(handed.filter(({ text }) => /\b(?:Danger|MyThought)\b|danger-/.test(text)).map(({ name }) => name)).toEqual([]);
});

test('the line on a child in danger is written in one place', () => {
  expect(found(/t\('danger-line'\)/g)).toHaveLength(1);
});
