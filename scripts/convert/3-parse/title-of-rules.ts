import { TITLE_WORD } from '../words/documents.ts';
import { LINES_OF_A_TITLE_OF_RULES } from './bars.ts';
import type { ClassifiedParagraph, ParagraphClass } from './paragraph.ts';

/** With which the names of rules end besides titles of other documents, where their first number stands below. */
const NAMES_RULES = new RegExp(
  `(?:${TITLE_WORD}|制度|规范|标准|流程|手册|机制|须知|公约)(?:[（(][^（）()]{1,14}[）)])?$`,
  'u',
);
const VERSION_ALONE = /^[（(][^（）()]{1,14}[）)]$/u;
/** What stands between the title of rules and their first number: when they were adopted, their number. */
const BELOW_RULES: ReadonlySet<ParagraphClass | undefined> = new Set(['remark', 'date', 'docNumber']);

/**
 * Whether an office or company stands right above the name of rules, 某某公司|财务管理制度|第一章 总则: it
 * makes them for itself, and its name begins theirs.
 */
export function isOfficeAboveRules(paragraphs: readonly ClassifiedParagraph[], at: number): boolean {
  const office = paragraphs[at];
  if (office?.class !== 'organisation' || office.text.endsWith('文件')) return false;
  let name = '';
  let to = at + 1;
  for (; to <= at + LINES_OF_A_TITLE_OF_RULES; to += 1) {
    const line = paragraphs[to];
    if (
      line?.class !== 'display' ||
      line.framed !== office.framed ||
      line.headingMarks !== office.headingMarks
    )
      break;
    if (!VERSION_ALONE.test(line.text)) name += line.text;
  }
  while (BELOW_RULES.has(paragraphs[to]?.class) && to <= at + LINES_OF_A_TITLE_OF_RULES * 2) to += 1;
  return NAMES_RULES.test(name) && beginsRules(paragraphs[to]);
}

/** 第一章, 第一条. */
function beginsRules({ marker }: Partial<ClassifiedParagraph> = {}): boolean {
  return marker?.number === 1 && (marker.form === 'chapter' || marker.form === 'article');
}
