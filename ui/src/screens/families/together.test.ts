// Families put together and taken apart.
import type { FamilyPage } from '$lib/api';
import { changes, router, session } from '$lib/state';
import { bridge, expectNoAxeViolations } from '$lib/test';
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, onTestFinished, test } from 'vitest';
import Families from './Families.svelte';
import { familyLine, rosas, rosasId, saved } from './rosas.testdata';

const quiet = { evidence: () => [], draft: () => null, save_draft: () => null, clear_draft: () => null };
const withSister = (): FamilyPage => {
  const page = rosas();
  const [yoveli] = page.students;
  return { ...page, students: yoveli ? [yoveli, { ...yoveli, id: 'ana', given_name: 'Ana', family_name: 'Cruz' }] : [] };
};

async function choose(words: string) {
  (await screen.findAllByRole('button', { name: 'What else can be done' }))[0]?.focus();
  await userEvent.keyboard('{Enter}');
  await userEvent.click(await screen.findByText(words));
}

test('a family is put together with another one, and its own page goes on', async () => {
  const { calls } = bridge({
    ...quiet, family: rosas, merge_families: () => saved(null, 'merge_families'),
    families: () => [familyLine('Rosas', { id: rosasId }), familyLine('Abdi', { students: ['Amina'] }), familyLine('Rossas', { state: 'archived' })],
  });
  router.go('families', { id: rosasId });
  render(Families, { id: rosasId });
  await choose('Put together with another family…');
  const which = await screen.findByRole('combobox', { name: 'Which family' });
  await waitFor(() => expect(which).toHaveFocus());
  expect([...which.children].map((one) => one.textContent)).toEqual(['Choose a family', 'Abdi · Amina', 'Rossas (left the class)']);
  expect(screen.getByText(/move to the Rosas family.*One Undo takes it back/)).toBeInTheDocument();
  await expectNoAxeViolations(screen.getByRole('dialog'));
  await userEvent.click(screen.getByRole('button', { name: 'Put them together' }));
  expect(calls.map(({ name }) => name)).not.toContain('merge_families');
  await userEvent.selectOptions(which, 'Abdi · Amina');
  await userEvent.click(screen.getByRole('button', { name: 'Put them together' }));
  await waitFor(() => expect(calls.find(({ name }) => name === 'merge_families')?.args).toMatchObject({ into: rosasId, from: 'id-Abdi' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(router.here.params).toEqual({ id: rosasId });
});

test('some of the children become a family of their own, named after them unless the teacher says otherwise', async () => {
  const { calls } = bridge({ ...quiet, family: withSister, split_family: () => saved('new', 'split_family') });
  render(Families, { id: rosasId });
  await choose('Take apart…');
  const name = await screen.findByRole('textbox', { name: 'What you call the family' });
  await userEvent.click(screen.getByRole('checkbox', { name: 'Ana Cruz' }));
  expect(name).toHaveValue('Cruz');
  await expectNoAxeViolations(screen.getByRole('dialog'));
  await userEvent.type(name, ' Lee');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Yoveli Rosas' }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Yoveli Rosas' }));
  expect(name).toHaveValue('Cruz Lee');
  await userEvent.click(screen.getByRole('button', { name: 'Take them apart' }));
  await waitFor(() => expect(calls.find(({ name }) => name === 'split_family')?.args).toMatchObject({ family: rosasId, students: ['ana'], name: 'Cruz Lee' }));
  await waitFor(() => expect(router.here).toEqual({ screen: 'families', params: { id: 'new' } }));
});

test('not all of the children can be taken apart, and the form says so', async () => {
  const refused = () => {
    throw { code: 'invalid', message: 'students: not-a-part', details: { field: 'students', why: 'not-a-part' } };
  };
  bridge({ ...quiet, family: withSister, split_family: refused });
  render(Families, { id: rosasId });
  await choose('Take apart…');
  for (const box of await screen.findAllByRole('checkbox')) await userEvent.click(box);
  expect(screen.getByRole('textbox', { name: 'What you call the family' })).toHaveValue('Rosas / Cruz');
  await userEvent.click(screen.getByRole('button', { name: 'Take them apart' }));
  expect(await screen.findByRole('alert')).toHaveTextContent(/not all of them/);
});

test('the privacy view names no child and no family in either form', async () => {
  bridge({ ...quiet, family: withSister, families: () => [familyLine('Abdi', { students: ['Amina'] })] });
  session.privacy = true;
  onTestFinished(() => void (session.privacy = false));
  render(Families, { id: rosasId });
  await choose('Take apart…');
  await screen.findAllByRole('checkbox');
  expect(screen.getByRole('dialog')).not.toHaveTextContent(/Yoveli|Ana|Rosas|Cruz/);
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  await choose('Put together with another family…');
  await screen.findByRole('combobox', { name: 'Which family' });
  expect(screen.getByRole('dialog')).not.toHaveTextContent(/Rosas|Abdi|Amina/);
});

test('an only child cannot be taken apart', async () => {
  bridge({ ...quiet, family: rosas });
  render(Families, { id: rosasId });
  (await screen.findAllByRole('button', { name: 'What else can be done' }))[0]?.focus();
  await userEvent.keyboard('{Enter}');
  await screen.findByText('Put together with another family…');
  expect(screen.queryByText('Take apart…')).not.toBeInTheDocument();
});

test('a family that Undo took away is no longer shown', async () => {
  const gone = () => {
    throw { code: 'not-found', message: 'family' };
  };
  let there = true;
  bridge({ ...quiet, family: () => (there ? rosas() : gone()), undo: () => ({ step: { op: 'split_family', subject: 'Rosas' }, changed: saved(null).changed }) });
  render(Families, { id: rosasId });
  await screen.findByRole('heading', { level: 1, name: 'Rosas family' });
  there = false;
  await changes.undo();
  expect(await screen.findByText('This is no longer here.')).toBeInTheDocument();
});
