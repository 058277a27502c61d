import { DOC_NUMBER } from '#domain/doc-number.ts';
import { LABEL } from '#domain/words/responsibility.ts';
import { HAN } from '../character-kinds.ts';
import { DATE_LINE, isDateInFigures } from '../date.ts';
import { isCasePartAlone } from '../words/case-parts.ts';
import { isChapterName } from '../words/chapter-names.ts';
import { endsAsFile } from '../words/file-endings.ts';
import { ANNEX_LABEL, ANY_HEAD_LABEL } from '../words/head-labels.ts';
import { hasMark } from '../words/marks.ts';
import { FIELD_LABEL, PERSON_LABEL } from '../words/measure-fields.ts';

/**
 * Lines that are a paragraph of their own wherever they stand: labels of a circular's head,
 * foot and measures, chapters without a number, speakers of an interview, dates, the number of a document.
 */
const LABELLED = new RegExp(`^(?:[（([〔]?${LABEL}|${PERSON_LABEL}|${FIELD_LABEL}|${ANY_HEAD_LABEL})`, 'u');
const SPEAKER = /^(?:问|答|记者|主持人)\s*[:：]/u;

const NUMBER_LINE = new RegExp(`^${DOC_NUMBER.source}$`, 'u');
const IN_BRACKETS = /^[（(](.+)[）)]$/u;

/** What a site offers to load, by its file: 附件2：统计表.xls. */
const isFileName = (line: string): boolean => endsAsFile(line) && HAN.test(line) && !hasMark(line, '。；');

export function standsAlone(line: string): boolean {
  if (DATE_LINE.test(line) || isDateInFigures(line)) return true;
  if (NUMBER_LINE.test(line.replace(IN_BRACKETS, '$1'))) return true;
  return (
    isFileName(line) ||
    LABELLED.test(line) ||
    SPEAKER.test(line) ||
    ANNEX_LABEL.test(line) ||
    isChapterName(line) ||
    isCasePartAlone(line)
  );
}
