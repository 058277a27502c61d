import type { Change } from './align.ts';

const OTHER_SORT: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '‘': '“', '’': '”' };

/**
 * Changes without those of marks: in a quotation the marks of what is quoted are those of the other sort
 * (GB/T 15834), and one that was left behind where words were cut is restored at that end.
 */
export function innerMarksAside(changes: readonly Change[]): Change[] {
  const aside: Change[] = [];
  for (const change of changes) {
    const last = aside.at(-1);
    const isInner =
      last?.kind === 'extra' && change.kind === 'missing' && OTHER_SORT[last.text] === change.text;
    if (isInner) aside.splice(-1, 1, { kind: 'same', text: change.text });
    else aside.push(change);
  }
  if (aside.length > 1 && isRestored(aside[0], /^[“‘]+$/u)) aside.shift();
  if (aside.length > 1 && isRestored(aside.at(-1), /^[”’]+$/u)) aside.pop();
  return aside;
}

const isRestored = (change: Change | undefined, marks: RegExp): boolean =>
  change?.kind === 'extra' && marks.test(change.text);
