// The drafts of a first start that was begun: the app was closed in the middle.

/** A recovery code was shown and not typed back. */
export const unconfirmed = 'recovery-code';
/** Who the teacher is, and the terms. */
export const you = 'welcome/you';
