// How the fields of a promise's forms are called, and how what stands in them is said.
import type { Party, Promise as Pledge, PromiseStatus, Settlement, Student, Telling } from '$lib/api';
import { chosen, named, type Says } from '$lib/components';
import { t } from '$lib/i18n';
import { children } from '../families/says';

export const promiseSays = (students: readonly Student[]): Says<Pledge> => ({
  id: null, family: null, made_on: null, first_due_on: null, status: null, settled_on: null, outcome: null, told_on: null, told_how: null,
  conference: null, contact: null, goal: null, source: null, tier: null,
  promised_by: chosen<Party>(t('promise-who'), (party) => t(`promise-party-${party}`)), by_name: t('promise-who-name'),
  what: t('promise-what'), for_whom: t('promise-for-whom'), student: named(t('promise-child'), children(students)), due_on: t('promise-due'),
});

export const settlementSays = (): Says<Settlement> => ({
  status: chosen<PromiseStatus>(t('promise-became'), (status) => (status === 'open' ? t('promise-still-open') : t(`promise-end-${status}`))),
  outcome: t('promise-outcome'), new_due_on: t('promise-new-day'),
});

export const tellingSays = (): Says<Telling> => ({ how: t('promise-tell-how') });
