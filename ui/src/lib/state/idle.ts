// Locks when nobody has touched the window for a while.

const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
/** How often the clock is looked at, in ms. */
const glance = 5_000;

/**
 * Calls `then` once when `minutes` have gone by without a key or the pointer. By the clock on the wall, not by counting
 * ticks: a laptop that slept through its minutes locks when it wakes. Returns how to stop.
 */
export function afterIdle(minutes: number, then: () => void, now: () => number = Date.now): () => void {
  let touched = now();
  const touch = () => (touched = now());
  const timer = setInterval(() => {
    if (now() - touched < minutes * 60_000) return;
    stop();
    then();
  }, glance);
  function stop() {
    clearInterval(timer);
    for (const sign of signs) window.removeEventListener(sign, touch, true);
  }
  for (const sign of signs) window.addEventListener(sign, touch, { capture: true, passive: true });
  return stop;
}
