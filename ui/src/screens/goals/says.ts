// How the fields of a goal's form are called, and how what stands in them is said.
import type { Goal, Party, Student } from '$lib/api';
import { chosen, named, type Says } from '$lib/components';
import { t } from '$lib/i18n';
import { children, inLanguage } from '../families/says';

export const goalSays = (students: readonly Student[]): Says<Goal> => ({
  id: null, family: null, status: null, closed_on: null, carried_on: null, conference: null, source: null, tier: null,
  title: t('goal-title'), family_words: t('goal-family-words'), student: named(t('goal-child'), children(students)),
  language: inLanguage(t('goal-language')),
  idea_of: chosen<Party>(t('goal-idea'), (party) => t(`goal-party-${party}`)),
  strengths: t('goal-strengths'), home: t('goal-home-does'), student_does: t('goal-student-does'), school: t('goal-school-does'),
  measure: t('goal-measure'), start_value: t('goal-start'), target_value: t('goal-target'),
  started_on: t('goal-started'), review_on: t('goal-review'),
});
