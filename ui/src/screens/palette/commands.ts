// What the program can do from the palette.
import { t } from '$lib/i18n';
import { changes, overlay, router, session, type ScreenName } from '$lib/state';
import { speech } from '$lib/i18n';
import type { Theme } from '$lib/api';

export interface Command {
  readonly id: string;
  readonly words: string;
  readonly keys?: string;
  readonly run: () => void;
}

const prefer = (changed: Parameters<typeof session.prefer>[0]) =>
  void session.prefer(changed).catch((thrown: unknown) => changes.refuse(thrown));

/** Every command in the language spoken now; reactive. */
export function commands(): Command[] {
  const go = (screen: ScreenName, words: string): Command => ({ id: `go-${screen}`, words, run: () => router.go(screen) });
  const theme = (name: Theme, words: string): Command => ({ id: `theme-${name}`, words, run: () => prefer({ theme: name }) });
  const other = speech.locale === 'en' ? 'es' : 'en';
  const { theme: now } = session.preferences;
  return [
    { id: 'log', words: t('palette-log'), keys: 'Ctrl+N', run: () => overlay.open('contact') },
    { id: 'plan', words: t('palette-plan'), run: () => router.go('conferences', { plan: '' }) },
    { id: 'plan-round', words: t('palette-plan-round'), run: () => router.go('rounds', { plan: '1' }) },
    go('today', t('palette-go-today')),
    go('families', t('palette-go-families')),
    go('conferences', t('palette-go-conferences')),
    go('rounds', t('palette-go-rounds')),
    go('goals', t('palette-go-goals')),
    go('promises', t('palette-go-promises')),
    go('reports', t('palette-go-reports')),
    go('settings', t('palette-go-settings')),
    go('roster', t('palette-go-roster')),
    { id: 'lock', words: t('palette-lock'), keys: 'Ctrl+L', run: () => void session.lock() },
    { id: 'privacy', words: session.privacy ? t('palette-privacy-off') : t('palette-privacy-on'), keys: 'F8', run: () => (session.privacy = !session.privacy) },
    { id: 'language', words: t('palette-language', { language: other === 'es' ? t('settings-language-es') : t('settings-language-en') }), run: () => prefer({ locale: other }) },
    ...(now === 'light' ? [] : [theme('light', t('palette-theme-light'))]),
    ...(now === 'dark' ? [] : [theme('dark', t('palette-theme-dark'))]),
    ...(now === 'system' ? [] : [theme('system', t('palette-theme-system'))]),
    { id: 'keys', words: t('palette-keys'), keys: '?', run: () => overlay.open('shortcuts') },
  ];
}
