import type { Citable, Occasion } from './citable.ts';
import { referenceTitle } from './learned.ts';

const MADE = '原文无标题，题名为编者所拟';

/** What a reader has to know of the title and of the text. */
const remarksOn = ({ titleMade, remark }: Citable): string =>
  [...(titleMade ? [MADE] : []), ...(remark === undefined ? [] : [remark])].join('；');

/** BibTeX, to be kept in UTF-8: names of offices in double braces, so that they stay whole. */
export function bibtexForm(cited: Citable, { address, accessed }: Occasion): string {
  const { id, issuers, docNumber, issued, place } = cited;
  const title = [referenceTitle(cited), docNumber ?? ''].filter((part) => part !== '').join('：');
  const [year, month] = issued === null ? [] : issued.split('-').map(Number);
  const note = [place, remarksOn(cited)].filter((part) => part !== '').join('；');
  const fields: readonly (readonly [string, string] | undefined)[] = [
    issuers.length === 0 ? undefined : ['author', issuers.map((name) => `{${forTex(name)}}`).join(' and ')],
    ['title', forTex(title)],
    year === undefined ? undefined : ['year', `${year}`],
    month === undefined ? undefined : ['month', `${month}`],
    ['howpublished', `\\url{${address}}`],
    accessed === undefined ? undefined : ['urldate', accessed],
    ['language', 'chinese'],
    note === '' ? undefined : ['note', forTex(note)],
  ];
  const lines = fields.flatMap((field) => (field === undefined ? [] : [`  ${field[0]} = {${field[1]}}`]));
  return `@misc{${id},\n${lines.join(',\n')}\n}`;
}

/** RIS, lines with CRLF as its readers expect them. */
export function risForm(cited: Citable, { address, accessed }: Occasion): string {
  const { issuers, docNumber, issued, place, interview } = cited;
  const [year, month, day] = issued?.split('-') ?? [];
  const lines: readonly (readonly [string, string])[] = [
    ['TY', interview ? 'ELEC' : 'STAT'],
    ...issuers.map((name) => ['A1', name] as const),
    ['TI', referenceTitle(cited)],
    ['M1', docNumber ?? ''],
    ['PY', year ?? ''],
    ['DA', month === undefined ? '' : `${year}/${month}/${day}/`],
    ['SE', place],
    ['N1', remarksOn(cited)],
    ['UR', address],
    ['Y2', accessed?.replace(/-/g, '/') ?? ''],
    ['LA', 'zh'],
  ];
  const filled = lines.filter(([, value]) => value !== '');
  return [...filled, ['ER', ''] as const]
    .map(([tag, value]) => `${tag}  - ${value.replace(/\s*[\r\n]\s*/gu, ' ')}`)
    .join('\r\n');
}

/**
 * CSL-JSON, a list of one item, as Zotero and Pandoc read it. `legislation` is the type
 * from which the style of 法学引注手册 makes the right form.
 */
export function cslForm(cited: Citable, { address, accessed }: Occasion): string {
  const { id, issuers, docNumber, issued, place, interview } = cited;
  const item = {
    id,
    type: interview ? 'interview' : 'legislation',
    title: cited.titleMade ? referenceTitle(cited) : cited.title,
    ...(docNumber === null ? {} : { number: docNumber }),
    ...(issuers.length === 0 ? {} : { authority: issuers.join('、') }),
    ...(interview ? {} : { jurisdiction: 'cn', genre: cited.kind }),
    ...(issued === null ? {} : { issued: cslDate(issued) }),
    ...(accessed === undefined ? {} : { accessed: cslDate(accessed) }),
    language: 'zh-CN',
    ...(place === '' ? {} : { locator: place }),
    ...(remarksOn(cited) === '' ? {} : { note: remarksOn(cited) }),
    URL: address,
  };
  return JSON.stringify([item], undefined, 2);
}

const cslDate = (iso: string) => ({ 'date-parts': [iso.split('-').map(Number)] });

/** Characters that TeX would take for commands. */
function forTex(text: string): string {
  const words: Readonly<Record<string, string>> = {
    '\\': '\\textbackslash{}',
    '~': '\\textasciitilde{}',
    '^': '\\textasciicircum{}',
  };
  return text.replace(/[\\{}%&#_$~^]/g, (c) => words[c] ?? `\\${c}`);
}
