import { DOC_NUMBER } from '#domain/doc-number.ts';
import { DATE_LINE } from '../../date.ts';
import { isOrganisation, withoutFileWord } from '../../organisation.ts';
import { endsAsTitle } from '../../title-end.ts';
import { withoutSpace } from '../../without-space.ts';
import { isAddressees } from '../../words/addressees.ts';
import { endsAsFile } from '../../words/file-endings.ts';
import { hasDocumentField, SITE_ONLY_FIELD } from '../../words/site-fields.ts';
import { LINES_OF_A_SITE_HEAD } from '../bars.ts';
import type { Line } from '../lines.ts';
import { isRule } from './markdown-marks.ts';

/** A field of those that stand above a text: **来源**: …, - 抓取时间：…, 【法宝引证码】 …. */
const FIELD =
  /^(?:[-*>]\s+)?(?:\*\*)?(?:(?<key>[\p{Script=Han}\p{Script=Latin} ]{2,12})(?:\*\*)?\s*[:：]|【(?<marked>\p{Script=Han}{2,8})】)(?:\*\*)?\s*(?<value>.*)$/u;
/** What a list of a document's own fields never has: where the file comes from, and when it was taken. */
const OF_A_FILE = new RegExp(
  `^(?:来源|(?:来源|原文|原始)(?:链接|网址|地址)|原发布页|所属(?:通知|公告|页面)|(?:附件)?下载(?:地址|链接)|链接|网址|URL|url|文件路径|原文件|(?:抓取|采集|下载|转换|收录|整理|入库)(?:时间|日期)|${SITE_ONLY_FIELD})$`,
  'u',
);
/** Where the text itself was found: nobody writes it above a document of his own. */
const WHERE_FOUND = /^(?:(?:来源|原文|原始)(?:链接|网址|地址)|原发布页|附件下载(?:地址|链接))$/u;
/** An address with nothing beside it, however it is asked for: https://…, post+https://…. */
const ADDRESS = /^<?(?:[a-z]{2,6}\+)?https?:\/\/\S+$/iu;
const PUBLISHES = /^发布(?:单位|机构|部门)$/u;
const MOST_FIELDS = 12;
const FIRST_HEADING = /^#\s/u;
/** What parts the fields from the text: ## 附件正文. */
const ABOVE_TEXT = /^#{1,6}\s+(?:附件)?(?:正文|全文|内容)$/u;
/** What a collection adds to the title by which it files a text: a day, how it sorts it, that it is what came along. */
const ADDED_BEFORE = /^(?:(?:19|20)\d{6}|[^《》。]{1,20}[-—_])?$/u;
const SORTED = /^[^《》。]{1,20}[-—_]/u;
const ADDED_BEHIND = new RegExp(`[（(](?:附件\\d{0,2}|${DOC_NUMBER.source})[）)]$`, 'u');
const HEADING_MARK = /^#+/u;
/** A title goes over so many lines. */
const LINES_OF_A_TITLE = 6;

/**
 * What whoever keeps a collection of texts says above each of them: by what name the text is filed, where
 * it was found, when it was taken. The name stays where the text itself tells no title, and so do
 * fields that the document might have itself.
 *
 * @param content lines that are not blank
 * @param rawOf a line as received, with the white space before it
 */
export function headOfFile(content: readonly Line[], rawOf: (line: Line) => string): Line[] {
  const texts = content.slice(0, LINES_OF_A_SITE_HEAD).map((line) => rawOf(line).trim());
  const heading = texts[0] !== undefined && FIRST_HEADING.test(texts[0]) ? 1 : 0;
  const fields = fieldsFrom(texts, heading) ?? (heading === 0 ? fieldsFrom(texts, 1) : undefined);
  const isIssued = isIssuedBy(texts);
  const found = (fields ?? [])
    .filter(({ isOfDocument, isPublisher }) => !isOfDocument || (isPublisher && isIssued))
    .map(({ at }) => at);
  let next = (fields?.at(-1)?.at ?? heading - 1) + 1;
  if (fields !== undefined && ABOVE_TEXT.test(texts[next] ?? '')) {
    found.push(next);
    next += 1;
  }
  if (heading === 1 && isFiledName(texts[0] as string, texts.slice(next), fields !== undefined))
    found.push(0);
  return found.map((at) => content[at] as Line);
}

interface Field {
  readonly at: number;
  /** Whether the document might have it itself. */
  readonly isOfDocument: boolean;
  /** Whether it tells who put the page up, which need not be who issued the document. */
  readonly isPublisher: boolean;
}

/** The fields of a file from a line on; `undefined` where those that stand there may be the document's own. */
function fieldsFrom(texts: readonly string[], from: number): Field[] | undefined {
  const fields: Field[] = [];
  let ofFile = 0;
  let isWhereFound = false;
  for (let at = from; at < texts.length; at += 1) {
    const { key, marked, value = '' } = FIELD.exec(texts[at] as string)?.groups ?? {};
    const label = (key ?? marked)?.trim();
    if (label === undefined) break;
    fields.push({
      at,
      isOfDocument: hasDocumentField(withoutSpace(`${label}:`)),
      isPublisher: PUBLISHES.test(label),
    });
    if (OF_A_FILE.test(label)) ofFile += 1;
    isWhereFound ||= WHERE_FOUND.test(label) && ADDRESS.test(value);
  }
  if (fields.length > MOST_FIELDS) return undefined;
  if (isWhereFound) return fields;
  // Where nothing tells the place surely, several of them above a line of Markdown do.
  const isParted = from === 1 && isRule(texts[from + fields.length] ?? '');
  return isParted && ofFile > 1 ? fields : undefined;
}

/** Whether a red head, or an office above a day, tells who issued the document. */
const isIssuedBy = (texts: readonly string[]): boolean =>
  texts.some((text, i) => {
    const name = withoutSpace(text);
    if (name.endsWith('文件')) return isOrganisation(withoutFileWord(name));
    return DATE_LINE.test((texts[i + 1] ?? '').trim()) && isOrganisation(name);
  });

/** Whether the first heading is the name by which a text is filed: the text below has the same words as its title. */
function isFiledName(heading: string, below: readonly string[], hasFields: boolean): boolean {
  const name = withoutSpace(heading).replace(HEADING_MARK, '');
  if (hasFields && endsAsFile(name)) return true;
  const filed = name.replace(ADDED_BEHIND, '');
  const head = below.findIndex((text) => isAddressees(text));
  const lines = below.slice(0, head < 0 ? LINES_OF_A_TITLE : head).map(withoutSpace);
  // The name of what the notice below it issues.
  if (head > 0 && lines.join('').includes(`印发《${filed.replace(SORTED, '')}》`)) return true;
  return lines.some((_, from) => {
    let title = '';
    for (const line of lines.slice(from, from + LINES_OF_A_TITLE)) {
      title += line;
      if (endsAsTitle(title) && filed.endsWith(title))
        return (
          ADDED_BEFORE.test(filed.slice(0, filed.length - title.length)) &&
          (from > 0 || filed !== title || hasFields)
        );
      if (title.length > filed.length) return false;
    }
    return false;
  });
}
