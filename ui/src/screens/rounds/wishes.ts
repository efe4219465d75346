// The answers of a round, a line for each family or home: which comes next, and what is filled in before it is asked.
import { blankWish, type Guardian, type RoundPage, type Wish, type WishLine } from '$lib/api';
import { languageOf } from '../conferences/plan';
import { readTimes, withTimes } from './times';

/** A wish while it is written: beside it, what is typed of the times they can and cannot. */
export interface WishForm extends Wish {
  typed: string;
}

/** As it stands, with nothing typed beside it. */
export const storedWish = (wish: Wish): WishForm => ({ ...wish, typed: '' });

/** Whoever opens it has an answer to note. */
export const wishForm = (wish: Wish): WishForm => ({ ...wish, state: isOpen(wish) ? 'answered' : wish.state, typed: '' });

/** What becomes of it: what was typed and can be read counts, though nobody pressed Enter. */
export function wishOf({ typed, ...wish }: WishForm, days: readonly string[]): Wish {
  const { can, cannot } = readTimes(typed, days);
  return { ...wish, can: withTimes(wish.can, can), cannot: withTimes(wish.cannot, cannot) };
}

export const isOpen = ({ state }: Wish) => state === 'not_asked' || state === 'asked';
export const keyOf = ({ wish }: WishLine) => `${wish.family}/${wish.household ?? ''}`;
export const daysOf = ({ round }: Pick<RoundPage, 'round'>) => round.days.map(({ day }) => day);

/** The next line that is still open, after this one and then from the top; null when all have answered. */
export function nextOpen(lines: readonly WishLine[], after: string | null): string | null {
  const at = lines.findIndex((line) => keyOf(line) === after);
  const order = [...lines.slice(at + 1), ...lines.slice(0, Math.max(0, at))];
  const next = order.find(({ wish }) => isOpen(wish));
  return next ? keyOf(next) : null;
}

/** The homes in which the adults of a family live, where there are several. */
export function homesOf(guardians: readonly Guardian[]): string[] {
  const homes = [...new Set(guardians.flatMap(({ household }) => household ?? []))];
  return homes.length > 1 ? homes : [];
}

/** A meeting for each home: the answer so far is the first home's, the other is asked. */
export function forEachHome(wish: Wish, guardians: readonly Guardian[]): Wish[] {
  return homesOf(guardians).map((household, at) => {
    const here = guardians.filter((one) => one.household === household);
    const ids = here.map(({ id }) => id);
    const own = { household, guardians: ids, language: languageOf(here, ids), interpreter: here.some(({ interpreter }) => interpreter) };
    return at === 0 ? { ...wish, ...own } : { ...blankWish(), round: wish.round, family: wish.family, ...own };
  });
}
