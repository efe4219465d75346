import type { Hit } from '$lib/api';
import { overlay, router, session } from '$lib/state';
import { bridge, expectNoAxeViolations } from '$lib/test';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { excerpt } from './finds';
import Palette from './Palette.svelte';

const hit = (table: Hit['table'], id: string, text: string, more: Partial<Hit> = {}): Hit => ({
  table, id, family: 'f1', family_name: 'Rosas', day: '2026-10-20', text, private: false, ...more,
});
const hits = [
  hit('family', 'f1', 'Rosas · Yoveli Rosas · Josefina Rosas', { day: null }),
  hit('voice', 'v1', 'Que lea más lejos que nosotros'),
  hit('note', 'n1', 'reads when nobody looks', { private: true }),
  hit('goal', 'g1', 'Read a 300-page book'),
];

beforeEach(() => overlay.open('palette'));
afterEach(() => {
  router.reset();
  session.privacy = false;
});

test('finds come in groups, private ones say so, and axe finds nothing', async () => {
  bridge({ search: () => ({ total: 4, hits }) });
  const { container } = render(Palette);
  await userEvent.type(screen.getByRole('combobox'), 'lea');
  const notes = within(await screen.findByRole('group', { name: 'Notes and contacts' }));
  expect(notes.getByText('Only for me')).toBeInTheDocument();
  expect(within(screen.getByRole('group', { name: 'Families’ words' })).queryByText('Only for me')).toBeNull();
  await expectNoAxeViolations(container);
});

test('arrows and Enter go to what was found', async () => {
  bridge({ search: () => ({ total: 4, hits }) });
  render(Palette);
  const field = screen.getByRole('combobox');
  await userEvent.type(field, 'book');
  await screen.findByRole('group', { name: 'Goals' });
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  expect(screen.getByRole('option', { selected: true })).toHaveTextContent('Read a 300-page book');
  expect(field).toHaveAttribute('aria-activedescendant', screen.getByRole('option', { selected: true }).id);
  await userEvent.keyboard('{Enter}');
  expect(router.here).toEqual({ screen: 'goals', params: { id: 'g1' } });
  expect(overlay.name).toBeNull();
});

test('a command is found by its words and done by Enter', async () => {
  bridge({ search: () => ({ total: 0, hits: [] }) });
  render(Palette);
  await userEvent.type(screen.getByRole('combobox'), 'privacy');
  await userEvent.keyboard('{Enter}');
  expect(session.privacy).toBe(true);
});

test('an answer that comes late does not cover a newer one', async () => {
  const answers: ((found: { total: number; hits: Hit[] }) => void)[] = [];
  bridge({ search: () => new Promise((answer) => answers.push(answer)) });
  render(Palette);
  await userEvent.type(screen.getByRole('combobox'), 'a');
  await waitFor(() => expect(answers).toHaveLength(1));
  await userEvent.type(screen.getByRole('combobox'), 'b');
  await waitFor(() => expect(answers).toHaveLength(2));
  answers[1]?.({ total: 1, hits: [hit('goal', 'new', 'the newer find')] });
  await screen.findByText(/newer find/);
  answers[0]?.({ total: 1, hits: [hit('goal', 'old', 'the older find')] });
  await new Promise((later) => setTimeout(later, 20));
  expect(screen.queryByText(/older find/)).toBeNull();
});

test('the match is marked where it stands, accents aside', () => {
  expect(excerpt('La señora Nguyễn llamó', 'nguyen')).toEqual({ before: 'La señora ', match: 'Nguyễn', after: ' llamó' });
  expect(excerpt('我希望她学好数学', '数学').match).toBe('数学');
  const long = excerpt(`${'far '.repeat(40)}away and found ${'and on '.repeat(40)}`, 'found');
  expect(long.before.startsWith('…')).toBe(true);
  expect(long.after.endsWith('…')).toBe(true);
});
