import { foldedForms } from '#domain/search/figures.ts';
import type { PhraseIndex } from './phrases.ts';

/** Looks through all titles: they are few enough, unless the archive is large. */
export function titlePhrases(titles: readonly string[]): PhraseIndex['findInTitles'] {
  const forms = titles.map(foldedForms);
  return async (phrase) => {
    const numbers: number[] = [];
    forms.forEach((title, number) => {
      if (title.some((form) => form.includes(phrase))) numbers.push(number);
    });
    return numbers;
  };
}
