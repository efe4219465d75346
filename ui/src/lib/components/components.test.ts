import { cleanup, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet } from 'svelte';
import { expect, test, vi } from 'vitest';
import { Draft, session } from '../state';
import { bridge, expectNoAxeViolations } from '../test';
import { Button, Card, Check, Chip, DateField, Dialog, DueBadge, EmptyState, ErrorNote, Field, LanguageField, Menu, Name, Progress, SavedMark, Segmented, Select, Sheet, TextArea, Voice } from '.';

const words = (said: string) => createRawSnippet(() => ({ render: () => `<span>${said}</span>` }));
const options = [{ value: 'family', label: 'Family' }, { value: 'me', label: 'Me' }];

test('every part is sound to axe', async () => {
  const { container } = render(Sheet, { title: 'Rosas family', subtitle: 'Yoveli', actions: words('…') });
  render(Card, { title: 'The goal we share', children: words('…') });
  render(Button, { kind: 'primary', keys: 'Ctrl+N', children: words('Log a contact') });
  render(Field, { label: 'One line', hint: 'What was said', error: 'Say something' });
  render(DateField, { label: 'By when', value: '2026-11-12' });
  render(Select, { label: 'How', options });
  render(Segmented, { label: 'Who is speaking', options });
  render(Check, { label: 'Interpreter', hint: 'Needed' });
  render(Chip, { pressed: true, onclick: vi.fn(), children: words('All') });
  render(Chip, { onremove: vi.fn(), children: words('Garden') });
  render(Voice, { words: 'Que llegue más lejos', lang: 'es', by: 'Josefina', meaning: 'so that she goes further' });
  render(Progress, { label: 'Pages', value: 126, max: 300, words: '126 of 300 pages' });
  render(EmptyState, { words: 'No promises are open.', action: 'Make one' });
  render(DueBadge, { due: '2026-11-10', on: '2026-11-12' });
  render(ErrorNote, { refused: { code: 'disk-full', message: '' } });
  render(TextArea, { label: 'Their words', voice: true, lang: 'es' });
  render(Dialog, { open: true, title: 'Log a contact', children: words('…') });
  render(Menu, { label: 'More', items: [{ label: 'Print', onselect: vi.fn() }] });
  render(SavedMark, { state: 'saved' });
  await expectNoAxeViolations(container.ownerDocument.body);
});

test("the family's words carry their own language", () => {
  render(Voice, { words: 'Terminó el primer capítulo sola', lang: 'es' });
  const quote = screen.getByText(/Terminó/);
  expect(quote).toHaveAttribute('lang', 'es');
  expect(quote.closest('figure')).toHaveAttribute('dir', 'auto');
});

test('a name is initials in the privacy view', async () => {
  const { rerender } = render(Name, { name: 'Josefina Rosas' });
  expect(screen.getByText('Josefina Rosas')).toBeInTheDocument();
  session.privacy = true;
  await rerender({});
  expect(screen.getByText('J. R.')).toBeInTheDocument();
  session.privacy = false;
});

test('a choice moves with the arrow keys', async () => {
  const chosen = vi.fn();
  render(Segmented, { label: 'Who is speaking', options, value: 'family', onchange: chosen });
  await userEvent.tab();
  await userEvent.keyboard('{ArrowRight}');
  expect(screen.getByRole('radio', { name: 'Me' })).toBeChecked();
  expect(chosen).toHaveBeenCalledWith('me');
});

test('what is typed into a text with a draft reaches the disk when it is left', async () => {
  const { calls } = bridge({ save_draft: () => null });
  const draft = new Draft('conference/1/question/2', 'Sí', 2);
  render(TextArea, { label: 'Their words', draft, focusNow: true });
  expect(screen.getByRole('textbox')).toHaveFocus();
  await userEvent.keyboard(', más');
  await userEvent.tab();
  await vi.waitFor(() => expect(draft.state).toBe('saved'));
  expect(calls.at(-1)?.args).toEqual({ field: 'conference/1/question/2', words: 'Sí, más', cursor: 7 });
  draft.discard();
});

test('a dialog writes its drafts before Escape closes it', async () => {
  const { calls } = bridge({ save_draft: () => null });
  const closed = vi.fn();
  const draft = new Draft('contact/new/line');
  render(Dialog, { open: true, title: 'Log a contact', children: words('…'), onclose: closed });
  draft.type('Called, left a message');
  screen.getByRole('dialog').dispatchEvent(new Event('cancel', { cancelable: true }));
  await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce());
  expect(calls.map(({ name }) => name)).toEqual(['save_draft']);
  draft.discard();
});

test('a menu opens, moves and chooses by keyboard', async () => {
  const print = vi.fn();
  render(Menu, { label: 'More', items: [{ label: 'Copy', onselect: vi.fn() }, { label: 'Print', onselect: print }] });
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await screen.findByRole('menu', { hidden: true });
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await vi.waitFor(() => expect(print).toHaveBeenCalledOnce());
});

test('a refusal says what happened, what is safe and what to do, also when it is unknown', () => {
  render(ErrorNote, { refused: { code: 'never-heard-of', message: 'x' } });
  expect(screen.getByRole('alert')).toHaveTextContent('Something went wrong');
  expect(screen.getByRole('alert')).toHaveTextContent('Please try once more');
});

test('a language tag that was half typed is typed on, a known one is chosen by its name', () => {
  render(LanguageField, { label: 'Speaks', value: 'q' });
  expect(screen.getByRole('textbox', { name: 'Language tag' })).toHaveValue('q');
  cleanup();
  render(LanguageField, { label: 'Speaks', value: 'quc' });
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.getByRole('combobox', { name: 'Speaks' })).toHaveValue('quc');
});
