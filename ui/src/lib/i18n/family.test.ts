import { expect, test } from 'vitest';
import { familyScreenLanguages, familyWords } from './family';
import { speech } from './locale.svelte';

const files = import.meta.glob<string>('../../../../assets/locales/*/family-screen.ftl', { query: '?raw', import: 'default', eager: true });
const ids = (text: string) => [...text.matchAll(/^([\w-]+) = \S/gm)].map(([, id = '']) => id);

test('every language of the family\'s screen says the same things, and each of them', async () => {
  expect([...familyScreenLanguages].sort()).toEqual(['ar', 'en', 'es', 'fr', 'pt', 'vi', 'zh']);
  const english = ids(Object.entries(files).find(([path]) => path.includes('/en/'))?.[1] ?? '');
  expect(english.length).toBeGreaterThan(20);
  for (const text of Object.values(files)) expect(ids(text)).toEqual(english);
  for (const language of familyScreenLanguages) {
    const { say } = await familyWords(language);
    expect(english.map(say).filter((words) => words.startsWith('⟦'))).toEqual([]);
  }
});

test('a family is spoken to in its language, and where we have no words in it, in the window\'s', async () => {
  speech.locale = 'en';
  expect((await familyWords('es-MX')).say('family-words')).toBe('Lo que usted dijo');
  expect((await familyWords('ar')).direction).toBe('rtl');
  expect((await familyWords('so')).say('family-words')).toBe('What you said');
});
