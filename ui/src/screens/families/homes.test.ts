// Where somebody lives: asked once, where nobody said it and it matters.
import { bridge, expectNoAxeViolations } from '$lib/test';
import { blankGuardian, blankHousehold } from '$lib/api';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { page as conferencePage } from '../conferences/fixture';
import SaidIn from '../conferences/SaidIn.svelte';
import WhoComes from '../conferences/WhoComes.svelte';
import HomesCard from './HomesCard.svelte';
import { rosas, rosasId, saved } from './rosas.testdata';

const home = { ...blankHousehold(), id: 'h-1', family: rosasId, name: 'Josefina’s home' };
const martin = { ...blankGuardian(), id: 'g-9', family: rosasId, given_name: 'Martín' };
const question = () => screen.findByRole('group', { name: 'Where does Martín live?' });

function asked() {
  const page = { ...rosas(), households: [home], guardians: [...rosas().guardians, martin], unsaid_homes: ['g-9'] };
  return render(HomesCard, { page, onstudent: vi.fn(), onhousehold: vi.fn() });
}

test('an adult of whom nobody said where they live is asked about, and put into the home that is chosen', async () => {
  const { calls } = bridge({ move_guardian_home: () => saved(null) });
  const { container } = asked();
  await expectNoAxeViolations(container);
  await userEvent.click(within(await question()).getByRole('button', { name: 'Josefina’s home' }));
  await waitFor(() => expect(calls.map(({ name, args }) => [name, args])).toEqual([['move_guardian_home', { id: 'g-9', household: 'h-1' }]]));
});

test('who lives in another home gets one of their own', async () => {
  const { calls } = bridge({ move_guardian_out: () => saved('h-2') });
  asked();
  await userEvent.click(within(await question()).getByRole('button', { name: 'In another home' }));
  await waitFor(() => expect(calls[0]).toEqual({ name: 'move_guardian_out', args: { id: 'g-9', name: 'Martín\'s home' } }));
});

test('where every home is known, or the family is one, nobody is asked', () => {
  render(HomesCard, { page: rosas(), onstudent: vi.fn(), onhousehold: vi.fn() });
  expect(screen.queryByText(/Where does/)).toBeNull();
});

test('it is asked on the page a meeting is prepared from, too', async () => {
  render(WhoComes, { page: { ...conferencePage, family_guardians: [...conferencePage.family_guardians, martin], households: [home], unsaid_homes: ['g-9'] } });
  expect(within(await question()).getAllByRole('button').map((button) => button.textContent?.trim())).toEqual(['Josefina’s home', 'In another home']);
});

test('what was said in the other home is marked on the teacher\'s own page, and nothing else is', () => {
  const page = { ...conferencePage, said_where: { 'v-1': 'other_home' as const, 'v-2': 'one_home' as const, 'v-3': 'unknown' as const } };
  for (const id of ['v-1', 'v-2', 'v-3', 'v-4']) render(SaidIn, { page, id });
  expect([...document.querySelectorAll('.badge')].map((badge) => badge.textContent?.trim())).toEqual(['said in the other home', 'said in one home only', 'home not noted']);
});
