import { BLOT, endsWithVerb, isFrame, type Reference, withoutQuotations } from './references.ts';

/** A stretch of a text, without the marks of quotation around it. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** What a draft names as the source of a stretch: one reference, or each of a list. */
export interface NamedSource {
  readonly references: readonly Reference[];
  /** Whether it is surely named as the source; else it only stands in the same sentence. */
  readonly isSure: boolean;
}

const SENTENCE_END = /[。；！？;!?]/u;
/** What may stand before a reference in the brackets behind a quotation. */
const POINTS = /^(?:参见|详见|原文见|见|[摘引出源来]自|语出|载于?|来源[：:]?|根据|依据|按照)?$/u;
/** What may stand between a quotation and a reference without brackets. */
const POINTS_BEHIND =
  /^[。，,]?(?:[—–―-]+|参见|详见|见|(?:[这此]?[也均都]?)(?:[摘引出源来]自|语出|是|系|为))$/u;
const LISTED = /^(?:[、和与及]|以及)$/u;

/**
 * What a draft names as the source of each stretch: behind it in brackets or after a dash, or
 * before it with no more than a verb between; else what is named for the stretch next to it,
 * where connecting words alone stand between the two.
 * @param text without white space
 * @param stretches in the order of the text
 */
export function namedSources(
  text: string,
  references: readonly Reference[],
  stretches: readonly Range[],
): (NamedSource | undefined)[] {
  const outside = withoutQuotations(text);
  const ends = stretches.map(
    (stretch) => bracketBehind(outside, references, stretch)?.to ?? endOf(outside, stretch),
  );
  const named = stretches.map((stretch, at) => {
    const start = beginOf(outside, stretch);
    const around = [
      namedBehind(outside, references, stretch),
      namedBefore(outside, references, { from: ends[at - 1] ?? 0, to: start }),
    ];
    return around.find((one) => one?.isSure) ?? around.find((one) => one !== undefined);
  });
  const between = (at: number): string =>
    outside.slice(ends[at - 1], beginOf(outside, stretches[at] as Range));
  for (let at = 1; at < named.length; at += 1)
    if (!SENTENCE_END.test(between(at)) && isFrame(between(at))) named[at] ??= named[at - 1];
  for (let at = named.length - 1; at > 0; at -= 1)
    if (between(at) === '' || LISTED.test(between(at))) named[at - 1] ??= named[at];
  return named;
}

const isQuoted = (outside: string, { from }: Range): boolean => outside.charAt(from) === BLOT;
const beginOf = (outside: string, one: Range): number => one.from - (isQuoted(outside, one) ? 1 : 0);
const endOf = (outside: string, one: Range): number => one.to + (isQuoted(outside, one) ? 1 : 0);

/** The bracket behind a stretch, where a reference stands in it. */
export function bracketBehind(
  outside: string,
  references: readonly Reference[],
  stretch: Range,
): Range | undefined {
  const end = endOf(outside, stretch);
  const [lead] = /^[。；，,;]?(?=[（(])/u.exec(outside.slice(end, end + 2)) ?? [];
  if (lead === undefined) return undefined;
  const from = end + lead.length;
  let depth = 0;
  for (let to = from; to < outside.length; to += 1) {
    if ('（('.includes(outside.charAt(to))) depth += 1;
    if ('）)'.includes(outside.charAt(to))) depth -= 1;
    if (depth === 0)
      return references.some((one) => one.from > from && one.from < to) ? { from, to: to + 1 } : undefined;
  }
  return undefined;
}

function namedBehind(
  outside: string,
  references: readonly Reference[],
  stretch: Range,
): NamedSource | undefined {
  const end = endOf(outside, stretch);
  const bracket = bracketBehind(outside, references, stretch);
  const next = references.filter(({ from }) => from >= end);
  const [first] = next;
  if (first === undefined) return undefined;
  const lead = outside.slice(bracket === undefined ? end : bracket.from + 1, first.from);
  if (bracket === undefined && !POINTS_BEHIND.test(lead)) return undefined;
  // Within brackets the name may stand apart from the place: that tells more than the name.
  const within = next.filter(({ from }) => bracket !== undefined && from < bracket.to);
  const named = first.place === '' ? (within.find(({ place }) => place !== '') ?? first) : first;
  const list = [named];
  for (const one of next.slice(next.indexOf(named) + 1)) {
    if (!LISTED.test(outside.slice(list.at(-1)?.to, one.from))) break;
    list.push(one);
  }
  return { references: list, isSure: bracket === undefined || POINTS.test(lead) };
}

/** What is named last in the sentence that leads to a stretch, which begins where `around` ends. */
function namedBefore(
  outside: string,
  references: readonly Reference[],
  around: Range,
): NamedSource | undefined {
  const within = outside.slice(around.from, around.to);
  const sentence = within.split(SENTENCE_END).at(-1) ?? '';
  const start = around.to - sentence.length;
  const here = references.filter(({ from, to }) => from >= start && to <= around.to);
  const list = here.slice(-1);
  const [last] = list;
  if (last === undefined) return undefined;
  for (const one of here.slice(0, -1).reverse()) {
    if (!LISTED.test(outside.slice(one.to, list[0]?.from))) break;
    list.unshift(one);
  }
  return { references: list, isSure: leadsTo(outside.slice(last.to, around.to)) };
}

/** Whether nothing but a verb of saying stands between a source and what is quoted: 就执行工作明确提出，要. */
function leadsTo(between: string): boolean {
  const words = between.replace(/[：:，,]?(?:要|应当?|将)?[：:，,]?$/u, '');
  return words === '' || (!/[，,：:、]/u.test(words) && endsWithVerb(words));
}
