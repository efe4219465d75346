// Who said some words, and in which language.
import type { Voice } from '$lib/api';
import { languageName, t } from '$lib/i18n';
import { shown } from '$lib/state';

/** `Josefina, in Spanish` */
export function saidBy({ speaker, language }: Voice): string {
  return speaker && language ? t('meeting-said-by', { name: shown(speaker), language: languageName(language) }) : shown(speaker);
}
