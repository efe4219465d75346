// Who of a preview would be added.
import type { PreviewFamily } from '$lib/api';

/** Stands for all classes of a file where one can be chosen. */
export const everyClass = '*';

/** The families of one class: its students, and the adults who care for them. Nobody while no class is chosen. */
export function familiesOf(families: readonly PreviewFamily[], chosen: string): readonly PreviewFamily[] {
  if (chosen === everyClass) return families;
  return families.map((family) => inClass(family, chosen)).filter((family) => family.students.length > 0);
}

function inClass(family: PreviewFamily, chosen: string): PreviewFamily {
  const stays = family.students.map((student) => student.class_ids.includes(chosen));
  const students = family.students.filter((_, at) => stays[at]);
  return {
    ...family,
    students,
    reason: students.length > 1 ? family.reason : null,
    guardians: family.guardians.filter((adult) => adult.cares_for.some((care) => stays[care.student])),
  };
}

/** A name as written; nothing where the file has none. */
export const nameOf = (person: { given_name: string; family_name: string }) =>
  `${person.given_name} ${person.family_name}`.trim();
