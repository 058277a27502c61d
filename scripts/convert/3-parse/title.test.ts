import { expect, test } from 'vitest';
import type { ClassifiedParagraph, ParagraphClass } from './paragraph.ts';
import { findTitle } from './title.ts';

/** A line that may be a title, with what stands around it. */
interface Line {
  readonly text?: string;
  readonly marks?: number;
  readonly before?: ParagraphClass | 'the same words';
  readonly after?: readonly ParagraphClass[];
}

const paragraph = (text: string, looks: ParagraphClass, headingMarks = 0): ClassifiedParagraph => ({
  text,
  class: looks,
  headingMarks,
  marker: undefined,
  lines: { start: 1, end: 1 },
  span: { start: 0, end: text.length },
});
/** What tells nothing of a title, three times: so far a title is told by what follows it. */
const APART = Array.from({ length: 3 }, () => paragraph('某', 'transmission'));

const around = ({ text = '推进改革工作', marks = 0, before, after = [] }: Line): ClassifiedParagraph[] => [
  ...APART,
  ...(before === undefined
    ? []
    : [before === 'the same words' ? paragraph(text, 'transmission') : paragraph('某', before)]),
  paragraph(text, 'display', marks),
  ...after.map((looks) => paragraph('某', looks)),
  ...APART,
];

/** Which of several lines is the title, from 0. */
function titleOf(...lines: Line[]): number {
  const stretches = lines.map(around);
  const all = stretches.flat();
  const { from } = findTitle(all, 0, all.length) as { from: number };
  let end = 0;
  return stretches.findIndex((stretch) => {
    end += stretch.length;
    return from < end;
  });
}

const PLAIN: Line = {};
const ENDS_AS_TITLE: Line = { text: '推进改革意见' };
const SAYS_ABOUT: Line = { text: '关于推进改革' };
const FIRST_MARK: Line = { marks: 1 };
const OTHER_MARK: Line = { marks: 2 };
const ABOVE_NUMBER: Line = { after: ['docNumber'] };
const ABOVE_REMARK_AND_ADDRESSEES: Line = { after: ['remark', 'addressees'] };

// Of two that are told alike the first is the title, whichever it is: so each sign weighs what the other does.
test.each<[string, Line, Line]>([
  ['the last word as much as addressees and a remark', ENDS_AS_TITLE, ABOVE_REMARK_AND_ADDRESSEES],
  ['the last word as much as the label of an annex above', ENDS_AS_TITLE, { before: 'annexLabel' }],
  ['关于 as much as a number below', SAYS_ABOUT, ABOVE_NUMBER],
  [
    '关于 and text below as much as an inner mark of Markdown',
    { ...SAYS_ABOUT, after: ['running'] },
    OTHER_MARK,
  ],
  ['an inner mark as much as the same words above', OTHER_MARK, { before: 'the same words' }],
  ['a first mark as much as a number and an inner mark', FIRST_MARK, { ...ABOVE_NUMBER, marks: 2 }],
  ['a first mark over three characters as much as nothing', { ...FIRST_MARK, text: '改革事' }, PLAIN],
  [
    'the last word below a field of a site as much as nothing',
    { ...ENDS_AS_TITLE, before: 'metadata' },
    PLAIN,
  ],
])('%s', (_, one, other) => {
  expect(titleOf(one, other)).toBe(0);
  expect(titleOf(other, one)).toBe(0);
});

test.each<[string, Line, Line]>([
  ['the last word tells more than an inner mark', ENDS_AS_TITLE, OTHER_MARK],
  ['a first mark tells more than the last word', FIRST_MARK, ENDS_AS_TITLE],
  ['addressees tell more than a number', { after: ['organisation', 'addressees'] }, ABOVE_NUMBER],
  ['text below tells more than nothing', { after: ['running'] }, PLAIN],
])('%s', (_, more, less) => {
  expect(titleOf(more, less)).toBe(0);
  expect(titleOf(less, more)).toBe(1);
});

test('a line below text is a title where three signs tell so, and not where two do', () => {
  const text: Line = { text: '某某', before: 'running' };
  const all: Line = { text: '关于推进改革的意见', marks: 0 };
  expect(titleOf(PLAIN, text, all)).toBe(0);
  expect(titleOf(PLAIN, text, { ...all, after: ['remark'] })).toBe(2);
});
