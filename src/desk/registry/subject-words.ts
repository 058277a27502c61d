/** What a field of words holds, or what is wrong with it. */
export type WordsRead =
  | { readonly words: readonly (readonly [string, number])[] }
  | { readonly fault: string };

/** Points that a word may have. */
const [LEAST, MOST] = [-4, 4];

/** Reads one word a line, its points behind it: `审限 3`, with or without a colon. */
export function readWords(text: string): WordsRead {
  const words: (readonly [string, number])[] = [];
  const seen = new Set<string>();
  for (const [i, raw] of text.split('\n').entries()) {
    const line = raw
      .trim()
      .replace(/[：:，,]\s*/gu, ' ')
      .normalize('NFKC');
    if (line === '') continue;
    const found = /^(?<word>\S.*?)\s+(?<points>[-−]?\d+)$/u.exec(line)?.groups;
    const word = found?.word ?? '';
    const points = Number(found?.points?.replace('−', '-'));
    if (found === undefined)
      return { fault: `第 ${i + 1} 行“${raw.trim()}”少了分值：词后面空一格写分值，例如“审限 3”。` };
    if (points < LEAST || points > MOST)
      return { fault: `第 ${i + 1} 行“${word}”的分值是 ${points}，只能从 ${LEAST} 到 ${MOST}。` };
    if (seen.has(word)) return { fault: `“${word}”写了两次。` };
    seen.add(word);
    words.push([word, points]);
  }
  return { words };
}

/** The words as the field shows them. */
export const writeWords = (words: readonly (readonly [string, number])[]): string =>
  words.map(([word, points]) => `${word} ${points}`).join('\n');
