import { chineseDate } from './chinese-date.ts';
import { inTitleMarks, officialDocNumber } from './citation.ts';
import { issueYear } from './issue-year.ts';
import { KINDS } from './names.ts';
import type { CircularHead } from './schema.ts';

/** What a name is made from. */
export interface NamedCircular extends Pick<CircularHead, 'id' | 'kind' | 'title' | 'docNumber' | 'issued'> {
  /** Its issuers as lists call them, and every other name under which a title may say them. */
  readonly issuers: readonly {
    readonly name: string;
    readonly short: string;
    readonly aliases?: readonly string[];
  }[];
}

/** What a circular is called wherever it is named beside others. */
export interface CircularName {
  readonly title: string;
  /** Who issued it, in short, where the title does not say so: `广东高院`; else empty. */
  readonly issuer: string;
  /** What else tells it from others: a year, a document number, a date; mostly empty. */
  readonly more: string;
  /** What it is called in a line of a list, without its title: `广州中院2025年要点`; no two are alike. */
  readonly short: string;
}

/**
 * The names of all circulars of an archive, by id; no two are alike. A title that does not say whose it
 * is has the issuer beside it, and the year where it says none; a title that several circulars have is told
 * apart by the document number, else by the date, and at last by the id. An interview is said to be one:
 * the office beside it did not issue it.
 */
export function circularNames(circulars: readonly NamedCircular[]): ReadonlyMap<string, CircularName> {
  const names = new Map<string, CircularName>();
  for (const ofTitle of Map.groupBy(circulars, ({ title }) => plain(title)).values()) {
    for (const circular of ofTitle) names.set(circular.id, nameOf(circular, ofTitle.length > 1));
    // One number on two papers, a slip or a second print: the day tells them apart.
    for (const { id, docNumber, issued } of alike(ofTitle, names))
      if (docNumber !== null) add(names, id, dateOf(issued));
    // Papers of one court and day, or without any of them: only the archive tells them apart.
    for (const { id } of alike(ofTitle, names)) add(names, id, id);
  }
  setShort(circulars, names);
  return names;
}

/** What stands beside the title, to be shown after it: `广东高院`, `广州中院，穗中法〔2025〕144号`; empty where the title says all. */
export function apartOf({ issuer, more }: Pick<CircularName, 'issuer' | 'more'>): string {
  return joined([issuer, more]);
}

/** A name in running text: `广东高院《2021年全省法院司法改革工作要点》`, `青山中院《工作要点》（2021年）`. */
export function nameInText({ title, issuer, more }: CircularName): string {
  return `${issuer}${inTitleMarks(title)}${inBrackets(more)}`;
}

/** A name where the issuer is said already, on its own page or on that of its department: `《2021年全省法院司法改革工作要点》`. */
export function nameWithin({ title, more }: CircularName): string {
  return `${inTitleMarks(title)}${inBrackets(more)}`;
}

/** The same without title marks, where it stands by itself. */
export function titleWithin({ title, more }: CircularName): string {
  return `${title}${inBrackets(more)}`;
}

/** A name where it stands by itself, as a heading or the title of a page: `2021年全省法院司法改革工作要点（广东高院）`. */
export function nameAlone(name: CircularName): string {
  return `${name.title}${inBrackets(apartOf(name))}`;
}

const inBrackets = (words: string): string => (words === '' ? '' : `（${words}）`);

function nameOf(circular: NamedCircular, shared: boolean): CircularName {
  const { title, docNumber, issued, kind, issuers } = circular;
  const said =
    issuers.length > 0 &&
    issuers.every(({ name, short, aliases = [] }) =>
      [name, short, ...aliases].some((one) => one !== '' && title.includes(one)),
    );
  const issuer = said ? '' : issuers.map(({ short }) => short).join('、');
  const year = issueYear(circular);
  const identity = shared ? (docNumber === null ? dateOf(issued) : officialDocNumber(docNumber)) : '';
  const when = identity === '' && year !== null && !title.includes(`${year}`) ? `${year}年` : identity;
  return kind === 'interview'
    ? { title, issuer: '', more: joined([issuer, '访谈', when]), short: '' }
    : { title, issuer, more: when, short: '' };
}

/** Sets what each is called in short: issuer, year and kind; of several the number or the day too, else the whole name. */
function setShort(circulars: readonly NamedCircular[], names: Map<string, CircularName>): void {
  const told = (circular: NamedCircular, by: string): string => {
    const year = issueYear(circular);
    const issuers = circular.issuers.map(({ short }) => short).join('、');
    return `${issuers}${year === null ? '' : `${year}年`}${KINDS[circular.kind]}${inBrackets(by)}`;
  };
  const numberOf = ({ docNumber, issued }: NamedCircular): string =>
    docNumber === null ? dateOf(issued) : officialDocNumber(docNumber);
  let open = circulars.filter(({ issuers }) => issuers.length > 0);
  for (const by of [() => '', numberOf]) {
    const groups = Map.groupBy(open, (circular) => told(circular, by(circular)));
    for (const [short, [one, another]] of groups) {
      const name = one && names.get(one.id);
      if (one !== undefined && name !== undefined && another === undefined)
        names.set(one.id, { ...name, short });
    }
    open = [...groups.values()].filter((group) => group.length > 1).flat();
  }
  for (const [id, name] of names) if (name.short === '') names.set(id, { ...name, short: nameInText(name) });
}

/** Those of circulars with one title that have a name with others. */
function alike(
  ofTitle: readonly NamedCircular[],
  names: ReadonlyMap<string, CircularName>,
): readonly NamedCircular[] {
  const groups = Map.groupBy(ofTitle, ({ id }) => {
    const name = names.get(id);
    return name === undefined ? '' : apartOf(name);
  });
  return [...groups.values()].filter((group) => group.length > 1).flat();
}

function add(names: Map<string, CircularName>, id: string, words: string): void {
  const name = names.get(id);
  if (name !== undefined) names.set(id, { ...name, more: joined([name.more, words]) });
}

const dateOf = (issued: string | null): string => (issued === null ? '' : chineseDate(issued));
const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('，');
/** Titles that differ in white space alone are one to a reader. */
const plain = (title: string): string => title.replace(/\s+/gu, '');
