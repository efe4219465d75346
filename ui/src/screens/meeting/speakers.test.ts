import { bridge, expectNoAxeViolations, type Called } from '$lib/test';
import { blankStudent, type Answer, type Guardian, type MeetingPage } from '$lib/api';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import Meeting from './Meeting.svelte';
import { conference, id, josefina, meetingPage, place, rustSide } from './fixture';
import { speakersOf, whoOf } from './speakers';
import { standInTheMeeting } from './room.testdata';

const layla: Guardian = { ...josefina, id: 'g-3', given_name: 'Layla', relationship: 'stepmother', speaks: 'ar', interpreter: false };
const yoveli = { ...blankStudent(), id: 's-1', family: 'f-1', given_name: 'Yoveli', home_language: 'en' };

standInTheMeeting();

/** A meeting with a mother, her wife, the child and the grandmother, and what was written down in it. */
async function meeting(changed: Partial<MeetingPage> = {}, more: Partial<typeof conference> = {}) {
  const line = { ...meetingPage().line, conference: { ...conference, interpreter: '', others: 'her grandmother, Raúl', ...more } };
  const rust = rustSide(meetingPage({ guardians: [josefina, layla], students: [yoveli], line, ...changed }));
  const { calls } = bridge(rust.answers);
  const shown = render(Meeting, { id });
  await screen.findByRole('heading', { level: 1 });
  return { ...shown, calls, page: rust.page, user: userEvent.setup() };
}

const field = (who: RegExp) => screen.findByRole<HTMLTextAreaElement>('textbox', { name: new RegExp(`How do you think school is going\\? ${who.source}`) });
const answers = (calls: Called[]) => calls.filter(({ name }) => name === 'write_answer').map(({ args }) => (args as { answer: Answer }).answer);
const who = ({ guardian, student, speaker, language, words }: { guardian: string | null; student: string | null; speaker: string; language: string; words: string }) =>
  [guardian ?? student ?? 'other', speaker, language, words];

test('whoever speaks is chosen by one key; the field speaks their language, and their words stay their own', async () => {
  const { user, page, container } = await meeting();
  await user.type(await field(/Josefina, in Spanish/), 'Bien.');
  await user.keyboard('{Alt>}2{/Alt}');
  const arabic = await field(/Layla, in Arabic/);
  expect(arabic).toHaveFocus();
  expect(arabic).toHaveAttribute('lang', 'ar');
  expect(arabic).toHaveAttribute('dir', 'rtl');
  expect(arabic).toHaveValue('');
  await expectNoAxeViolations(container);
  await user.keyboard('جيدة');
  await user.keyboard('{Alt>}3{/Alt}');
  expect(await field(/Yoveli, in English/)).toHaveAttribute('dir', 'auto');
  await user.keyboard('I like art');
  await user.keyboard('{Alt>}4{/Alt}');
  await field(/her grandmother, in Spanish/);
  await user.keyboard('Canta en casa');
  await user.keyboard('{Alt>}1{/Alt}');
  expect(await field(/Josefina, in Spanish/)).toHaveValue('Bien.');
  expect(page.voices.map(who)).toEqual([
    ['g-1', 'Josefina', 'es', 'Bien.'], ['g-3', 'Layla', 'ar', 'جيدة'], ['s-1', 'Yoveli', 'en', 'I like art'], ['other', 'her grandmother', 'es', 'Canta en casa'],
  ]);
  expect(page.drafts).toEqual([]);
});

test('one tap goes from the teacher to whoever of the family speaks', async () => {
  const { user } = await meeting();
  await user.keyboard('{F6}');
  await screen.findByRole('textbox', { name: /my own note/ });
  await user.click(screen.getByRole('radio', { name: 'Layla' }));
  expect(await field(/Layla/)).toHaveFocus();
  expect(screen.getByRole('radio', { name: 'Family' })).toBeChecked();
});

test('another language is chosen for whoever speaks: for what is written down already, and for what comes', async () => {
  const { user, page, calls } = await meeting();
  await user.type(await field(/Josefina/), 'Va bien.');
  await user.keyboard('{Control>}1{/Control}');
  await screen.findByText('Kept as a strength');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Josefina speaks in' }), 'quc');
  await vi.waitFor(() => expect(answers(calls).at(-1)).toMatchObject({ guardian: 'g-1', language: 'quc', words: 'Va bien.' }));
  expect(screen.getByRole('combobox', { name: 'Josefina speaks in' })).toHaveFocus();
  await vi.waitFor(async () => expect(await field(/Josefina, in Kʼicheʼ/)).toHaveAttribute('lang', 'quc'));
  await vi.waitFor(() => expect(page.place.languages).toEqual({ 'g-1': 'quc' }));
  await user.click(await field(/Josefina/));
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await screen.findByRole('heading', { level: 2, name: /Viene su hija/ });
  await user.keyboard('Utz');
  await user.keyboard('{Alt>}2{/Alt}');
  await vi.waitFor(() => expect(answers(calls).at(-1)).toMatchObject({ question: 'happy-coming', language: 'quc', words: 'Utz' }));
  expect(await screen.findByRole('combobox', { name: 'Layla speaks in' })).toHaveValue('ar');
});

test('what it means is asked of those who speak another language, and not of the others', async () => {
  const { user, page } = await meeting({ place: { ...place, who: 's-1' } });
  await field(/Yoveli/);
  expect(screen.getAllByRole('textbox')).toHaveLength(1);
  await user.keyboard('{Alt>}2{/Alt}');
  expect(await screen.findByRole('textbox', { name: 'In English, as I understood it' })).toBeInTheDocument();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Layla speaks in' }), 'en');
  await vi.waitFor(() => expect(screen.getAllByRole('textbox')).toHaveLength(1));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Layla speaks in' }), 'ar');
  const meaning = await screen.findByRole('textbox', { name: 'In English, as I understood it' });
  await user.type(meaning, 'Well');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Layla speaks in' }), 'en');
  await vi.waitFor(() => expect(page.place.languages).toEqual({ 'g-3': 'en' }));
  expect(await screen.findByRole('textbox', { name: 'In English, as I understood it' })).toHaveValue('Well');
});

test('after a crash everybody finds their own words again, and what nobody opened is written down when the meeting is closed', async () => {
  const opened = { first_speaker: 'family' as const, step: 'family_speaks' as const };
  const of = (key: string, words: string) => ({ field: `meeting/${id}/school-going/family/${key}`, words, cursor: 2, at: '' });
  const drafts = [of('g-1', 'Bien'), of('g-3', 'جيدة'), of('other-Raúl', 'Le gusta')];
  const { user, page } = await meeting({ drafts, place: { ...place, who: 'g-3', field: drafts[1]?.field ?? '' } }, opened);
  expect(await field(/Layla/)).toHaveValue('جيدة');
  await user.keyboard('{Alt>}1{/Alt}');
  expect(await field(/Josefina/)).toHaveValue('Bien');
  await user.click(screen.getByRole('button', { name: /Read back/ }));
  await user.click(await screen.findByRole('radio', { name: 'Yes, that is it' }));
  await user.click(screen.getByRole('button', { name: 'Close the meeting' }));
  await vi.waitFor(() => expect(page.line.conference.status).toBe('held'));
  expect(page.voices.map(who)).toEqual([['g-3', 'Layla', 'ar', 'جيدة'], ['g-1', 'Josefina', 'es', 'Bien'], ['other', 'Raúl', 'es', 'Le gusta']]);
  expect(page.drafts).toEqual([]);
});

test('read back, everybody\'s words stand with their name and their language', async () => {
  const { user, container } = await meeting({}, { first_speaker: 'family' });
  await user.type(await field(/Josefina/), 'Bien.');
  await user.keyboard('{Alt>}2{/Alt}');
  await field(/Layla/);
  await user.keyboard('جيدة');
  await user.click(screen.getByRole('button', { name: /Read back/ }));
  await screen.findByRole('heading', { level: 2, name: /Read back/ });
  expect((await screen.findByText('“جيدة”')).closest('figure')).toHaveTextContent('Layla, in Arabic');
  expect(screen.getByText('“جيدة”')).toHaveAttribute('lang', 'ar');
  expect(screen.getByText('“Bien.”').closest('figure')).toHaveTextContent('Josefina, in Spanish');
  await expectNoAxeViolations(container);
});

test('those who may speak are the adults who come, the children it is about and who else comes', () => {
  const brother = { ...yoveli, id: 's-2', given_name: 'Iker', home_language: null };
  const of = (more: Partial<typeof conference>) => {
    const page = meetingPage({ guardians: [josefina], students: [yoveli, brother] });
    return speakersOf({ ...page, line: { ...page.line, conference: { ...conference, ...more } } }).map((one) => [whoOf(one), one.name, one.language]);
  };
  expect(of({ others: 'Raúl; her aunt ,' })).toEqual([['g-1', 'Josefina', 'es'], ['s-1', 'Yoveli', 'en'], ['s-2', 'Iker', 'es'], ['other-Raúl', 'Raúl', 'es'], ['other-her aunt', 'her aunt', 'es']]);
  expect(of({ students: ['s-2'] }).map(([key]) => key)).toEqual(['g-1', 's-2']);
  expect(speakersOf({ ...meetingPage(), guardians: [], students: [] })).toMatchObject([{ name: 'Rosas', guardian: null, student: null }]);
});
