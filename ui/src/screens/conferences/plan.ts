// Planning a conference: what is asked, in whose language, and who comes.
import { blankConference, type BankQuestion, type Conference, type FamilyPage, type Form, type Guardian, type Question, type QuestionBank } from '$lib/api';
import { lookup } from '$lib/i18n/lookup';

/** Whether a question of the bank suits a form of conference. */
export const suits = ({ forms }: BankQuestion, form: Form): boolean => forms.length === 0 || forms.includes(form);

/** The words of a bank question in a language, as near to it as there are any. */
export function wordsIn(question: BankQuestion, language: string): string | undefined {
  const tag = lookup(language, Object.keys(question.words));
  return tag && question.words[tag];
}

/** The language a question stands in where it has no words in the one that is wanted: English, or else Spanish. */
const otherOf = ({ words }: BankQuestion) => (words.en ? 'en' : 'es');

/** A question of the bank as it will be asked; in English or Spanish where the bank does not speak the family's language. */
export function asked(question: BankQuestion, language: string, mine: string): Question {
  const other = question.words[otherOf(question)] ?? '';
  return { key: question.key, words: wordsIn(question, language) ?? other, teacher_words: wordsIn(question, mine) ?? other };
}

/** The questions in another language of the meeting; the teacher's own stay as they were written. */
export function reworded(questions: readonly Question[], bank: readonly BankQuestion[], language: string, mine: string): Question[] {
  return questions.map((question) => {
    const found = bank.find(({ key }) => key === question.key);
    return found ? asked(found, language, mine) : question;
  });
}

/** The language a question stands in because the bank has no words in that of the meeting; none where it has. */
export function insteadIn(question: Question, bank: readonly BankQuestion[], language: string): string | null {
  const found = bank.find(({ key }) => key === question.key);
  return found && wordsIn(found, language || 'en') === undefined ? otherOf(found) : null;
}

/** Every question whose key means something: those that are offered, and those of First Word's that the teacher left out. */
export const knownOf = ({ questions, left_out }: QuestionBank): readonly BankQuestion[] => [...questions, ...left_out];

/** The order with the question at `at` one place up or down. */
export function moved(questions: readonly Question[], at: number, by: 1 | -1): Question[] {
  const order = [...questions];
  const [question] = order.splice(at, 1);
  if (question) order.splice(at + by, 0, question);
  return order;
}

/** A plan while it is written: beside the conference, a question of the teacher's own that is being typed. */
export interface Planned extends Conference {
  own: Pick<Question, 'words' | 'teacher_words'>;
}

export const planned = (conference: Conference): Planned => ({ ...conference, own: { words: '', teacher_words: '' } });

/** What becomes of a plan. A question that was typed and not added is asked as well: nobody types it for nothing. */
export function conferenceOf({ own, ...conference }: Planned): Conference {
  return { ...conference, questions: withOwn(conference.questions, own) };
}

/** The questions with one of the teacher's own after them; where it stands in one language, it is asked in that. */
export function withOwn(questions: readonly Question[], { words, teacher_words }: Planned['own']): Question[] {
  const [theirs, mine] = [words.trim(), teacher_words.trim()];
  if (!theirs && !mine) return [...questions];
  return [...questions, { key: ownKey(questions), words: theirs || mine, teacher_words: mine || theirs }];
}

/** The key of the next question of the teacher's own. */
export function ownKey(questions: readonly Question[]): string {
  const numbers = questions.map(({ key }) => Number(/^own-(\d+)$/.exec(key)?.[1] ?? 0));
  return `own-${Math.max(0, ...numbers) + 1}`;
}

/** The plan with a question that the family chose for a meeting before; it is marked as chosen here too. */
export function withChosen(plan: Pick<Conference, 'questions' | 'chosen'>, question: Question): Pick<Conference, 'questions' | 'chosen'> {
  const key = question.key.startsWith('own-') ? ownKey(plan.questions) : question.key;
  return { questions: [...plan.questions, { ...question, key }], chosen: [...plan.chosen, key] };
}

/** Whether a question is asked already; one of the teacher's own is known by its words. */
export const isAsked = (questions: readonly Question[], { key, words }: Question): boolean =>
  questions.some((other) => (key.startsWith('own-') ? other.key.startsWith('own-') && other.words === words : other.key === key));

/** The adults who can be asked to come; one who may not be contacted is not among them. */
export function whoCanCome(guardians: readonly Guardian[]): Guardian[] {
  return guardians.filter((guardian) => guardian.may_be_contacted && !guardian.archived_on);
}

/** The language a meeting with these adults is held in. */
export function languageOf(guardians: readonly Guardian[], chosen: readonly string[]): string {
  const coming = guardians.filter(({ id }) => chosen.includes(id));
  return coming.find(({ speaks }) => speaks)?.speaks ?? '';
}

/** A plan to begin with: everybody who can come, the family first, the questions families chose to open with. */
export function freshPlan(page: FamilyPage, bank: readonly BankQuestion[], day: string, mine: string): Conference {
  const guardians = whoCanCome(page.guardians);
  const chosen = guardians.map(({ id }) => id);
  const language = languageOf(guardians, chosen) || (page.students.find(({ home_language }) => home_language)?.home_language ?? mine);
  const opening = bank.filter((question) => question.opening).map((question) => asked(question, language, mine));
  return { ...blankConference(), family: page.family.id, day, time: '15:15:00', guardians: chosen, language, questions: opening };
}
