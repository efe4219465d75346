// The timeline of a family: what belongs under which filter, and under which day a moment stands.
import type { Moment, Voice } from '$lib/api';

export const filters = ['all', 'words', 'news', 'meetings', 'promises'] as const;
export type Filter = (typeof filters)[number];

const meetings = ['conference', 'home_visit', 'in_person', 'video'];

const belongs: Record<Filter, (moment: Moment) => boolean> = {
  all: () => true,
  words: (moment) => wordsOf(moment).length > 0,
  news: (moment) => moment.is === 'contact' && moment.contact.reason === 'good_news',
  meetings: (moment) => moment.is === 'conference' || (moment.is === 'contact' && meetings.includes(moment.contact.method)),
  promises: (moment) => moment.is === 'promised' || moment.is === 'settled',
};

/** The family's words in a moment. */
export function wordsOf(moment: Moment): readonly Voice[] {
  switch (moment.is) {
    case 'contact':
    case 'conference':
      return moment.voices;
    case 'voice':
      return [moment.voice];
    case 'settled':
      return moment.said ? [moment.said] : [];
    default:
      return [];
  }
}

export function filtered(timeline: readonly Moment[], filter: Filter): readonly Moment[] {
  return timeline.filter(belongs[filter]);
}

/** One id for each moment, for the list to hold on to. */
export function momentId(moment: Moment): string {
  switch (moment.is) {
    case 'contact':
      return moment.contact.id;
    case 'conference':
      return moment.conference.id;
    case 'promised':
    case 'settled':
      return moment.promise.id;
    case 'voice':
      return moment.voice.id;
    case 'note':
      return moment.note.id;
    case 'goal':
      return moment.goal.goal.id;
  }
}
