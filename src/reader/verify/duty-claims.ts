import { type Reference, withoutQuotations } from './references.ts';

/** Words of a draft's own that say who answers for a measure that it names. */
export interface DutyClaim {
  /** The sentence, what is quoted in it left out. */
  readonly words: string;
  /** The place that it names, or else the one named last before it. */
  readonly reference: Reference;
}

const DUTY = /牵头|责任部门|责任单位|主办|承办|协办|分工|负责|配合/u;
const SENTENCE = /[^。；！？;!?]+/gu;
const BLOTTED = /\uFFFC+|·{2,}/gu;

/**
 * Sentences in which a draft says in its own words who answers for a measure. Nothing here tells whether that is so.
 * @param text without white space
 */
export function dutyClaims(text: string, references: readonly Reference[]): DutyClaim[] {
  const placed = references.filter(({ place, isOffice }) => place !== '' && !isOffice);
  return [...withoutQuotations(text).matchAll(SENTENCE)].flatMap((match): DutyClaim[] => {
    const [from, to] = [match.index, match.index + match[0].length];
    const own = references
      .filter((one) => one.from >= from && one.to <= to)
      .reduceRight((rest, one) => rest.slice(0, one.from - from) + rest.slice(one.to - from), match[0]);
    if (!DUTY.test(own)) return [];
    const here = placed.find((one) => one.from >= from && one.from < to);
    const reference = here ?? placed.filter((one) => one.to <= from).at(-1);
    const words = match[0].replace(BLOTTED, '“……”');
    return reference === undefined ? [] : [{ words, reference }];
  });
}
