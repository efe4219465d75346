// One paper that is looked at: made anew whenever what it is of changes, and saved only as it was seen.
import { call, refusal, type PaperKind, type PaperLanguage, type PaperPreview, type Saved, type SavedPapers, type WhichConferences } from '$lib/api';
import { speech } from '$lib/i18n';
import { changes } from '$lib/state';

export interface Asked {
  kind: PaperKind;
  which: WhichConferences;
  language: PaperLanguage | null;
}

export const paperLanguages: readonly PaperLanguage[] = ['en', 'es', 'fr', 'pt', 'vi', 'zh', 'ar'];

export class Paper {
  seen = $state.raw<PaperPreview | null>(null);
  making = $state(false);
  saving = $state(false);
  saved = $state.raw<readonly string[]>([]);
  /** Some of several files were saved and the next one was not, for the reason in `refused`. */
  partly = $state(false);
  refused = $state.raw<unknown>(null);

  /** Shows what `asked` says now, and again after every change; to be called in the component's making. */
  constructor(private readonly asked: () => Asked) {
    $effect(() => {
      void changes.version;
      const { kind, which, language } = this.asked();
      const locale = speech.locale;
      let late = false;
      this.making = true;
      const done = (seen: PaperPreview | null, thrown: unknown) => {
        if (late) return;
        this.seen = seen;
        this.refused = thrown;
        this.making = false;
      };
      call('paper_preview', { kind, which, language, locale }).then((seen) => done(seen, null), (thrown: unknown) => done(null, thrown));
      return () => {
        late = true;
      };
    });
  }

  /** Saves what is seen: in one file, or each family's in its own. */
  async save(each = false): Promise<void> {
    if (!this.seen) return;
    const wanted = { ...this.asked(), locale: speech.locale, sha256: this.seen.sha256 };
    this.saving = true;
    this.saved = [];
    this.partly = false;
    try {
      const answer: Saved<SavedPapers> | null = await call(each ? 'export_papers_each' : 'export_paper', wanted);
      this.refused = answer?.value.refused ?? null;
      this.saved = answer?.value.files ?? [];
      this.partly = this.refused !== null;
    } catch (thrown) {
      // Made anew where the records have changed since it was looked at, so that it can be looked at once more.
      if (refusal(thrown).code === 'invalid') changes.version += 1;
      this.refused = thrown;
    } finally {
      this.saving = false;
    }
  }
}
