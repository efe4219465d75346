// The classes of earlier school years.
import type { Classroom } from '$lib/api';
import { router } from '$lib/state';
import { bridge, expectNoAxeViolations } from '$lib/test';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import Families from './Families.svelte';
import { familyLine } from './rosas.testdata';

const room = (id: string, changes: Partial<Classroom> = {}): Classroom => ({ id, name: id, external_id: '', school_year: '2026–27', archived_on: null, ...changes });
const rooms = [room('Room 12'), room('Room 7', { school_year: '2025–26', archived_on: '2026-08-20' })];

test('a class of an earlier year is chosen from the list, shows who left, and is where "back" leads', async () => {
  const { calls } = bridge({ classrooms: () => rooms, families: () => [familyLine('Abdi')], families_of_class: () => [familyLine('Chen', { state: 'archived' })] });
  router.go('families');
  const first = render(Families);
  const select = await screen.findByRole('combobox', { name: 'Class' });
  expect([...select.children].map((one) => one.textContent)).toEqual(['Room 12', 'Room 7, 2025–26']);
  await userEvent.selectOptions(select, 'Room 7, 2025–26');
  expect(router.here.params).toEqual({ classroom: 'Room 7' });
  first.unmount();
  const { container } = render(Families, { classroom: 'Room 7' });
  const row = await screen.findByRole('rowheader', { name: /Chen/ });
  expect(row).toHaveTextContent('Left the class');
  expect(screen.getByRole('combobox', { name: 'Class' })).toHaveFocus();
  expect(calls.find(({ name }) => name === 'families_of_class')?.args).toEqual({ classroom: 'Room 7' });
  expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  await expectNoAxeViolations(container);
  await userEvent.click(screen.getByRole('button', { name: 'Chen' }));
  router.back();
  expect(router.here).toEqual({ screen: 'families', params: { classroom: 'Room 7' } });
});

test('with a single class there is nothing to choose', async () => {
  bridge({ classrooms: () => rooms.slice(0, 1), families: () => [familyLine('Abdi')] });
  render(Families);
  await screen.findByRole('rowheader', { name: /Abdi/ });
  expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
});

test('where two classes are here now, one of them can be shown alone, and who left it only when asked for', async () => {
  const two = [room('Room 12'), room('Room 13')];
  bridge({ classrooms: () => two, families_of_class: () => [familyLine('Abdi'), familyLine('Chen', { state: 'archived' })] });
  render(Families, { classroom: 'Room 13' });
  const select = await screen.findByRole('combobox', { name: 'Class' });
  expect([...select.children].map((one) => one.textContent)).toEqual(['Everybody who is here now', 'Room 12', 'Room 13']);
  expect(screen.getAllByRole('rowheader')).toHaveLength(1);
  await userEvent.click(screen.getByRole('checkbox', { name: 'Show those who left the class' }));
  expect(screen.getAllByRole('rowheader')).toHaveLength(2);
});
