// How Today says things: the greeting, a conference in a line, what to try next.
import type { ConferenceLine, NextStep, QuietFamily, Profile } from '$lib/api';
import { languageName, speech, t } from '$lib/i18n';
import { shown } from '$lib/state';

/** `Good morning, Ms. Okafor` at the hour on the wall. */
export function greeting(profile: Profile, hour: number): string {
  const words = hour < 12 ? t('today-morning') : hour < 18 ? t('today-afternoon') : t('today-evening');
  return profile.teacher ? t('today-greeting', { greeting: words, teacher: profile.teacher }) : words;
}

/** `Rosas family — Yoveli` is set in two weights; this is the second part. */
export const children = (line: ConferenceLine) => line.students.map(shown).join(', ');

/** `Spanish, interpreter: Mr. Díaz · home goal check due` */
export function facts(line: ConferenceLine): string {
  const { conference } = line;
  const { language } = conference;
  const foreign = language && language.split('-')[0] !== speech.locale;
  const tongue = !language || (!foreign && !conference.interpreter) ? '' : capitalised(languageName(language));
  const spoken = conference.interpreter
    ? t('today-language-interpreter', { language: tongue, interpreter: shown(conference.interpreter) }).replace(/^, /, '')
    : tongue;
  return [
    spoken,
    conference.others,
    conference.place,
    line.goal_due ? t('today-goal-due') : '',
    line.open_promises > 0 ? t('today-open-promises', { count: line.open_promises }) : '',
  ].filter(Boolean).join(' · ');
}

const steps: Record<Exclude<NextStep['is'], 'try'>, () => string> = {
  ask_office: () => t('today-ask-office'),
  good_news: () => t('today-good-news'),
  introduce: () => t('today-introduce'),
  say_hello: () => t('today-say-hello'),
};

function nextStep(next: NextStep): string {
  if (next.is !== 'try') return steps[next.is]();
  return [t(`today-try-${next.method}`), next.best_times.trim()].filter(Boolean).join(' ');
}

/** `3 tries, no answer yet · try a text after 6 pm` */
export function gap({ tries, next }: QuietFamily): string {
  return capitalised([tries > 0 ? t('today-tries', { count: tries }) : '', nextStep(next)].filter(Boolean).join(' · '));
}

export function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase(speech.locale) + words.slice(1);
}
