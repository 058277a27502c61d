import { type CitedInstrument, citedInstruments, type UsedTerm, usedTerms } from './cited.ts';
import { inOneRow } from './court-order.ts';
import { courtsWithDepartments } from './department-courts.ts';
import { allDepartments, type Department } from './departments.ts';
import { soundOf } from './initials.ts';
import { type LetterPart, letterParts } from './letter-parts.ts';
import { once } from './once.ts';
import { pagesOf } from './pages-of.ts';

/** Entries that a list of departments, terms or instruments shows on a page. */
export const MOST_ROWS = 100;
/** Departments that a page shows by their names: each is a court's name alone. */
export const MOST_NAMESAKES = 400;

export const DEPARTMENTS = 'departments/';
export const TERMS = 'terms/';
export const INSTRUMENTS = 'instruments/';

/** The departments by the letters of their names, where they are too many for one page; else nothing. */
export const departmentLetters = once(
  'departmentLetters',
  async (): Promise<readonly LetterPart<Department>[]> => {
    const all = await allDepartments();
    if (all.length <= MOST_ROWS) return [];
    const courts = inOneRow(await courtsWithDepartments());
    const rank = new Map(courts.map(({ id }, i) => [id, i]));
    const rankOf = ({ issuer }: Department): number => rank.get(issuer.id) ?? rank.size;
    const inOrder = all.toSorted((a, b) => rankOf(a) - rankOf(b));
    return letterParts(DEPARTMENTS, inOrder, ({ name }) => name, MOST_NAMESAKES);
  },
);

/** The terms by letters, where they are too many for one page; else nothing. */
export const termLetters = once('termLetters', async (): Promise<readonly LetterPart<UsedTerm>[]> => {
  const all = await usedTerms();
  return all.length <= MOST_ROWS ? [] : letterParts(TERMS, all, ({ term }) => term.name, MOST_ROWS);
});

/** The instruments by letters, where they are too many for one page; else nothing. */
export const instrumentLetters = once(
  'instrumentLetters',
  async (): Promise<readonly LetterPart<CitedInstrument>[]> => {
    const all = await citedInstruments();
    const nameOf = ({ instrument }: CitedInstrument): string => matterOf(instrument.name);
    return all.length <= MOST_ROWS ? [] : letterParts(INSTRUMENTS, all, nameOf, MOST_ROWS);
  },
);

/**
 * The words under which an instrument is looked for: behind who issued it and 关于, or behind the year;
 * else most would stand under the letters of 关于 and 最高人民法院.
 */
export function matterOf(name: string): string {
  return name.replace(/^(?:[^，。]{0,24}?关于|[〔（(]?\d{4}[〕）)]?年?度?)(?=.)/u, '');
}

/** A page of the instruments of one kind: 司法解释, 意见. */
export interface KindPart {
  /** What follows the list's address, without the last slash. */
  readonly part: string;
  readonly kind: string;
  /** Most cited first. */
  readonly entries: readonly CitedInstrument[];
  /** Of the kind, on all of its pages. */
  readonly count: number;
  readonly addresses: readonly string[];
  readonly current: number;
}

const NO_KIND = '未辨明类别';

/** The instruments by kind, where they are too many for one page; else nothing. The largest kind first. */
export const instrumentKinds = once('instrumentKinds', async (): Promise<readonly KindPart[]> => {
  const all = await citedInstruments();
  if (all.length <= MOST_ROWS) return [];
  const kinds = [...Map.groupBy(all, ({ instrument }) => instrument.type ?? NO_KIND)].sort(
    ([a, x], [b, y]) =>
      Number(a === NO_KIND) - Number(b === NO_KIND) || y.length - x.length || (a < b ? -1 : 1),
  );
  const taken = new Map<string, number>();
  return kinds.flatMap(([kind, ofKind]) => {
    const sound = soundOf(kind).replace(/[^a-z]/gu, '') || 'others';
    const before = taken.get(sound) ?? 0;
    taken.set(sound, before + 1);
    // Two kinds that sound alike.
    const part = `kinds/${sound}${before === 0 ? '' : `-${before + 1}`}`;
    const pages = pagesOf(ofKind, MOST_ROWS);
    const parts = pages.map((_, i) => (i === 0 ? part : `${part}/${i + 1}`));
    const addresses = parts.map((one) => `${INSTRUMENTS}${one}/`);
    return pages.map((entries, current) => ({
      part: parts[current] ?? part,
      kind,
      entries,
      count: ofKind.length,
      addresses,
      current,
    }));
  });
});

/** Every page of every list of this kind, with the first page of its list. */
export const allIndexParts = once('allIndexParts', async (): Promise<ReadonlyMap<string, string>> => {
  const parts: readonly (readonly [string, readonly { readonly part: string }[]])[] = [
    [DEPARTMENTS, await departmentLetters()],
    [TERMS, await termLetters()],
    [INSTRUMENTS, await instrumentLetters()],
    [INSTRUMENTS, await instrumentKinds()],
  ];
  return new Map(parts.flatMap(([base, all]) => all.map(({ part }) => [`${base}${part}/`, base] as const)));
});
