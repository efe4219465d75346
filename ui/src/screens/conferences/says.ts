// How the fields of a conference's forms are called, and how what stands in them is said.
import type { Afterwards, Agenda, Form, Guardian, Means, Question, Student } from '$lib/api';
import { allNamed, chosen, each, named, type Says } from '$lib/components';
import { speech, t } from '$lib/i18n';
import { adults, children, inLanguage } from '../families/says';
import { nil } from '../families/people';
import { partWords } from './agenda';
import type { Planned } from './plan';

export const formWords = (form: Form) => t(`conference-form-${form}`);
/** The agendas of the teacher's own, to be named by their ids. */
export const ownAgendas = (agendas: readonly Agenda[]) => agendas.filter(({ id }) => id !== nil).map(({ id, name }) => ({ value: id, label: name }));

interface Knows {
  guardians: readonly Guardian[];
  students: readonly Student[];
  agendas: readonly Agenda[];
}

export const planSays = ({ guardians, students, agendas }: Knows): Says<Planned> => ({
  id: null, family: null, prepared: null, status: null, step: null, began_at: null, closed_at: null, first_speaker: null, override_reason: null,
  family_seconds: null, teacher_seconds: null, agreement: null, correction: null, barriers: null, round: null, wish: null, travel_minutes: null, pinned: null, held_on: null,
  day: t('conference-day'), time: t('conference-time'), minutes: t('conference-minutes'), place: t('conference-place'),
  form: chosen<Form>(t('conference-form'), formWords),
  agenda: named(t('agenda-name'), ownAgendas(agendas)),
  guardians: allNamed(t('conference-who'), adults(guardians)),
  students: allNamed(t('conference-children'), children(students)),
  others: t('conference-others'), interpreter: t('conference-interpreter'), language: inLanguage(t('conference-language')),
  questions: each<Question>(t('conference-questions'), ({ teacher_words, words }) => teacher_words || words),
  chosen: { label: t('conference-chosen'), say: (keys) => t('conference-questions-count', { count: keys.length }) },
  means: chosen<Means>(t('conference-means'), (means) => t(`round-means-${means}`)),
  childcare: t('conference-childcare-check'),
  own: { label: t('conference-own'), say: ({ words, teacher_words }) => [words, teacher_words].filter(Boolean).join(' / ') },
});

export const agendaSays = (): Says<Agenda> => ({
  id: null, form: null, minutes: null, visitors: null, questions: null, closing: null, class_meeting: null,
  name: t('agenda-name'),
  parts: each(t('agenda-parts'), (part) => `${partWords(part, speech.locale)} (${t('conference-minutes-long', { minutes: part.minutes })})`),
});

export const afterwardsSays = (): Says<Afterwards> => ({ reflection: t('conference-reflection'), teaching_change: t('meeting-teaching') });
