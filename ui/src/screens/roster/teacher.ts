// Which class of a file is the teacher's own.
import type { PreviewClass, PreviewTeacher } from '$lib/api';

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const wordsOf = (text: string) => plain(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
const titles = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'prof', 'sr', 'sra', 'srta', 'senor', 'senora', 'senorita', 'maestro', 'maestra', 'profe', 'profesor', 'profesora', 'teacher']);

/** `Ms. Okafor`, `A. Okafor` and `Ada Okafor` are Ada Okafor. */
function fits(said: readonly string[], teacher: PreviewTeacher): boolean {
  const family = wordsOf(teacher.family_name);
  const given = wordsOf(teacher.given_name);
  const first = said.slice(0, -1);
  const last = said.at(-1);
  if (!last || !family.includes(last)) return false;
  return first.every((word) => family.includes(word) || given.some((name) => name === word || (word.length === 1 && name.startsWith(word))));
}

/** The id of the one class that somebody of this name teaches; null unless exactly one fits. */
export function classOf(classes: readonly PreviewClass[], teacher: string): string | null {
  const said = wordsOf(teacher).filter((word) => !titles.has(word));
  const fitting = classes.filter(({ teachers }) => teachers.some((one) => fits(said, one)));
  return fitting.length === 1 ? (fitting[0]?.id ?? null) : null;
}
