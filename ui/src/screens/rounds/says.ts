// How the fields of a round's forms are called, and how what stands in them is said.
import type { Agenda, Form, Guardian, Hours, Interpreter, Means, OtherMeeting, RoundDay, Siblings, WishState } from '$lib/api';
import { allNamed, chosen, each, named, type Says } from '$lib/components';
import { formatDate, formatTime, languageName, listed, t } from '$lib/i18n';
import { shown } from '$lib/state';
import { formWords, ownAgendas } from '../conferences/says';
import { adults, inLanguage } from '../families/says';
import type { RoundForm } from './round';
import { timeWords } from './times';
import type { WishForm } from './wishes';

const hoursWords = ({ from, to }: Hours) => t('round-from-to', { from: formatTime(from), to: formatTime(to) });
const meansWords = (means: Means) => t(`round-means-${means}`);
const dayWords = ({ day, spans, breaks }: RoundDay) =>
  [
    formatDate(day, 'weekday'),
    ...spans.map((span) => [hoursWords(span), span.room, listed(span.means.map(meansWords))].filter(Boolean).join(', ')),
    ...breaks.map((one) => `${t('round-break')} ${hoursWords(one)}`),
  ].join(' · ');
const interpreterWords = ({ name, languages, can }: Interpreter) =>
  [shown(name), listed(languages.map(languageName)), listed(can.map(timeWords))].filter(Boolean).join(' · ');
const elsewhereWords = ({ day, from, to }: OtherMeeting) => `${formatDate(day, 'weekday')}, ${hoursWords({ from, to })}`;

export const roundSays = (agendas: readonly Agenda[]): Says<RoundForm> => ({
  id: null, questions: null,
  name: t('round-name'), form: chosen<Form>(t('conference-form'), formWords), agenda: named(t('agenda-name'), ownAgendas(agendas)),
  days: each(t('round-days'), dayWords), breaks: each(t('round-breaks'), hoursWords),
  minutes: t('round-minutes'), pause: t('round-pause'), travel_minutes: t('round-travel'),
  interpreters: each(t('round-interpreters'), interpreterWords),
  typed: each(t('round-interpreter-can'), (words: string) => words),
});

export const wishSays = (guardians: readonly Guardian[], minutes: number): Says<WishForm> => ({
  id: null, round: null, family: null, household: null,
  state: chosen<WishState>(t('round-wish-state'), (state) => t(`round-state-${state}`)),
  can: each(t('round-wish-times'), timeWords), cannot: each(t('round-not-on'), timeWords), typed: t('round-wish-times'),
  means: each(t('round-wish-means'), meansWords), place: t('round-wish-place'), language: inLanguage(t('round-wish-language')),
  interpreter: t('round-wish-interpreter'), childcare: t('round-wish-childcare'),
  guardians: allNamed(t('conference-who'), adults(guardians)), others: t('conference-others'), minutes: t('round-wish-minutes', { minutes }),
  siblings: chosen<Siblings>(t('round-wish-siblings'), (siblings) => t(`round-siblings-${siblings}`)),
  other_meetings: each(t('round-elsewhere'), elsewhereWords),
});
