export { locales, speech, supported, type Locale } from './locale.svelte';
export { has, t, type WordArgs } from './words';
export { daysBetween, dueWords, formatDate, formatMoment, formatTime, languageName, listed, today, type DateStyle } from './dates';
