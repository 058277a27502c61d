/**
 * All entries of a list that stands on several pages, for the field that narrows it
 * (src/reader/lists): a data script, loaded when somebody types.
 */
export interface ListNames {
  /** What all addresses begin with, from the site's root: `departments/`. */
  readonly base: string;
  /** What stands beside names to tell them apart, each once: 平湖中院. */
  readonly notes: readonly string[];
  readonly rows: readonly ListNameRow[];
}

/** The rest of the address, the name, the place of its note in `notes` (-1: none), and initials of name and note. */
export type ListNameRow = readonly [rest: string, name: string, note: number, initials: string];

export interface ListName {
  /** From the site's root. */
  readonly address: string;
  readonly name: string;
  readonly note: string;
  readonly initials: string;
}

/** Under what name the script of a list gives its data: its address without the ending. */
export const listNamesName = (address: string): string => address.replace(/\.js$/u, '');

export function writeListNames(base: string, names: readonly ListName[]): ListNames {
  const notes = new Map<string, number>();
  const rows = names.map(({ address, name, note, initials }): ListNameRow => {
    if (note !== '' && !notes.has(note)) notes.set(note, notes.size);
    return [address.slice(base.length), name, notes.get(note) ?? -1, initials];
  });
  return { base, notes: [...notes.keys()], rows };
}

export function readListNames({ base, notes, rows }: ListNames): readonly ListName[] {
  return rows.map(([rest, name, note, initials]) => ({
    address: base + rest,
    name,
    note: notes[note] ?? '',
    initials,
  }));
}
