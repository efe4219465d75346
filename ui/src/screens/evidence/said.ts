// What an attachment is, in a few words.
import type { Attachment } from '$lib/api';
import { t } from '$lib/i18n';

/** "Photo", "PDF · 3 pages", "Recording · 1:05 min". */
export function kindWords(attachment: Attachment): string {
  const kind = t(`evidence-kind-${attachment.kind}`);
  return [kind, lengthWords(attachment)].filter(Boolean).join(' · ');
}

function lengthWords({ pages, seconds }: Attachment): string {
  if (pages) return t('evidence-pages', { pages });
  if (seconds === null) return '';
  return t('evidence-minutes', { minutes: Math.floor(seconds / 60), seconds: String(seconds % 60).padStart(2, '0') });
}
