import { bridge, expectNoAxeViolations } from '$lib/test';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { blankGoal, type Edit, type Goal } from '$lib/api';
import { aGoal, familyLine, rosas, rosasId, saved } from '../families/rosas.testdata';
import GoalForm from './GoalForm.svelte';
import Goals from './Goals.svelte';
import { numberIn } from './going';
import { reviewDay } from './review';

const quiet = { draft: () => null, save_draft: () => null, clear_draft: () => null };

test('goals to look at again come first, each with what the family says', async () => {
  const due = { ...aGoal(), review_due: true, family_name: 'Chen', goal: { ...aGoal().goal, id: 'g2' } };
  bridge({ ...quiet, goals: () => [aGoal(), due] });
  const { container } = render(Goals);
  await waitFor(() => expect(screen.getAllByRole('region').map((one) => one.getAttribute('aria-label'))).toEqual(['Time to look at it together', 'Under way']));
  expect(screen.getAllByText(/126 of 300 pages · family says: going well/)).toHaveLength(2);
  await expectNoAxeViolations(container);
});

test('a check-in says who says so, how it goes and the count', async () => {
  const { calls } = bridge({ ...quiet, goals: () => [aGoal()], check_in: () => saved('c2', 'check_in') });
  render(Goals);
  await userEvent.click(await screen.findByRole('button', { name: 'Family says' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(await within(dialog).findByRole('radio', { name: 'Stuck' }));
  await userEvent.type(within(dialog).getByRole('textbox', { name: 'Counted now (pages)' }), '130');
  await expectNoAxeViolations(dialog);
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(calls.find(({ name }) => name === 'check_in')?.args).toMatchObject({ form: { now: { said_by: 'family', rating: 'stuck', value: 130 } } }));
});

test('a new goal asks whose it is, is about the only child, and is looked at again in 60 days', async () => {
  const onsaved = vi.fn();
  const { calls } = bridge({ ...quiet, family: rosas, families: () => [familyLine('Rosas', { id: rosasId })], save_goal: () => saved('g9', 'write_goal') });
  const { container } = render(GoalForm, { goal: blankGoal(), onsaved });
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Which family' }), rosasId);
  await userEvent.type(await screen.findByRole('textbox', { name: 'The goal, in plain school terms' }), 'Read a book');
  await expectNoAxeViolations(container);
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(onsaved).toHaveBeenCalledWith('g9'));
  const { now: goal } = (calls.find(({ name }) => name === 'save_goal')?.args as { form: Edit<Goal> }).form;
  expect(goal).toMatchObject({ family: rosasId, student: rosas().students[0]?.id, title: 'Read a book', language: 'es' });
  expect(goal.review_on).toBe(reviewDay(goal.started_on));
});

test('a review is 60 days away, across the end of a year', () => {
  expect(reviewDay('2026-11-15')).toBe('2027-01-14');
});

test('a count may have a comma, and nothing is no count', () => {
  expect(numberIn('12,5')).toBe(12.5);
  expect(numberIn(' ')).toBeNull();
  expect(numberIn('many')).toBeNull();
});
