// The agenda of a conference: which one is followed, what choosing another brings along, and one of the teacher's own.
import { blankPart, type Agenda, type BankQuestion, type Conference, type Part } from '$lib/api';
import { nil } from '../families/people';
import { asked } from './plan';

type Follows = Pick<Conference, 'form' | 'agenda'>;

export const keyOf = ({ form, id }: Pick<Agenda, 'form' | 'id'>) => (id === nil ? form : id);

/** The agenda a conference follows: the teacher's own, or the one that comes with its form. */
export const followed = (agendas: readonly Agenda[], { form, agenda }: Follows): Agenda | undefined =>
  agendas.find(({ id }) => agenda !== null && id === agenda) ?? agendas.find((one) => one.id === nil && one.form === form);

/** What a part is about, in a language, or in English where it has no words in it. */
export const partWords = ({ words }: Part, language: string): string => words[language] ?? words.en ?? Object.values(words)[0] ?? '';

export const sum = (parts: readonly Part[]): number => parts.reduce((all, { minutes }) => all + minutes, 0);

/** The plan by another agenda. Its length and questions go along where the teacher had chosen no others. */
export function following<P extends Pick<Conference, 'form' | 'agenda' | 'minutes' | 'questions' | 'language'>>(
  plan: P, before: Agenda | undefined, next: Agenda, bank: readonly BankQuestion[], mine: string,
): Pick<P, 'form' | 'agenda' | 'minutes' | 'questions'> {
  const keys = plan.questions.map(({ key }) => key).join();
  const opening = bank.filter((question) => question.opening).map(({ key }) => key).join();
  const offered = before?.questions.filter((key) => bank.some((question) => question.key === key)).join();
  const untouched = keys === before?.questions.join() || keys === offered || keys === opening;
  const found = next.questions.flatMap((key) => bank.find((question) => question.key === key) ?? []);
  return {
    form: next.form,
    agenda: next.id === nil ? null : next.id,
    minutes: !before || plan.minutes === before.minutes ? next.minutes : plan.minutes,
    questions: untouched && found.length ? found.map((question) => asked(question, plan.language, mine)) : plan.questions,
  };
}

/** One more part, in the step of the last. */
export const onePartMore = (parts: readonly Part[]): Part[] => [...parts, { ...blankPart(), step: parts.at(-1)?.step ?? 'family_speaks', minutes: 5 }];

/** A part in the teacher's words, which are of one language; what it said in others is no longer true. */
export const reworded = (part: Part, words: string, language: string): Part => ({ ...part, key: '', words: { [language]: words } });
