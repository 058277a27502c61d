/** So many answers are kept, of each function: those of the circular that is read just now. */
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
