import { today } from '$lib/i18n';
import { bridge, expectNoAxeViolations } from '$lib/test';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { aPromise, familyLine, promiseLine, rosas, rosasId, saved } from '../families/rosas.testdata';
import { grouped } from './groups';
import Promises from './Promises.svelte';

const quiet = { draft: () => null, save_draft: () => null, clear_draft: () => null };
const kept = promiseLine(aPromise({ id: 'p2', status: 'kept', settled_on: '2026-11-18', outcome: 'The stop is at 7:10' }), { to_tell: true, days_left: null });
const theirs = promiseLine(aPromise({ id: 'p3', promised_by: 'family', what: 'Come to reading morning' }));
const told = promiseLine(aPromise({ id: 'p4', status: 'kept', told_on: '2026-11-19' }), { days_left: null });

test('every promise stands in one group', () => {
  const lines = [promiseLine(aPromise()), kept, theirs, told];
  expect(grouped(lines).map(({ name, lines: some }) => [name, some.length])).toEqual([['ours', 1], ['tell', 1], ['theirs', 1], ['settled', 1]]);
});

test('a new promise asks whose it is, is to the first adult and about the only child', async () => {
  const { calls } = bridge({ ...quiet, promises: () => [], family: rosas, families: () => [familyLine('Rosas', { id: rosasId })], save_promise: () => saved('p9', 'write_promise') });
  render(Promises);
  await userEvent.click((await screen.findAllByRole('button', { name: 'A new promise' }))[0] as HTMLElement);
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.selectOptions(await dialog.findByRole('combobox', { name: 'Which family' }), rosasId);
  await userEvent.type(await dialog.findByRole('textbox', { name: 'What is promised' }), 'Call on Monday');
  await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(calls.find(({ name }) => name === 'save_promise')?.args).toMatchObject({
    form: { now: { family: rosasId, student: rosas().students[0]?.id, for_whom: 'Josefina', what: 'Call on Monday', made_on: today() } },
  });
});

test('what is kept and not yet told waits to be told, with what was done', async () => {
  const { calls } = bridge({ ...quiet, promises: () => [promiseLine(aPromise()), kept, theirs, told], tell_family: () => saved(null, 'tell_family') });
  const { container } = render(Promises);
  const group = (await screen.findByRole('heading', { name: 'To tell the family' })).closest('section') as HTMLElement;
  expect(group).toHaveTextContent('I did: The stop is at 7:10');
  await expectNoAxeViolations(container);
  await userEvent.click(within(group).getByRole('button', { name: 'Tell the family' }));
  await userEvent.type(await screen.findByRole('textbox', { name: 'Whom you told, and how' }), 'Josefina, by text');
  await userEvent.click(screen.getByRole('button', { name: 'The family knows' }));
  await waitFor(() => expect(calls.find(({ name }) => name === 'tell_family')?.args).toMatchObject({ id: 'p2', form: { now: { how: 'Josefina, by text' } } }));
});

test('a promise that was agreed anew needs its new day', async () => {
  const { calls } = bridge({ ...quiet, promises: () => [promiseLine(aPromise())], settle_promise: () => saved(null, 'settle_promise') });
  render(Promises);
  await userEvent.click(await screen.findByRole('button', { name: 'What became of it' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(await within(dialog).findByRole('radio', { name: 'Agreed on another day' }));
  const day = within(dialog).getByLabelText('The new day');
  expect(day).toBeRequired();
  await userEvent.type(day, '2030-12-04');
  await expectNoAxeViolations(dialog);
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(calls.find(({ name }) => name === 'settle_promise')?.args).toMatchObject({ id: 'p1', form: { now: { status: 'renegotiated', outcome: '', new_due_on: '2030-12-04' } } }),
  );
});
