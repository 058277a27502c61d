import { type MarkedTitle, markedTitles, titleIn } from '#domain/title-marks.ts';
import { nameParts } from '../../instrument-name.ts';
import type { Span } from '../../types.ts';
import { hasMark } from '../../words/marks.ts';
import type { LinkText } from '../texts.ts';
import { touchesAny } from '../texts.ts';
import { docNumbers, numberBehind } from './doc-numbers.ts';
import { canonicalIssuer, type Home, issuerBefore } from './issuer.ts';
import { bareKind, kindOfName, withoutTail } from './kinds.ts';
import type { NamedInstrument } from './named-instrument.ts';
import { shortNameBehind } from './short-name.ts';
import { ShortNames } from './short-names.ts';
import { statutesIn } from './statutes.ts';

/** Characters before a title in which those who issued it are named. */
const ISSUER_WITHIN = 40;
/** Characters of a name that names one instrument. */
const SHORTEST_KEY = 2;

/** A place where an instrument is cited. */
export interface Citation extends Span {
  readonly text: LinkText;
  /** What it names; the same object for a short name as for the full one that it stands for. */
  readonly instrument: NamedInstrument;
  /** End of the words that name it, before a bracket with its number. */
  readonly nameEnd: number;
}

/** What the editor's registry says of a name's key: it is an instrument, it is none, or nothing. */
export type RegisteredKey = (key: string) => boolean | undefined;

/** A name that is nothing but the word for its kind, of which nothing tells what it means. */
export interface UnknownName extends Span {
  readonly text: LinkText;
}

/** The citations of one circular's texts, in reading order, and the names that could not be told. */
export function citationsOf(
  texts: readonly LinkText[],
  home: Home,
  registered: RegisteredKey,
): { readonly citations: Citation[]; readonly unknown: UnknownName[] } {
  const shortNames = new ShortNames();
  const citations: Citation[] = [];
  const unknown: UnknownName[] = [];
  for (const text of texts) {
    for (const citation of citationsIn(text, home, registered, { shortNames, unknown }))
      citations.push(citation);
    shortNames.nextText();
  }
  return { citations, unknown };
}

function citationsIn(
  text: LinkText,
  home: Home,
  registered: RegisteredKey,
  { shortNames, unknown }: { shortNames: ShortNames; unknown: UnknownName[] },
): Citation[] {
  const titles = markedTitles(text.text).filter((title) => !touchesAny(title, text.closed));
  const citations: Citation[] = [];
  /** Where numbers stand that belong to a title. */
  const numbered = new Set<number>();
  /** The citation around, while titles inside it are read. */
  let around: Citation | undefined;
  for (const title of titles) {
    const name = titleIn(text.text, title);
    const behind = numberBehind(text.text, title.end);
    const bare = bareKind(name);
    const instrument =
      shortNames.givenTo(name) ??
      (bare === undefined
        ? named(text, title, name, behind?.number, home, registered)
        : shortNames.meantBy(name, bare, text, title));
    if (instrument === undefined) {
      // 《通知》 in a notice is the notice itself.
      if (bare !== undefined && !namesItself(text, bare))
        unknown.push({ text, start: title.start, end: title.end });
      continue;
    }
    const isInside = around !== undefined && title.end < around.nameEnd;
    // Inside 《关于印发〈甲〉的通知》, 〈甲〉 is the same instrument once more.
    if (isInside && around?.instrument.key === instrument.key) continue;
    if (behind !== undefined) numbered.add(behind.start);
    const end = behind?.bracketEnd ?? title.end;
    const citation = { text, start: title.start, end, nameEnd: title.end, instrument };
    citations.push(citation);
    if (!isInside) around = citation;
    if (bare === undefined) shortNames.cited(instrument, text, shortNameBehind(text.text, title.end));
  }
  const outermost = titles.filter(({ depth }) => depth === 0);
  const shorts = shortNames
    .placesIn(text, outermost)
    .map((place) => ({ text, nameEnd: place.end, ...place }));
  const lone = loneNumbers(text, outermost, numbered);
  const taken = [...outermost, ...shorts].sort((a, b) => a.start - b.start);
  const statutes = bareStatutes(text, taken, registered);
  return [...citations, ...shorts, ...lone, ...statutes].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Whether a circular is itself of the kind that a bare name says, or issues such a one. */
function namesItself({ circular: { head } }: LinkText, kind: string): boolean {
  return [head.title, head.noticeTitle ?? ''].some((own) => withoutTail(own).includes(kind));
}

function named(
  text: LinkText,
  title: MarkedTitle,
  name: string,
  docNumber: string | undefined,
  home: Home,
  registered: RegisteredKey,
): NamedInstrument | undefined {
  const { key, issuer } = nameParts(name);
  const known = registered(key);
  if (known === false || key.length < SHORTEST_KEY || hasMark(name, '。！？!?；;')) return undefined;
  const kind = kindOfName(name);

  const printed =
    issuer ?? issuerBefore(text.text.slice(Math.max(0, title.start - ISSUER_WITHIN), title.start));
  return {
    name,
    key,
    kind,
    issuer: printed === undefined ? undefined : canonical(printed, home),
    printedIssuer: issuer,
    docNumber,
  };
}

function canonical(offices: string, home: Home): string | undefined {
  const all = offices.split('、').map((office) => canonicalIssuer(office, home));
  return all.includes(undefined) ? undefined : all.sort().join('、');
}

/** Statutes in running text, without title marks: 贯彻实施民法典. */
function bareStatutes(text: LinkText, titles: readonly Span[], registered: RegisteredKey): Citation[] {
  return statutesIn(text.text).flatMap(({ start, end, name }): Citation[] => {
    const place = { start, end };
    const { key } = nameParts(name);
    if (registered(key) === false || touchesAny(place, text.closed) || touchesAny(place, titles)) return [];
    const instrument = {
      name,
      key,
      kind: kindOfName(name),
      issuer: undefined,
      printedIssuer: undefined,
      docNumber: undefined,
    };
    return [{ text, ...place, nameEnd: end, instrument }];
  });
}

/** Numbers in running text that stand beside no title: 按照法发〔2020〕32号文件. */
function loneNumbers(text: LinkText, titles: readonly Span[], numbered: ReadonlySet<number>): Citation[] {
  return docNumbers(text.text)
    .filter((place) => !numbered.has(place.start))
    .filter((place) => !touchesAny(place, text.closed) && !touchesAny(place, titles))
    .map(({ start, end, number }) => ({ text, start, end, nameEnd: end, instrument: onlyNumber(number) }));
}

function onlyNumber(number: string): NamedInstrument {
  return {
    name: number,
    key: number,
    kind: undefined,
    issuer: undefined,
    printedIssuer: undefined,
    docNumber: number,
  };
}
