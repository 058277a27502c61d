/** A text as a pattern that matches nothing else. */
export const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
