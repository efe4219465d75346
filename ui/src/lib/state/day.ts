// Notices the new day: at midnight, and after a sleep that went past it.
import { call } from '../api';
import { calendar, dayOf } from '../i18n';
import { changes } from './changes.svelte';

/** How often the clock is looked at, in ms. */
const glance = 20_000;

/**
 * Asks the shell for the date whenever this laptop's has changed since it was last looked at, and has the screens load anew:
 * what is due is counted from the day. By the clock on the wall, so that a laptop which slept past midnight notices when it
 * wakes. Returns how to stop.
 */
export function watchDay(now: () => Date = () => new Date()): () => void {
  let seen = dayOf(now());
  const look = () => {
    const day = dayOf(now());
    if (day === seen) return;
    call('vault_state').then(({ today }) => {
      if (today === calendar.today) return;
      seen = day;
      calendar.today = today;
      changes.version += 1;
    }, () => undefined);
  };
  const timer = setInterval(look, glance);
  window.addEventListener('focus', look);
  document.addEventListener('visibilitychange', look);
  return () => {
    clearInterval(timer);
    window.removeEventListener('focus', look);
    document.removeEventListener('visibilitychange', look);
  };
}
