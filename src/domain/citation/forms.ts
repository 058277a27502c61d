import type { Citable, Occasion } from './citable.ts';
import { bibtexForm, cslForm, risForm } from './exchange.ts';
import { gbt2015Form, gbt2025Form, lawJournalForm } from './learned.ts';
import { htmlForm, markdownForm } from './links.ts';
import { officialForm } from './official.ts';

/** One way to cite, and what readers call it. */
export interface Form {
  readonly name: string;
  /** What it is for, where the name does not say it. */
  readonly use?: string;
  readonly write: (cited: Citable, occasion: Occasion) => string;
}

export interface FormGroup {
  readonly name: string;
  readonly forms: readonly Form[];
}

/** All forms of citation, in the order in which readers want them. */
export const FORM_GROUPS: readonly FormGroup[] = [
  {
    name: '写进公文、报告，或者发给同事',
    forms: [
      { name: '公文引用', write: (cited) => officialForm(cited) },
      { name: '出处和网址', write: (cited, { address }) => `${officialForm(cited)}\n${address}` },
      { name: '网址', write: (_, { address }) => address },
    ],
  },
  {
    name: '写进论文、著作',
    forms: [
      { name: '法学引注手册', use: '脚注', write: lawJournalForm },
      { name: 'GB/T 7714—2025', use: '参考文献，现行', write: gbt2025Form },
      { name: 'GB/T 7714—2015', use: '参考文献，旧版', write: gbt2015Form },
    ],
  },
  {
    name: '放进网页、文档',
    forms: [
      { name: 'Markdown 链接', write: markdownForm },
      { name: 'HTML 链接', write: htmlForm },
    ],
  },
  {
    name: '导入文献管理软件',
    forms: [
      { name: 'BibTeX', use: 'LaTeX、JabRef', write: bibtexForm },
      { name: 'RIS', use: 'NoteExpress、EndNote', write: risForm },
      { name: 'CSL-JSON', use: 'Zotero、Pandoc', write: cslForm },
    ],
  },
];

/** All forms in one row. */
export const FORMS: readonly Form[] = FORM_GROUPS.flatMap(({ forms }) => forms);
