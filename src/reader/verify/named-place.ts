import type { JumpAnswer } from '#domain/jump/resolve.ts';

/** A longer text is no name of a place. */
const LONGEST = 200;

/** A citation as somebody wrote or copied it, without what stands around it; `undefined` where it is running text. */
export function citationIn(typed: string): string | undefined {
  const name = typed
    .trim()
    .replace(/[。；，、,;.]+$/u, '')
    .replace(/^[（(，、,]+(?=《)/u, '')
    .replace(/^(《[^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*)[）)]$/u, '$1');
  return name === '' || name.length > LONGEST || /[。；？！]/u.test(name) ? undefined : name;
}

/** Ends with a number: what stands before a quotation may be the writer's own words. */
const NAMES_A_PLACE = /第[\d一二三四五六七八九十百]+(?:[项条句款]|部分)$/u;

/** Between the place that is named and what is quoted of it: 第14项提出：“…”. */
const LEADS_IN = /(?:中?(?:明确)?(?:提出|规定|指出|要求|强调|明确|写明|载明|部署))?[：:，,]?$/u;

/** A passage, and the citation that stands before its opening or behind its closing mark. */
export function withoutCitation(passage: string): { readonly words: string; readonly citation?: string } {
  const [, before, quoted] =
    /^([^“「『"]*\S)\s*([“「『"][\s\S]*[”」』"])[。；，]?$/u.exec(passage.trim()) ?? [];
  const named = before === undefined ? undefined : citationIn(before.replace(LEADS_IN, ''));
  if (quoted !== undefined && named !== undefined && NAMES_A_PLACE.test(named))
    return { words: quoted, citation: named };
  const [, words, behind] = /^([\s\S]*[”」』"])\s*([（(，,]?\s*《[^”」』"]*)$/u.exec(passage.trim()) ?? [];
  const citation = behind === undefined ? undefined : citationIn(behind);
  return words === undefined || citation === undefined ? { words: passage } : { words, citation };
}

/** The place that the words before a quotation name: `…年要点第14项要求`, or its number alone, `第14项要求`. */
export function placeNamedBefore(words: string): string | undefined {
  const [clause = ''] =
    /(?:《[^《》]*》|[^。；？！，、：,;:《》\n])*$/u.exec(words.replace(LEADS_IN, '')) ?? [];
  return NAMES_A_PLACE.test(clause) ? clause : undefined;
}

/** The place that stands in brackets behind a quotation: `（《…要点》第14项）`. */
export function placeNamedBehind(words: string): string | undefined {
  const [, named] =
    /^[（(]([^（）()]*《[^《》]*》(?:[^（）()]*[（(][^（）()]*[）)])*[^（）()]*)[）)]/u.exec(words) ?? [];
  return named !== undefined && NAMES_A_PLACE.test(named.replace(/（[^（）]*）$/u, '')) ? named : undefined;
}

/** The one circular that was understood, where the place named in it is not there. */
export function placeMissed({ pointed, targets, understood }: JumpAnswer) {
  const [circular, ...others] = understood?.circulars ?? [];
  const place = understood?.place;
  if (!pointed || targets.length > 0 || circular === undefined || others.length > 0 || place == null)
    return undefined;
  return { circular, place };
}
