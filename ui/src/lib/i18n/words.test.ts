import { FluentParser, type Entry, type Message, Visitor } from '@fluent/syntax';
import { expect, test } from 'vitest';
import { sources } from './bundles';
import { locales, speech, supported } from './locale.svelte';
import { has, t } from './words';

const parser = new FluentParser();
const code = import.meta.glob<string>(['../../**/*.{ts,svelte}', '!../../**/*.test.ts', '!../../lib/test/**'], {
  query: '?raw', import: 'default', eager: true,
});
const files = Object.entries(sources).map(([path, text]) => {
  const [locale = '', file = ''] = path.split('/').slice(-2);
  return { locale, file, body: parser.parse(text).body };
});

function variablesOf(message: Message): string[] {
  const found = new Set<string>();
  class Variables extends Visitor {
    override visitVariableReference(node: { id: { name: string } }) {
      found.add(node.id.name);
    }
  }
  new Variables().visit(message);
  return [...found].sort();
}

const isMessage = (entry: Entry | { type: string }): entry is Message => entry.type === 'Message';
const messages = files.flatMap(({ locale, file, body }) => body.filter(isMessage).map((message) => ({ locale, file, message })));
/** `en/common.ftl` › every `id` and `id.attribute` with its variables. */
const shapes = (locale: string) =>
  messages
    .filter((one) => one.locale === locale)
    .map(({ file, message }) => `${file} › ${[message.id.name, ...message.attributes.map((a) => `.${a.id.name}`)].join(' ')} (${variablesOf(message).join(', ')})`)
    .sort();

test('every fluent file can be read', () => {
  const junk = files.flatMap(({ locale, file, body }) => body.filter((e) => e.type === 'Junk').map(() => `${locale}/${file}`));
  expect(junk).toEqual([]);
});

test('every language says the same things with the same variables in the same files', () => {
  for (const locale of locales) expect(shapes(locale)).toEqual(shapes('en'));
});

test('no id is said twice', () => {
  for (const locale of locales) {
    const ids = messages.filter((one) => one.locale === locale).map(({ message }) => message.id.name);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  }
});

test('every id that the window uses has words', () => {
  const used = Object.entries(code).flatMap(([path, text]) =>
    [...text.matchAll(/(?:\bt\(\s*|\bwords: )(['"])([a-z][\w.-]*)\1/g)].map(([, , id = '']) => ({ path, id })),
  );
  expect(used.length).toBeGreaterThan(30);
  for (const locale of locales) {
    speech.locale = locale;
    expect(used.filter(({ id }) => !has(id)).map(({ path, id }) => `${path} › ${locale} › ${id}`)).toEqual([]);
  }
});

test('every id made at run time begins like one that exists', () => {
  const begun = Object.entries(code).flatMap(([path, text]) =>
    [...text.matchAll(/\bt\(\s*`([a-z][\w-]*)\$\{/g)].map(([, start = '']) => ({ path, start })),
  );
  const ids = messages.map(({ message }) => message.id.name);
  expect(begun.filter(({ start }) => !ids.some((id) => id.startsWith(start)))).toEqual([]);
});

test('every operation has a name for the undo bar', () => {
  const ops = [...(code['../api/types/Op.ts'] ?? '').matchAll(/"([a-z_]+)"/g)].map(([, op = '']) => op);
  expect(ops.length).toBeGreaterThan(20);
  expect(ops.filter((op) => !has(`op-${op}`))).toEqual([]);
});

test('words follow the language at once, with its plurals', () => {
  expect(t('due-over', { days: 1 })).toBe('1 day over');
  expect(t('due-over', { days: 2 })).toBe('2 days over');
  speech.locale = 'es';
  expect(t('due-over', { days: 2 })).toBe('2 días de retraso');
});

test('a missing id can be seen', () => {
  expect(t('no-such-words')).toBe('⟦no-such-words⟧');
});

test('a right-to-left name is fenced off from the sentence around it', () => {
  expect(t('undo-undone', { what: 'حداد' })).toBe('Undone: \u2068حداد\u2069');
  expect(t('undo-undone', { what: 'Haddad' })).toBe('Undone: Haddad');
});

test('the first wanted language that we speak is spoken', () => {
  expect(supported(['vi-VN', 'es-MX', 'en'])).toBe('es');
  expect(supported(['vi'])).toBe('en');
});
