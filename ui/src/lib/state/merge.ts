// What a form becomes when the record it is about was changed meanwhile: the same rules as the Rust side's `Edit::over`.

/** Fields that say one thing together. */
const together: readonly (readonly string[])[] = [['day', 'time'], ['form', 'agenda']];

/** Whether two values are the same, whatever the order of their keys. */
export function same(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => key in other && same(one[key as never], other[key as never]));
}

/** One of three; undefined where all three differ. */
function one(began: unknown, now: unknown, stored: unknown): unknown {
  if (same(began, now) || same(now, stored)) return stored;
  if (same(began, stored)) return now;
  const [was, mine, theirs] = [things(began), things(now), things(stored)];
  return was && mine && theirs ? byId(was, mine, theirs) : undefined;
}

interface Thing {
  id: string;
}
const nil = /^[0-]+$/;
const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';

/** Things with ids of their own; the nil one is of a new thing. */
const things = (value: unknown): readonly Thing[] | null => (Array.isArray(value) && value.every(isThing) ? value : null);

function byId(began: readonly Thing[], now: readonly Thing[], stored: readonly Thing[]): Thing[] | undefined {
  const of = (all: readonly Thing[], { id }: Thing) => all.find((thing) => thing.id === id);
  const merged: Thing[] = [];
  for (const mine of now) {
    const [was, theirs] = [of(began, mine), of(stored, mine)];
    if (nil.test(mine.id) || (!was && !theirs)) merged.push(mine);
    else if (theirs) {
      const { value, differing } = merge(was ?? {}, mine, theirs);
      if (differing.length) return undefined;
      merged.push(value);
    } else if (!same(was, mine)) return undefined;
  }
  for (const theirs of stored) {
    if (of(now, theirs)) continue;
    const was = of(began, theirs);
    if (!was) merged.push(theirs);
    else if (!same(was, theirs)) return undefined;
  }
  return merged;
}

/** `now` over what is stored: fields the hand left alone are as they are stored. `differing` are those that are stored neither
    as they were begun from nor as they are now; of what is not known to have been begun from, every difference. */
export function merge<T extends object>(began: Partial<T>, now: T, stored: T): { value: T; differing: (keyof T & string)[] } {
  const value = { ...stored };
  const differing: (keyof T & string)[] = [];
  for (const field of Object.keys(stored) as (keyof T & string)[]) {
    const group = (together.find((fields) => fields.includes(field) && fields.every((one) => one in stored)) ?? [field]) as (keyof T)[];
    const all = (of: Partial<T>) => (group.length > 1 ? group.map((one) => of[one]) : of[field]);
    const side = one(all(began), all(now), all(stored));
    if (side === undefined) {
      value[field] = now[field];
      if (!same(now[field], stored[field])) differing.push(field);
    } else if (group.length === 1) value[field] = side as T[typeof field];
    else value[field] = same(side, all(now)) ? now[field] : stored[field];
  }
  return { value, differing };
}
