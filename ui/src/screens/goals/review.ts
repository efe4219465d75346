// When a goal is looked at again.

/** Days until then, unless the team chooses another day (academic parent-teacher teams set goals for 60 days). */
const reviewAfterDays = 60;

export function reviewDay(started: string): string {
  const day = new Date(`${started}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() + reviewAfterDays);
  return day.toISOString().slice(0, 10);
}
