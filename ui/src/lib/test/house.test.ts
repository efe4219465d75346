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
