import { expectNoAxeViolations, type Called, type Core } from '$lib/test';
import type { Answer } from '$lib/api';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import Meeting from './Meeting.svelte';
import { begun, named, opened, stand, standInTheMeeting, wasTyping } from './room.testdata';
import { speakersOf, whoOf } from './speakers';

standInTheMeeting();

/** A meeting with a mother, her wife, the child, the grandmother and Raúl, and the core behind it. */
async function meeting(before?: (core: Core) => Promise<unknown>) {
  const { core, id } = await begun('many voices', before);
  const shown = render(Meeting, { id });
  await screen.findByRole('heading', { level: 1 });
  return { ...shown, core, calls: core.calls, user: userEvent.setup() };
}

const voices = (core: Core) => core.latest('meeting').voices;
/** In which languages the teacher said that somebody speaks. */
const languages = (core: Core) => named(core.calls, 'set_place').at(-1)?.place.languages;
const field = (who: RegExp) => screen.findByRole<HTMLTextAreaElement>('textbox', { name: new RegExp(`How do you think school is going\\? ${who.source}`) });
const answers = (calls: Called[]) => calls.filter(({ name }) => name === 'write_answer').map(({ args }) => (args as { answer: Answer }).answer);
const who = ({ guardian, student, speaker, language, words }: { guardian: string | null; student: string | null; speaker: string; language: string; words: string }) =>
  [guardian ?? student ?? 'other', speaker, language, words];

test('whoever speaks is chosen by one key; the field speaks their language, and their words stay their own', async () => {
  const { user, core, container } = await meeting();
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
  expect(voices(core).map(who)).toEqual([
    [core.the('Josefina'), 'Josefina', 'es', 'Bien.'], [core.the('Layla'), 'Layla', 'ar', 'جيدة'], [core.the('Yoveli'), 'Yoveli', 'en', 'I like art'], ['other', 'her grandmother', 'es', 'Canta en casa'],
  ]);
  expect(core.drafts()).toEqual([]);
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
  const { user, core, calls } = await meeting();
  await user.type(await field(/Josefina/), 'Va bien.');
  await user.keyboard('{Control>}1{/Control}');
  await screen.findByText('Kept as a strength');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Josefina speaks in' }), 'quc');
  await vi.waitFor(() => expect(answers(calls).at(-1)).toMatchObject({ guardian: core.the('Josefina'), language: 'quc', words: 'Va bien.' }));
  expect(screen.getByRole('combobox', { name: 'Josefina speaks in' })).toHaveFocus();
  await vi.waitFor(async () => expect(await field(/Josefina, in Kʼicheʼ/)).toHaveAttribute('lang', 'quc'));
  await vi.waitFor(() => expect(languages(core)).toEqual({ [core.the('Josefina')]: 'quc' }));
  await user.click(await field(/Josefina/));
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await screen.findByRole('heading', { level: 2, name: /Viene su hija/ });
  await user.keyboard('Utz');
  await user.keyboard('{Alt>}2{/Alt}');
  await vi.waitFor(() => expect(answers(calls).at(-1)).toMatchObject({ question: 'happy-coming', language: 'quc', words: 'Utz' }));
  expect(await screen.findByRole('combobox', { name: 'Layla speaks in' })).toHaveValue('ar');
});

test('what it means is asked of those who speak another language, and not of the others', async () => {
  const { user, core } = await meeting((core) => stand(core, { who: core.the('Yoveli') }));
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
  await vi.waitFor(() => expect(languages(core)).toEqual({ [core.the('Layla')]: 'en' }));
  expect(await screen.findByRole('textbox', { name: 'In English, as I understood it' })).toHaveValue('Well');
});

test('after a crash everybody finds their own words again, and what nobody opened is written down when the meeting is closed', async () => {
  const { user, core } = await meeting(async (core) => {
    await opened(core, 'family_speaks');
    await wasTyping(core, `school-going/family/${core.the('Josefina')}`, 'Bien', 2);
    const field = await wasTyping(core, `school-going/family/${core.the('Layla')}`, 'جيدة', 2);
    await wasTyping(core, 'school-going/family/other-Raúl', 'Le gusta', 2);
    await stand(core, { who: core.the('Layla'), field });
  });
  expect(await field(/Layla/)).toHaveValue('جيدة');
  await user.keyboard('{Alt>}1{/Alt}');
  expect(await field(/Josefina/)).toHaveValue('Bien');
  await user.click(screen.getByRole('button', { name: /Read back/ }));
  await user.click(await screen.findByRole('radio', { name: 'Yes, that is it' }));
  await user.click(screen.getByRole('button', { name: 'Close the meeting' }));
  await vi.waitFor(() => expect(core.latest('meeting').line.conference.status).toBe('held'));
  expect(voices(core).map(who)).toEqual([[core.the('Layla'), 'Layla', 'ar', 'جيدة'], [core.the('Josefina'), 'Josefina', 'es', 'Bien'], ['other', 'Raúl', 'es', 'Le gusta']]);
  await vi.waitFor(() => expect(core.drafts()).toEqual([]));
});

test('read back, everybody\'s words stand with their name and their language', async () => {
  const { user, container } = await meeting((core) => opened(core, 'family_speaks'));
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

test('those who may speak are the adults who come, the children it is about and who else comes', async () => {
  const { core, id } = await begun('many voices');
  const page = await core.call('meeting', { id });
  const [yoveli] = page.students;
  const brother = { ...yoveli, id: 's-2', given_name: 'Iker', home_language: null };
  const of = (more: Partial<typeof page.line.conference>) => {
    const line = { ...page.line, conference: { ...page.line.conference, ...more } };
    return speakersOf({ ...page, students: [...page.students, brother as typeof page.students[number]], line }).map((one) => [whoOf(one), one.name, one.language]);
  };
  const [josefina, layla, child] = [core.the('Josefina'), core.the('Layla'), core.the('Yoveli')];
  expect(of({ others: 'Raúl; her aunt ,' })).toEqual([
    [josefina, 'Josefina', 'es'], [layla, 'Layla', 'ar'], [child, 'Yoveli', 'en'], ['s-2', 'Iker', 'es'], ['other-Raúl', 'Raúl', 'es'], ['other-her aunt', 'her aunt', 'es'],
  ]);
  expect(of({ others: '', students: ['s-2'] }).map(([key]) => key)).toEqual([josefina, layla, 's-2']);
  const nobody = { ...page.line, conference: { ...page.line.conference, others: '' } };
  expect(speakersOf({ ...page, line: nobody, guardians: [], students: [] })).toMatchObject([{ name: 'Rosas', guardian: null, student: null }]);
});
