// How long, as a clock shows it: 364 seconds are `6:04`.

export function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
}

/** A longer gap between two ticks was the laptop's sleep, in ms. */
const sleep = 5000;

/** Tells how many whole seconds went by, about every second, until the returned function is called. It never goes back, and does
    not count the laptop's sleep. */
export function ticking(count: (seconds: number) => void): () => void {
  let last = performance.now();
  let spare = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    spare += Math.min(now - last, sleep);
    last = now;
    const seconds = Math.floor(spare / 1000);
    spare -= seconds * 1000;
    if (seconds > 0) count(seconds);
  }, 1000);
  return () => clearInterval(timer);
}
