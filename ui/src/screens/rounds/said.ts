// What a timetable, a move and a way out of it are called in plain words.
import type { Clash, Help, MeetingSlot, Moved, UnmetWish } from '$lib/api';
import { formatDate, formatTime, languageName, listed, t } from '$lib/i18n';
import { shown } from '$lib/state';
import type { Meeting } from './grid';

/** `Tuesday 10 November, 3:40` */
export const whenWords = ({ day, time }: { day: string; time: string }) => `${formatDate(day, 'weekday')}, ${formatTime(time)}`;

/** `Rosas`, or `Rosas, with her father` for one home of two. */
export const whoWords = ({ family_name, household_name }: Pick<Meeting, 'family_name' | 'household_name'>) =>
  [shown(family_name), household_name].filter(Boolean).join(', ');

export const unmetWords = ({ aspect, why }: UnmetWish) => t('round-unmet', { what: t(`round-unmet-${aspect}`), why: t(`round-why-${why}`) });

export function helpWords(help: Help): string {
  const at = whenWords(help.at);
  if (help.is === 'interpreter') return t('round-help-interpreter', { language: languageName(help.language), at });
  if (help.is === 'means') return t('round-help-means', { means: t(`round-means-${help.at.means}`), at });
  return t(`round-help-${help.is}`, { at });
}

/** What opening it in the round is called, where it is one change of the round. */
export function openWords(help: Help): string | null {
  if (help.is === 'slot') return t('round-open-slot');
  return help.is === 'interpreter' && help.name ? t('round-open-interpreter', { name: shown(help.name) }) : null;
}

function clashWords(clash: Clash): string {
  if (clash.is === 'meeting' || clash.is === 'way') return t(`round-clash-${clash.is}`, { family: shown(clash.family_name) });
  return t(`round-clash-${clash.is}`);
}

/** What a move would mean for a family: what stands in the way, what it loses, what it gains. */
export function movedWords({ clashes, no_longer_met, now_met }: Moved): string[] {
  const aspects = (all: Moved['now_met']) => listed(all.map((aspect) => t(`round-aspect-${aspect}`)));
  return [
    ...clashes.map(clashWords),
    ...(no_longer_met.length ? [t('round-no-longer-met', { what: aspects(no_longer_met) })] : []),
    ...(now_met.length ? [t('round-now-met', { what: aspects(now_met) })] : []),
  ];
}

/** By which means, with whom interpreting, where, and whether somebody looks after the younger ones. */
export function howWords({ means, interpreter, place, childcare }: Pick<MeetingSlot, 'means' | 'interpreter' | 'place'> & { childcare?: boolean }): string {
  return [means !== 'in_person' && t(`round-means-${means}`), interpreter && t('conference-interpreter-is', { name: shown(interpreter) }), place, childcare && t('round-childcare')].filter(Boolean).join(' · ');
}
