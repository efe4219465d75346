// A file beside what is here, for tests: a first one, in which one family is new.
import type { Difference, FamilySeen, PersonSeen } from '$lib/api';

export const seen = (key: string, name: string, changes: Partial<PersonSeen> = {}): PersonSeen => ({
  key, name, grade: null, relationship: null, language: null, interpreter: false, standing: 'added', record: null, changes: [], doubt: null, candidates: [], ...changes,
});

export const family = (name: string, students: PersonSeen[], guardians: PersonSeen[] = [], changes: Partial<FamilySeen> = {}): FamilySeen => ({
  family: null, name, reason: null, students, guardians, ...changes,
});

export const difference = (changes: Partial<Difference> = {}): Difference => ({
  fingerprint: 'of what was seen',
  sha256: 'seen',
  class: { coming: 'same_class', proposed: 'same_class', current: [], same_id: false, other_year: false, recognised: 0, children: 0, school_year: '2026–27' },
  counts: { students_added: 1, guardians_added: 1, changed: 0, unchanged: 0, students_gone: 0, guardians_gone: 0, back: 0, doubtful: 0, taken_off: 0, scope: 0 },
  too_many_gone: false,
  families: [family('Haddad', [seen('student:0', 'Layla Haddad')], [seen('adult:0', 'Rana Haddad')])],
  gone: [],
  carry: { goals: [], hopes: [] },
  ...changes,
});
