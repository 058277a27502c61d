import { TITLES } from '#domain/addresses.ts';
import { allCirculars, type Circular, type Unit } from './circulars.ts';
import { letterOf, soundOf } from './initials.ts';
import { once } from './once.ts';
import { pagesOf } from './pages-of.ts';

/** Where a title stands: a measure or question, or without one the circular itself. */
export interface TitlePlace {
  readonly circular: Circular;
  readonly unit: Unit | undefined;
}

/** A title, and all that bear it, in the order of the archive. */
export interface TitleEntry {
  readonly title: string;
  /** `S`; `#` for what has no letter. */
  readonly letter: string;
  readonly places: readonly TitlePlace[];
}

/** A page of the directory of titles. */
export interface TitlePage {
  /** What follows the directory's address, without the last slash; nothing on its first page. */
  readonly part: string | undefined;
  /** The letter that it is of; `undefined` on the first page. */
  readonly letter: string | undefined;
  /** All titles of a short directory, or a part of those of one letter. */
  readonly entries: readonly TitleEntry[];
  /** How many titles there are: of the letter, or of all on the first page. */
  readonly count: number;
  /** Where the titles of each letter begin, where letters have pages. */
  readonly letters: ReadonlyMap<string, string>;
  /** What each letter has, on the first page of a long directory. */
  readonly ways: readonly LetterOfTitles[];
  /** Of the pages of the letter. */
  readonly addresses: readonly string[];
  readonly current: number;
}

/** The titles of one letter, on the first page of a long directory. */
export interface LetterOfTitles {
  readonly letter: string;
  readonly count: number;
  /** Each with the beginnings of its first and its last title: 深化…—审判…. */
  readonly pages: readonly { readonly address: string; readonly from: string; readonly to: string }[];
}

/** Places that one page lists; a directory of no more is one page. */
export const TITLES_ON_A_PAGE = 300;
/** So much of a title decides where it stands. */
const HEARD = 12;
/** So much of a title tells what a page begins or ends with. */
const SHOWN = 4;

/** Every title once, in the order of its sound. */
const allTitles = once('allTitles', async (): Promise<readonly TitleEntry[]> => {
  const places = new Map<string, TitlePlace[]>();
  const add = (title: string, place: TitlePlace): void => {
    const known = places.get(title);
    if (known === undefined) places.set(title, [place]);
    else known.push(place);
  };
  for (const circular of await allCirculars()) {
    add(circular.title, { circular, unit: undefined });
    for (const unit of circular.units) add(unit.title, { circular, unit });
  }
  return [...places]
    .map(([title, own]) => {
      const heard = [...title].slice(0, HEARD).join('');
      return { title, letter: letterOf(heard), sound: soundOf(heard), places: own };
    })
    .sort(
      (a, b) =>
        Number(a.letter === '#') - Number(b.letter === '#') ||
        compare(a.letter, b.letter) ||
        compare(a.sound, b.sound) ||
        compare(a.title, b.title),
    )
    .map(({ sound: _, ...entry }) => entry);
});

/** The pages of the directory: one, or one that leads to the letters and the pages of each. */
export const titlePages = once('titlePages', async (): Promise<readonly TitlePage[]> => {
  const entries = await allTitles();
  const count = countOf(entries);
  const first = { part: undefined, letter: undefined, count, addresses: [TITLES], current: 0 };
  if (count <= TITLES_ON_A_PAGE) return [{ ...first, entries, letters: new Map(), ways: [] }];
  const cut = [...Map.groupBy(entries, ({ letter }) => letter)].map(([letter, ofLetter]) =>
    cutLetter(letter, ofLetter),
  );
  const letters = new Map(cut.map(({ way: { letter, pages } }) => [letter, pages[0]?.address ?? TITLES]));
  return [
    { ...first, entries: [], letters, ways: cut.map(({ way }) => way) },
    ...cut.flatMap(({ way, held, parts }) =>
      held.map((own, current) => ({
        part: parts[current],
        letter: way.letter,
        entries: own,
        count: way.count,
        letters,
        ways: [],
        addresses: way.pages.map(({ address }) => address),
        current,
      })),
    ),
  ];
});

/** The pages of one letter: what each holds, and what the first page of the directory says of them. */
function cutLetter(
  letter: string,
  entries: readonly TitleEntry[],
): { way: LetterOfTitles; held: readonly (readonly TitleEntry[])[]; parts: readonly string[] } {
  const single = entries.flatMap((entry) => entry.places.map((place) => ({ entry, place })));
  const held = pagesOf(single, TITLES_ON_A_PAGE).map((own) =>
    [...Map.groupBy(own, ({ entry }) => entry)].map(([entry, ofEntry]) => ({
      ...entry,
      places: ofEntry.map(({ place }) => place),
    })),
  );
  const name = letter === '#' ? 'other' : letter.toLowerCase();
  const parts = held.map((_, i) => (i === 0 ? name : `${name}/${i + 1}`));
  const pages = held.map((own, i) => ({
    address: `${TITLES}${parts[i]}/`,
    from: beginning(own[0]),
    to: beginning(own.at(-1)),
  }));
  return { way: { letter, count: single.length, pages }, held, parts };
}

/** What stands where a page begins and ends. */
export function beginning(entry: TitleEntry | undefined): string {
  const characters = [...(entry?.title ?? '')];
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : characters.join('');
}

const countOf = (entries: readonly TitleEntry[]): number =>
  entries.reduce((sum, { places }) => sum + places.length, 0);

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);
