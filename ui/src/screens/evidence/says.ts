// How the fields of an attachment's form are called, and how what stands in them is said.
import type { Attachment, Student } from '$lib/api';
import { named, type Says } from '$lib/components';
import { t } from '$lib/i18n';
import { children } from '../families/says';

export const attachmentSays = (students: readonly Student[]): Says<Attachment> => ({
  id: null, family: null, conference: null, day: null, kind: null, media_type: null, content: null, bytes: null, thumbnail: null, original: null,
  original_bytes: null, width: null, height: null, pages: null, seconds: null, tier: null,
  title: t('evidence-what'), student: named(t('evidence-child'), children(students)),
});
