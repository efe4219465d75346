// Which class of a file is the teacher's own.
import type { PreviewClass, PreviewTeacher } from '$lib/api';

const titles = new Set([
  'ms', 'mrs', 'mr', 'miss', 'mx', 'dr', 'prof', 'professor', 'teacher', 'coach', 'sir', 'madam', 'sr', 'sra', 'srta', 'dra', 'senor', 'senora', 'senorita',
  'profe', 'profesor', 'profesora', 'maestro', 'maestra', 'mtro', 'mtra', 'lic', 'mme', 'mlle', 'herr', 'frau',
]);

/** The words of a name without titles, capitals and accents; what an apostrophe or hyphen joins is one word. */
function wordsOf(name: string): string[] {
  const plain = name.normalize('NFD').replace(/[\p{M}'’-]/gu, '').toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word && !titles.has(word));
}

/** `A`, `Ada` and `Ada Ngozi` for `Ada Ngozi`; nothing at all fits too, and so does a file that does not say. */
function isGiven(written: readonly string[], given: readonly string[]): boolean {
  const isSame = (word: string, full = '') => word === full || (word.length === 1 && full.startsWith(word));
  return given.length === 0 || (written.length <= given.length && written.every((word, at) => isSame(word, given[at])));
}

/** `Ms. Okafor`, `A. Okafor`, `Ada Okafor` and `Okafor, Ada` are Ada Okafor. */
function fits(name: string, teacher: PreviewTeacher): boolean {
  const [given, family] = teacher.family_name.trim() ? [wordsOf(teacher.given_name), wordsOf(teacher.family_name)] : [[], wordsOf(teacher.given_name)];
  const [before = '', behind] = name.split(',');
  if (behind !== undefined) return wordsOf(before).join() === family.join() && isGiven(wordsOf(behind), given);
  const said = wordsOf(name);
  return said.some((_, cut) => said.slice(cut).every((word, at) => word === family[at]) && isGiven(said.slice(0, cut), given));
}

/** The id of the one class that somebody of this name teaches; null unless exactly one fits. */
export function classOf(classes: readonly PreviewClass[], teacher: string): string | null {
  const fitting = classes.filter(({ teachers }) => teachers.some((one) => fits(teacher, one)));
  return fitting.length === 1 ? (fitting[0]?.id ?? null) : null;
}
