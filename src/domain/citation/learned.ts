import { chineseDate } from '../chinese-date.ts';
import type { Citable, Occasion } from './citable.ts';
import { citedDay, inTitleMarks, officialForm } from './official.ts';
import { withPlainFigures } from './unit-name.ts';

/** More authors than this are cut to so many and 等 (GB/T 7714, 8.1.2). */
const MOST_AUTHORS = 3;

/**
 * 《法学引注手册》, legal documents: `《最高人民法院关于…的意见》第12条，法发〔2099〕1号，
 * 2099年1月15日发布。` The issuer stands before the title where the title does not name it. What
 * nobody issued (an interview) is cited by where it is read. The day with 发布 is that of the document itself,
 * 成文日期: the form knows no other, and its style for programs sets `issued` there.
 */
export function lawJournalForm(cited: Citable, { address, accessed }: Occasion): string {
  const { title, issuers, docNumber, interview, place } = cited;
  if (cited.titleMade) return `${officialForm(cited)}。`;
  const named = issuers.every((name) => title.includes(name));
  const what = `${named ? '' : issuers.join('、')}${inTitleMarks(title)}${withPlainFigures(place)}`;
  const day = citedDay(cited);
  const rest = interview
    ? ['访谈', day, address, accessed === undefined ? '' : `${chineseDate(accessed)}访问`]
    : [docNumber ?? '', day === '' ? '' : `${day}发布`];
  return `${[what, ...rest].filter((part) => part !== '').join('，')}。`;
}

/** GB/T 7714-2025, an online resource: signs are full-width. */
export function gbt2025Form(cited: Citable, { address, accessed }: Occasion): string {
  const dates = `${cited.issued === null ? '' : `（${cited.issued}）`}${bracketed(accessed)}`;
  return entry(authors(cited, '，'), `${titleParts(cited).join('：')}[EB/OL]`, dates, address);
}

/** GB/T 7714-2015: half-width signs, issuer and year as publisher and year of publication. */
export function gbt2015Form(cited: Citable, { address, accessed }: Occasion): string {
  const { issued } = cited;
  const author = authors(cited, ', ');
  const published = issued === null ? '' : author === '' ? `(${issued})` : `${author}, ${issued.slice(0, 4)}`;
  const title = `${titleParts(cited).join(': ')}[EB/OL]`;
  return entry(author, title, `${published}${bracketed(accessed)}`, address);
}

/** The title of a reference: without the issuer that stands before it as author; in brackets where it was made. */
export function referenceTitle({ title, titleMade, issuers }: Citable): string {
  if (titleMade) return `[${title}]`;
  const [issuer] = issuers;
  const alone = issuers.length === 1 && issuer !== undefined && title.startsWith(issuer);
  const rest = alone ? title.slice(issuer.length).trim() : '';
  return rest === '' ? title : rest;
}

function titleParts(cited: Citable): string[] {
  return [referenceTitle(cited), cited.docNumber ?? '', cited.place].filter((part) => part !== '');
}

function authors({ issuers }: Citable, comma: string): string {
  const shown = issuers.slice(0, MOST_AUTHORS);
  return [...shown, ...(issuers.length > MOST_AUTHORS ? ['等'] : [])].join(comma);
}

const bracketed = (date: string | undefined): string => (date === undefined ? '' : `[${date}]`);

const entry = (...parts: readonly string[]): string => `${parts.filter((part) => part !== '').join('. ')}.`;
