// How the fields of a family's forms are called, and how what stands in them is said.
import type { Channel, Consent, Family, FamilyPage, Guardian, Household, Quoting, Student, Voice, VoiceKind } from '$lib/api';
import { allNamed, chosen, each, named, type Says } from '$lib/components';
import { languageName, t } from '$lib/i18n';
import { shown } from '$lib/state';
import { callName } from './people';

/** A field of a language, by its name. */
export const inLanguage = (label: string) => ({ label, say: (tag: string | null) => (tag ? languageName(tag) : '') });

const homesOf = (page: FamilyPage) => page.households.map(({ id, name }) => ({ value: id, label: shown(name) }));
/** The children, to be named by their ids. */
export const children = (students: readonly Student[]) => students.map((one) => ({ value: one.id, label: shown(callName(one)) }));
/** The adults, to be named by their ids. */
export const adults = (guardians: readonly Guardian[]) => guardians.map((one) => ({ value: one.id, label: shown(callName(one)) }));

const channelWords = ({ method, address, preferred }: Channel) =>
  [t(`contact-method-${method}`), address, preferred && t('families-channel-preferred')].filter(Boolean).join(' ');

export const familySays = (): Says<Family> => ({ id: null, name: t('families-name'), came_on: null, archived_on: null });

export const householdSays = (): Says<Household> => ({ id: null, family: null, name: t('families-home-name'), address: t('families-home-address') });

export const guardianSays = (page: FamilyPage): Says<Guardian> => ({
  id: null, family: null, external_id: null, archived_on: null,
  household: named(t('families-home'), homesOf(page)),
  given_name: t('families-given-name'), family_name: t('families-family-name'), goes_by: t('families-goes-by'),
  relationship: t('families-relationship'),
  speaks: inLanguage(t('families-speaks')), reads: inLanguage(t('families-reads')),
  interpreter: t('families-interpreter'),
  channels: each(t('families-channels'), channelWords),
  best_times: t('families-best-times'),
  may_be_contacted: t('families-may-contact'), may_receive_records: t('families-may-receive'), restriction: t('families-restriction'),
});

export const studentSays = (page: FamilyPage): Says<Student> => ({
  id: null, family: null, classroom: null, external_id: null, archived_on: null,
  given_name: t('families-given-name'), family_name: t('families-family-name'), goes_by: t('families-goes-by'), pronouns: t('families-pronouns'),
  grade: t('families-grade-label'), birth_date: t('families-birth-date'),
  home_language: inLanguage(t('families-home-language')),
  households: allNamed(t('families-lives-in'), homesOf(page)),
});

export const voiceSays = (page: FamilyPage): Says<Voice> => ({
  id: null, family: null, student: null, contact: null, conference: null, question: null, source: null, confirmed_on: null,
  may_quote: null, consent_on: null, quoted_as: null, carried_on: null, past_on: null, tier: null,
  kind: chosen<VoiceKind>(t('families-voice-kind'), (kind) => t(`contact-voice-kind-${kind}`)),
  words: t('families-voice-words'), rendering: t('families-voice-meaning'),
  guardian: named(t('families-voice-speaker'), adults(page.guardians)), speaker: t('families-voice-speaker-name'),
  language: inLanguage(t('families-voice-language')), day: t('families-voice-day'),
});

export const quotingSays = (): Says<Quoting> => ({
  consent: chosen<Consent>(t('families-quote-ask'), (consent) => t(`contact-consent-${consent}`)),
  quoted_as: t('families-quote-as'),
});
