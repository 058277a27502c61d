import { splitSentences } from '#domain/sentences.ts';

/** The sentences of a text, without white space around them. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  for (const paragraph of text.split('\n'))
    for (const { start, end } of splitSentences(paragraph)) {
      const sentence = paragraph.slice(start, end).trim();
      if (sentence !== '') sentences.push(sentence);
    }
  return sentences;
}
