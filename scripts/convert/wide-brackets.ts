/** A text with （） for (): of the same length, so that places in one are places in the other. */
export const withWideBrackets = (text: string): string => text.replaceAll('(', '（').replaceAll(')', '）');
