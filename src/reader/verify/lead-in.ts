import type { Change } from './align.ts';
import { isMark, WORDS } from './segments.ts';

/** So many characters before an opening mark, or behind a closing one, tell whose words stand there. */
const BESIDE = 6;
/** Of which so many are words that the text has not. */
const OWN_WORDS = 2;

/**
 * Whether a passage has words of its own beside marks of quotation of its own: `第10项要求“…`,
 * `…”的精神`. Marks that stand for others of the text, or around some of its words, are none.
 */
export function hasWordsAround(changes: readonly Change[]): boolean {
  const letters = changes.flatMap(({ kind, text }, i) => {
    if (kind === 'missing') return [];
    const isOwn = kind === 'extra';
    const isForAnother = [changes[i - 1], changes[i + 1]].some(isMissingMark);
    return [...text].map((one) => ({ isOwn, isOwnMark: isOwn && !isForAnother && isMark(one), one }));
  });
  const count = (from: number, to: number): number =>
    letters.slice(Math.max(from, 0), to).filter(({ isOwn, one }) => isOwn && WORDS.test(one)).length;
  return letters.some(
    (letter, at) =>
      letter.isOwnMark && Math.max(count(at - BESIDE, at), count(at + 1, at + 1 + BESIDE)) >= OWN_WORDS,
  );
}

const isMissingMark = (change: Change | undefined): boolean =>
  change?.kind === 'missing' && isMark(change.text);
