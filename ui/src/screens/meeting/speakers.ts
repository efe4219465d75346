// Who of the family may be speaking, and in which language each of them does.
import type { MeetingPage, Voice } from '$lib/api';
import { callName, writtenName } from '../families/people';

/** Somebody of the family: an adult, a child, or somebody else who came, who is known by the name alone. */
export interface Speaker {
  guardian: string | null;
  student: string | null;
  name: string;
  /** The language they are known to speak, as a tag. */
  language: string;
}

/** What keeps two people's words apart, as Rust's `Answer::who` writes it. */
export const whoOf = ({ guardian, student, name }: Pick<Speaker, 'guardian' | 'student' | 'name'>): string => guardian ?? student ?? `other-${name}`;

/** Who said some words. */
export const speakerOf = ({ guardian, student, speaker, language }: Voice): Speaker => ({ guardian, student, name: speaker, language });

/** Those of the family who may be speaking: the adults who come, the children, and who else comes. */
export function speakersOf({ line, guardians, students }: MeetingPage): Speaker[] {
  const { conference, family_name } = line;
  const nobody = { guardian: null, student: null, language: conference.language };
  const about = students.filter(({ id }) => conference.students.includes(id));
  const children = (about.length ? about : students).filter(({ archived_on }) => !archived_on);
  const found: Speaker[] = [
    ...guardians.map((adult) => ({ ...nobody, guardian: adult.id, name: callName(adult), language: adult.speaks || conference.language })),
    ...children.map((child) => ({ ...nobody, student: child.id, name: writtenName(child), language: child.home_language || conference.language })),
    ...othersOf(conference.others).map((name) => ({ ...nobody, name })),
  ];
  return found.length ? found : [{ ...nobody, name: family_name }];
}

/** Each of those who else come, as the teacher wrote them down: "her grandmother, uncle Raúl". */
function othersOf(others: string): string[] {
  return [...new Set(others.split(/[,;،、\n]/).map((name) => name.trim()).filter(Boolean))];
}
