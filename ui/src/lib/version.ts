// Which version of First Word this is, written in when the window is built.
declare const __VERSION__: string;

export const version = __VERSION__;
