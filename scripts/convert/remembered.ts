/** So many answers are kept of each function. Bounds memory alone: a circular seldom has more paragraphs. */
const MOST_KEPT = 1_000;

/**
 * A function of a text that is asked for the same texts again and again while a circular is read,
 * and answers the second time from memory. Its answers are never changed by whoever gets them.
 */
export function remembered<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    const known = answers.get(text);
    // An answer may be `undefined`.
    if (known !== undefined || answers.has(text)) return known as Answer;
    const found = answer(text);
    if (answers.size === MOST_KEPT) answers.clear();
    answers.set(text, found);
    return found;
  };
}
