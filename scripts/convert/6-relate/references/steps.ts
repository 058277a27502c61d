import { HAN_NUMERAL, parseFigure } from '#domain/numerals.ts';
import type { Span } from '../../types.ts';
import { withoutSpace } from '../../without-space.ts';
import { beginsWithMark } from '../../words/marks.ts';

/** A level of a document that words name by number, the outermost first. */
export const LEVELS = [
  'annex',
  'part',
  'chapter',
  'division',
  'article',
  'question',
  'clause',
  'item',
] as const;
export type Level = (typeof LEVELS)[number];

/** One figure of a reference, and the words that stand for it: of 第三至五项 `第三` and `五项`. */
export interface Figure extends Span {
  readonly number: number;
}

/** 第三条, 第（一）、（二）项, 附件1-3, 前款: words that name one level. */
export interface Step extends Span {
  readonly level: Level;
  /** One, or the ends of a range, or the members of a list; relative ones (前款) have none. */
  readonly figures: readonly Figure[];
  /** How many places before this one: 前款 1, 前两款 2. */
  readonly back: number;
  /** Whether the figure stands in brackets, 第（三）项. */
  readonly bracketed: boolean;
  /** 之一 of 第三条之一; empty for a plain number. */
  readonly inserted: string;
}

/** 一千二百六十九: the longest number that an article has. */
const HAN = `[${HAN_NUMERAL}]{1,9}`;
const FIGURE = `(?:[（(]\\s?(?:${HAN}|[0-9０-９]{1,3})\\s?[）)]|${HAN}|[0-9０-９]{1,3})`;
const JOINT = '\\s?(?:至|到|[-—–~～]|、|和)\\s?(?:第\\s?)?';
const WORDS: Readonly<Record<string, Level>> = {
  部分: 'part',
  章: 'chapter',
  节: 'division',
  条: 'article',
  点: 'article',
  问: 'question',
  款: 'clause',
  项: 'item',
};
const NUMBERED = new RegExp(
  `第\\s?(?<figures>${FIGURE}(?:${JOINT}${FIGURE}){0,6})\\s?(?<word>部分|条(?<inserted>\\s?之\\s?[${HAN_NUMERAL}]{1,2})?|[章节点问款项])`,
  'gu',
);
const ANNEX = new RegExp(
  `附(?:件|表|录)\\s?(?<figures>${FIGURE}(?:${JOINT}${FIGURE}){0,6})(?!\\s?[.．]\\d)`,
  'gu',
);
/** 见附件: the only one there is. */
const ONE_ANNEX = /(?<=见|按照?|参照|填写|填报|[（(])附件(?=[，。；、）)]|$|\n)/gu;
/** Stands for the number of an annex that has none. */
export const THE_ONLY = 0;
const BACK = /前(?<count>[两二三四五])?(?<word>条|款|项)/gu;
const BRACKETS_AND_SPACE = /[（()）\s]/gu;
const ONE_FIGURE = new RegExp(FIGURE, 'gu');

/** The steps of a text, in order of their places and apart from each other. */
export function stepsIn(text: string): Step[] {
  const steps = [
    ...[...text.matchAll(NUMBERED)].map((match) =>
      numbered(match, WORDS[((match.groups?.word ?? '').split('之')[0] as string).trim()] ?? 'article'),
    ),
    ...[...text.matchAll(ANNEX)].map((match) => numbered(match, 'annex')),
    ...[...text.matchAll(ONE_ANNEX)].map(({ index: start }): Step => {
      const end = start + '附件'.length;
      return {
        start,
        end,
        level: 'annex',
        figures: [{ number: THE_ONLY, start, end }],
        back: 0,
        bracketed: false,
        inserted: '',
      };
    }),
    ...[...text.matchAll(BACK)].map((match): Step => {
      const { count, word } = match.groups ?? {};
      const back = count === undefined ? 1 : (parseFigure(count) ?? 1);
      const level = WORDS[word ?? ''] ?? 'clause';
      return {
        start: match.index,
        end: match.index + match[0].length,
        level,
        figures: [],
        back,
        bracketed: false,
        inserted: '',
      };
    }),
  ].sort((a, b) => a.start - b.start);
  return steps.filter((step, i) => i === 0 || step.start >= (steps[i - 1] as Step).end);
}

function numbered(match: RegExpExecArray, level: Level): Step {
  const start = match.index;
  const end = start + match[0].length;
  const written = match.groups?.figures ?? '';
  const from = start + match[0].indexOf(written, 1);
  const found = [...written.matchAll(ONE_FIGURE)];
  const figures = found.flatMap((one, i): Figure[] => {
    const number = parseFigure(one[0].replace(BRACKETS_AND_SPACE, ''));
    if (number === undefined) return [];
    return [
      {
        number,
        start: i === 0 ? start : from + one.index,
        end: i === found.length - 1 ? end : from + one.index + one[0].length,
      },
    ];
  });
  const inserted = withoutSpace(match.groups?.inserted ?? '');
  return { start, end, level, figures, back: 0, bracketed: beginsWithMark(written, '（('), inserted };
}
