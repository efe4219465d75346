import type { Voice } from '$lib/api';
import { router } from '$lib/state';
import { bridge, expectNoAxeViolations } from '$lib/test';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import Families from './Families.svelte';
import { holds } from './fold';
import { familyLine, rosas, rosasId, saved } from './rosas.testdata';
import VoiceDialog from './VoiceDialog.svelte';

const quiet = { evidence: () => [], draft: () => null, save_draft: () => null, clear_draft: () => null };
const oneClass = { classrooms: () => [] };

test('a family is found without its accents, and Enter opens it', async () => {
  bridge({ ...oneClass, families: () => [familyLine('Nguyễn', { students: ['Minh Anh'], languages: ['vi'] }), familyLine('Rosas')] });
  const { container } = render(Families);
  await userEvent.type(await screen.findByRole('searchbox'), 'nguyen anh');
  expect(screen.getAllByRole('rowheader')).toHaveLength(1);
  await expectNoAxeViolations(container);
  await userEvent.keyboard('{Enter}');
  expect(router.here).toEqual({ screen: 'families', params: { id: 'id-Nguyễn' } });
});

test('letters of any script are compared without marks and case', () => {
  expect(holds(['Łucja Żak', 'القاسم'], 'zak')).toBe(true);
  expect(holds(['王小明'], '小明')).toBe(true);
  expect(holds(['Rosas'], 'rosas x')).toBe(false);
});

test('however many families there are, at most 200 rows stand in the window', async () => {
  bridge({ ...oneClass, families: () => Array.from({ length: 450 }, (_, at) => familyLine(`Family ${at}`)) });
  render(Families);
  await waitFor(() => expect(screen.getAllByRole('rowheader').length).toBeGreaterThan(50));
  expect(screen.getAllByRole('rowheader').length).toBeLessThanOrEqual(200);
});

test('the arrow keys move between families', async () => {
  bridge({ ...oneClass, families: () => [familyLine('Abdi'), familyLine('Chen')] });
  render(Families);
  (await screen.findByRole('button', { name: 'Abdi' })).focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(screen.getByRole('button', { name: 'Chen' })).toHaveFocus();
});

test('without families, one sentence and one button begin', async () => {
  bridge({ ...oneClass, families: () => [] });
  const { container } = render(Families);
  expect(await screen.findByText(/^Bring in your class/)).toBeInTheDocument();
  await expectNoAxeViolations(container);
});

test('the page says who they are, and their hope stands first in their language', async () => {
  bridge({ ...quiet, family: rosas });
  const { container } = render(Families, { id: rosasId });
  expect(await screen.findByRole('heading', { level: 1, name: 'Rosas family' })).toBeInTheDocument();
  expect(screen.getByText('Yoveli, Grade 3 · with Josefina (mother, Spanish, texts after 6)')).toBeInTheDocument();
  const first = container.querySelector('blockquote');
  expect(first).toHaveTextContent('Que llegue más lejos');
  expect(first).toHaveAttribute('lang', 'es');
  expect(screen.getByText('Text, they wrote')).toBeInTheDocument();
  await expectNoAxeViolations(container);
});

test('a child is called as school does, and the page has both names', async () => {
  const page = rosas();
  const [yoveli] = page.students;
  bridge({ ...quiet, family: () => ({ ...page, students: yoveli ? [{ ...yoveli, goes_by: 'Yovi', pronouns: 'she/her' }] : [] }) });
  render(Families, { id: rosasId });
  expect(await screen.findByText(/^Yovi, Grade 3 · with Josefina/)).toBeInTheDocument();
  expect(screen.getByText('Yoveli Rosas')).toBeInTheDocument();
  expect(screen.getByText('called Yovi · she/her · Grade 3')).toBeInTheDocument();
});

test('the timeline can show the words of the family alone', async () => {
  bridge({ ...quiet, family: rosas });
  render(Families, { id: rosasId });
  await userEvent.click(await screen.findByRole('button', { name: 'Their words' }));
  expect(screen.getByText(/Terminó el primer capítulo/)).toBeInTheDocument();
  expect(screen.queryByText('Read her own story to the class.')).not.toBeInTheDocument();
});

test('what their words mean can be written beside them, and corrected whatever language they are in', async () => {
  const page = rosas();
  const voice: Voice = { ...(page.strengths[0] as Voice), id: 'v9', language: 'en', words: 'Fine so far', rendering: 'thriving' };
  const { calls } = bridge({ ...quiet, save_voice: () => saved('v9', 'write_voice') });
  render(VoiceDialog, { page, voice, onclose: () => undefined });
  const meaning = await screen.findByRole('textbox', { name: 'What it means' });
  expect(meaning).toHaveValue('thriving');
  expect(meaning).not.toHaveClass('family');
  await userEvent.clear(meaning);
  await userEvent.type(meaning, 'It goes well');
  await expectNoAxeViolations(screen.getByRole('dialog'));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(calls.find(({ name }) => name === 'save_voice')?.args).toMatchObject({ form: { now: { id: 'v9', words: 'Fine so far', rendering: 'It goes well' } } }));
});

test('a private aid is not in the page until its fold is opened, and opening it up asks first', async () => {
  const { calls } = bridge({ ...quiet, family: rosas, promote_aid: () => saved(null, 'promote_aid') });
  render(Families, { id: rosasId });
  const fold = await screen.findByText('Only for me');
  expect(screen.queryByText('Lost her brother in May')).not.toBeInTheDocument();
  await userEvent.click(fold);
  const aid = (await screen.findByText('Lost her brother in May')).closest('li') as HTMLElement;
  within(aid).getByRole('button').focus();
  await userEvent.keyboard('{Enter}');
  await screen.findByRole('menu', { hidden: true });
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByText(/cannot become private again/)).toBeInTheDocument();
  expect(calls.map(({ name }) => name)).not.toContain('promote_aid');
  await userEvent.click(screen.getByRole('button', { name: 'Open it up' }));
  await waitFor(() => expect(calls.map(({ name }) => name)).toContain('promote_aid'));
});

test('an adult who may not be contacted needs a reason, and the refusal is said in the form', async () => {
  const refused = () => {
    throw { code: 'invalid', message: 'restriction: reason-needed', details: { field: 'restriction', why: 'reason-needed' } };
  };
  bridge({ ...quiet, family: rosas, save_guardian: refused });
  render(Families, { id: rosasId });
  await userEvent.click(await screen.findByRole('button', { name: 'Change what is noted about Josefina' }));
  await userEvent.click(await screen.findByRole('checkbox', { name: 'May be contacted' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Why not' }), ' ');
  await expectNoAxeViolations(screen.getByRole('dialog'));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('alert')).toHaveTextContent(/Say why this adult/);
});

test('what is typed into a form is on disk before it is saved, and comes back', async () => {
  const kept = new Map<string, string>();
  const { calls } = bridge({
    ...oneClass, families: () => [], family: rosas, clear_draft: () => null, add_family: () => saved('new', 'add_family'),
    draft: ({ field }) => (kept.has(field) ? { field, words: kept.get(field) ?? '', cursor: 0, at: '2026-11-12T00:00:00Z' } : null),
    save_draft: ({ field, words }) => {
      kept.set(field, words);
      return null;
    },
  });
  const { unmount } = render(Families);
  const [, add] = await screen.findAllByRole('button', { name: /Add a family|Bring in/ });
  await userEvent.click(add as HTMLElement);
  await userEvent.type((await screen.findAllByRole('textbox', { name: 'First names' }))[0] as HTMLElement, 'Amina');
  await waitFor(() => expect(kept.get('family/new')).toContain('Amina'));
  unmount();
  render(Families);
  const [, again] = await screen.findAllByRole('button', { name: /Add a family|Bring in/ });
  await userEvent.click(again as HTMLElement);
  expect((await screen.findAllByRole('textbox', { name: 'First names' }))[0]).toHaveValue('Amina');
  await userEvent.click(screen.getByRole('button', { name: 'Add the family' }));
  await waitFor(() => expect(calls.find(({ name }) => name === 'add_family')?.args).toMatchObject({ form: { now: { students: [{ given_name: 'Amina' }], guardians: [] } } }));
});
