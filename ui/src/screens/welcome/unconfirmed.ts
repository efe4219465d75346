// A recovery code that was shown and not typed back: the app was closed in the middle.

/** The draft that says so. */
export const unconfirmed = 'recovery-code';
