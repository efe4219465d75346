// Tells the shell when the first screen is on the display; `cargo xtask bench` measures the start by it.
import { call } from '../api';

/** The first screen stands when its title does; two frames later it is painted. */
export function tellWhenPainted(place: Element): void {
  const watch = new MutationObserver(() => {
    if (!place.querySelector('h1')) return;
    watch.disconnect();
    requestAnimationFrame(() => requestAnimationFrame(() => void call('painted')));
  });
  watch.observe(place, { childList: true, subtree: true });
}
