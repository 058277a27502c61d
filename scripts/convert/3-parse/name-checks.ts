import { type LineRange, type Paragraph, paragraphText, readingText } from '#domain/elements.ts';
import { BODY_WORD, COLON, LABEL, LABEL_ALONE, VERB_IN_NAME } from '#domain/words/responsibility.ts';
import type { DiagnosticCode } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import type { ParsedUnit, SourceText } from '../types.ts';
import { DITTO } from '../words/marks.ts';
import { isOfficeName } from '../words/offices.ts';
import { clipped } from './clipped.ts';
import { STROKE, splitNames } from './department-names.ts';
import { placeOf } from './number-checks.ts';
import type { ClassifiedParagraph } from './paragraph.ts';
import { doubtfulPerson } from './persons.ts';
import { doubtfulBrackets, findResponsibilities, isListOfOffices } from './responsibility.ts';
import { beginsWhen, cutWhen } from './says-when.ts';
import { saysNothingElse } from './units.ts';
import { wordsWithin } from './words-within.ts';

/** A label with what stands behind it, in text that was not taken for one. */
const LABEL_LEFT = new RegExp(`${LABEL}(?!\\s?${DITTO})[^，。；、（）()〔〕*]{2,20}`, 'u');

/** A label that no row knows, with offices behind it: 联办部门：研究室. */
const LIKE_A_LABEL = new RegExp(
  `(?<=^|[。；，、（(\\s])\\p{Script=Han}{2,4}${BODY_WORD}\\s?${COLON}\\s?(?<names>[^。；，（）()]{2,40})`,
  'u',
);

function likeALabel(text: string): string | undefined {
  const found = LIKE_A_LABEL.exec(text);
  return found !== null && isListOfOffices(found.groups?.names ?? '') ? found[0] : undefined;
}

/** 由立案庭牵头，研究室配合 or 立案庭牵头，研究室配合 as a clause of a measure's own sentences. */
const LEADS_IN_PROSE =
  /(?<=^|[。；，、\s])(?:具体)?(?:由(?<by>[^，。；（）()由]{2,40}?)(?:具体|统一|主要|共同|分别|联合)?(?:牵头|负责|统筹|承办|主办|组织实施)(?:组织|实施|落实|推进|办理)*(?=[，。；])|(?<lead>[^，。；、（）()由]{2,20})牵头，[^，。；（）()]{2,30}(?:配合|协助|参与)|(?:责任|牵头|主办|承办|配合)(?:部门|单位)[为是](?<named>[^，。；（）()]{2,40}))/u;

/** What in the sentences of a measure that names nobody seems to say who answers for it. */
function assignmentInProse(text: string): string | undefined {
  const found = LEADS_IN_PROSE.exec(text);
  const { by, lead, named } = found?.groups ?? {};
  const [office] = splitNames(by ?? lead ?? named ?? '');
  return office !== undefined && isOfficeName(office) ? found?.[0] : undefined;
}

/** Warnings for brackets, and clauses of a measure that names nobody, that seem to say who answers for it. */
export function checkBrackets(
  source: SourceText,
  paragraphs: readonly ClassifiedParagraph[],
  units: readonly ParsedUnit[],
): Diagnostic[] {
  const doubtful = units.flatMap(({ head, paragraphs: own }) => {
    // Who answers for a whole section may not be who answers for this of its measures.
    const namesItself = own.some((paragraph) => paragraph.some(({ role }) => role === 'responsibility'));
    return own.flatMap((paragraph, i) => {
      const text = readingText(paragraph);
      const below = own[i + 1] === undefined ? '' : readingText(own[i + 1] as Paragraph);
      const title = paragraph.find(({ role }) => role === 'title')?.text;
      const words = doubtfulBrackets(text)
        .map((span) => text.slice(span.start, span.end))
        // 第五条（管理机构）: the name of an article.
        .filter((bracket) => bracket !== title);
      const bare = LABEL_ALONE.test(text) && isListOfOffices(below) ? text : undefined;
      const label = bare ?? LABEL_LEFT.exec(text)?.[0] ?? likeALabel(text);
      const prose = head.departments.length > 0 && namesItself ? undefined : assignmentInProse(text);
      return [...words, ...[label, prose].filter((one) => one !== undefined)].map((one) => ({
        words: one,
        lines: head.lines,
      }));
    });
  });
  return told('parse/doubtful-bracket', source, paragraphs, doubtful);
}

/** Warnings for paragraphs that say who answers outside of any measure. */
export const checkUnplaced = (source: SourceText, unplaced: readonly ClassifiedParagraph[]): Diagnostic[] =>
  unplaced.map(({ text, span }) =>
    diagnostic(
      'parse/unplaced-department',
      placeOf(source, span.start, span.end),
      clipped(text, LONGEST_QUOTED),
    ),
  );

/** Warnings for measures that say who answers, and nothing for which. */
export const checkWordless = (
  source: SourceText,
  paragraphs: readonly ClassifiedParagraph[],
  units: readonly ParsedUnit[],
): Diagnostic[] => {
  const lines = new Set(
    units.flatMap((unit) =>
      unit.head.departments.length === 0 && saysNothingElse(unit.paragraphs) ? [unit.head.lines.start] : [],
    ),
  );
  return checkUnplaced(
    source,
    paragraphs.filter(({ lines: at, class: looks }) => looks !== 'cell' && lines.has(at.start)),
  );
};

const LONGEST_QUOTED = 40;

/** 同上 where names should stand: in a cell, in a bracket, behind a label. */
const DITTO_INSTEAD = new RegExp(
  `(?:^|[:：、，（(〔[])\\s?(?<words>${DITTO})\\s?(?=$|[）)〕\\]、，。；])`,
  'u',
);

const CLAUSE = /[，,；;、：:（）()〔〕［］[\]【】]/u;

/** What begins with a point of time among offices, and is neither a deadline nor an office: 10月底办班. */
function timesInstead(paragraph: Paragraph): string[] {
  return paragraph
    .filter(({ role }) => role === 'responsibility')
    .flatMap(({ text }) => text.split(CLAUSE))
    .filter((clause) => beginsWhen(clause) && cutWhen(clause).deadline === undefined);
}

/** Persons in a list of offices, who are named as none. */
const personsInstead = (paragraph: Paragraph): string[] =>
  paragraph
    .filter(({ role }) => role === 'responsibility')
    .flatMap(({ text }) => findResponsibilities(text).flatMap(({ persons }) => persons));

/** Warnings for departments in whose names a verb is left, 立案庭牵头和执行局, or a stroke, and for what stands in the place of one. */
export function checkNames(
  source: SourceText,
  paragraphs: readonly ClassifiedParagraph[],
  units: readonly ParsedUnit[],
): Diagnostic[] {
  // In a table it means the cell above, and is read so.
  const inCells = new Set(paragraphs.filter((p) => p.class === 'cell').map(({ lines }) => lines.start));
  const doubtful = units.flatMap(({ head, paragraphs: own }) => {
    const unlike = head.departments.filter(
      ({ printed }) => VERB_IN_NAME.test(printed) || STROKE.test(printed) || doubtfulPerson(printed),
    );
    const inCell = inCells.has(head.lines.start);
    const persons = inCell ? [] : own.flatMap(personsInstead);
    const ditto = inCell
      ? []
      : own.flatMap((paragraph) => DITTO_INSTEAD.exec(paragraphText(paragraph))?.groups?.words ?? []);
    return [...unlike.map(({ printed }) => printed), ...ditto, ...own.flatMap(timesInstead), ...persons].map(
      (words) => ({
        words,
        lines: head.lines,
      }),
    );
  });
  return told('parse/doubtful-department', source, paragraphs, doubtful);
}

/** A warning at each of these words of measures. */
function told(
  code: DiagnosticCode,
  source: SourceText,
  paragraphs: readonly ClassifiedParagraph[],
  doubtful: readonly { readonly words: string; readonly lines: LineRange }[],
): Diagnostic[] {
  const placeOfWords = wordsWithin(source, paragraphs);
  return doubtful.flatMap(({ words, lines }) => {
    const place = placeOfWords(lines, words);
    return place === undefined ? [] : [diagnostic(code, place, words)];
  });
}
