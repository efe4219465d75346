// The words of the window: every Fluent file of its languages, put into the bundle when it is built. A message is read
// when it is first said: before the window is painted it says a few of them, and reading all takes longer than that.
import { FluentBundle, FluentResource, type Message } from '@fluent/bundle';
import { locales, type Locale } from './locale.svelte';

const files = import.meta.glob<string>(['../../../../assets/locales/{en,es}/*.ftl', '!**/family-screen.ftl'], { query: '?raw', import: 'default', eager: true });

/** Where a message begins; what belongs to it in further lines is indented. */
const begins = /^(?=-?[a-zA-Z][\w-]* *=)/m;
/** Another message, or a term, inside of one. */
const mentions = /\{\s*(-?[a-zA-Z][\w-]*)/g;

class Words {
  // Isolation marks are added in `t` and only around right-to-left text, so that other text stays searchable.
  readonly bundle: FluentBundle;
  #unread: Map<string, string> | undefined;

  constructor(private readonly locale: Locale) {
    this.bundle = new FluentBundle(locale, { useIsolating: false });
  }

  message(id: string): Message | undefined {
    this.#read(id);
    return this.bundle.getMessage(id);
  }

  #read(id: string): void {
    this.#unread ??= this.#found();
    const source = this.#unread.get(id);
    if (source === undefined) return;
    this.#unread.delete(id);
    this.bundle.addResource(new FluentResource(source));
    for (const [, mentioned = ''] of source.matchAll(mentions)) this.#read(mentioned);
  }

  #found(): Map<string, string> {
    const ours = Object.entries(files).filter(([path]) => path.includes(`/locales/${this.locale}/`));
    const messages = ours.flatMap(([, text]) => text.split(begins));
    return new Map(messages.map((source) => [source.slice(0, source.indexOf('=')).trim(), source]));
  }
}

export const words = Object.fromEntries(locales.map((locale) => [locale, new Words(locale)])) as Record<Locale, Words>;

/** The raw files, by path; for the tests that compare languages. */
export const sources: Readonly<Record<string, string>> = files;
