// How the fields of the settings' forms are called, and how what stands in them is said.
import type { Profile, Term } from '$lib/api';
import { each, type Says } from '$lib/components';
import { formatDate, t } from '$lib/i18n';

const termWords = ({ name, starts_on, ends_on }: Term) => `${name}: ${formatDate(starts_on, 'full')} – ${formatDate(ends_on, 'full')}`;

export const termsSays = (): Says<{ terms: Term[] }> => ({ terms: each(t('settings-terms'), termWords) });

/** The teacher's page and the terms, as the first start asks for them in one form. */
export const youSays = (): Says<{ profile: Profile; terms: Term[] }> => ({
  profile: { label: t('settings-you'), say: ({ teacher, school, room, principal }) => [teacher, school, room, principal].filter(Boolean).join(', ') },
  ...termsSays(),
});

export const profileSays = (): Says<Profile> => ({
  id: null,
  teacher: t('welcome-teacher'), school: t('welcome-school'), room: t('welcome-room'), principal: t('welcome-principal'),
  quiet_after_days: t('settings-quiet'), idle_minutes: t('settings-idle'),
  danger_person: t('settings-danger-person'), danger_phone: t('settings-danger-phone'),
});
