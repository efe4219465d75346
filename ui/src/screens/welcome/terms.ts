// The terms that a school year usually has, as a first guess.
import { blankTerm, type Term } from '$lib/api';
import { t } from '$lib/i18n';

/** The two terms of the school year in which `day` (`2026-11-12`) lies; a school year begins in July. */
export function usualTerms(day: string): Term[] {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const fall = month >= 7 ? year : year - 1;
  return [
    { ...blankTerm(), name: t('term-fall'), starts_on: `${fall}-09-01`, ends_on: `${fall}-12-20` },
    { ...blankTerm(), name: t('term-spring'), starts_on: `${fall + 1}-01-05`, ends_on: `${fall + 1}-06-12` },
  ];
}

/** What keeps a term from being saved, said as a person would; null when nothing does. */
export function wrongWith(term: Term): { name: string | null; ends_on: string | null } {
  return {
    name: term.name.trim() ? null : t('term-name-empty'),
    ends_on: term.starts_on && term.ends_on < term.starts_on ? t('term-ends-before') : null,
  };
}

export function canBeSaved(terms: readonly Term[]): boolean {
  return terms.every((term) => term.name.trim() && term.starts_on && term.ends_on && term.ends_on >= term.starts_on);
}
