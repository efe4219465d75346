// How the fields of an exchange's form are called, and how what stands in them is said.
import type { Direction, FamilyLine, FamilyPage, Method, Outcome, Reason, Tier } from '$lib/api';
import { chosen, named, type Says } from '$lib/components';
import { t } from '$lib/i18n';
import { shown } from '$lib/state';
import { adults, children, inLanguage } from '../families/says';
import type { ContactForm } from './form';

export const contactSays = (families: readonly FamilyLine[], page?: FamilyPage): Says<ContactForm> => ({
  chosen: null,
  family: named(t('contact-who'), families.map(({ id, name }) => ({ value: id, label: shown(name) }))),
  method: chosen<Method>(t('contact-how'), (method) => t(`contact-method-${method}`)), line: t('contact-line'),
  outcome: chosen<Outcome>(t('contact-outcome'), (outcome) => t(`contact-outcome-${outcome}`)),
  direction: chosen<Direction>(t('contact-direction'), (direction) => t(`contact-direction-${direction}`)),
  reason: chosen<Reason>(t('contact-reason'), (reason) => t(`contact-reason-${reason}`)),
  guardian: named(t('contact-guardian'), adults(page?.guardians ?? [])), student: named(t('contact-student'), children(page?.students ?? [])),
  day: t('contact-day'), time: t('contact-time'), minutes: t('contact-minutes'), language: inLanguage(t('contact-language')),
  familyWords: t('contact-family-words'), familyLanguage: inLanguage(t('contact-family-language')), speaker: t('contact-speaker'),
  followUp: t('contact-follow-up'), followUpOn: t('contact-follow-up-on'), privateAid: t('contact-private-aid'),
  tier: chosen<Tier>(t('contact-tier'), (tier) => t(`contact-tier-${tier}`)),
});
