export { calendar } from './calendar.svelte';
export { direction, familyLanguages, isTag } from './languages';
export { locales, speech, supported, type Locale } from './locale.svelte';
export { familyWords, isChecked, type FamilyWords } from './family';
export { has, t, type WordArgs } from './words';
export { dayOf, daysBetween, dueWords, formatDate, formatMoment, formatTime, languageName, listed, today, type DateStyle } from './dates';
