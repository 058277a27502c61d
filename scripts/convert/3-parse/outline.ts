import type { Section } from '#domain/schema.ts';
import { distinct } from './keys.ts';
import type { ClassifiedParagraph } from './paragraph.ts';

/** A heading in the making. */
export interface OutlineEntry {
  readonly paragraph: ClassifiedParagraph;
  /** Smaller is further out. */
  readonly rank: number;
  /** Its number where a table has it in a cell of its own. */
  readonly number?: number | undefined;
  readonly parent: OutlineEntry | undefined;
}

/** The sections of headings in reading order; keys are paths of the numbers as printed, else of places. */
export function sectionsOf(entries: readonly OutlineEntry[], prefix = ''): Map<OutlineEntry, Section> {
  const places = new Map<OutlineEntry | undefined, number>();
  const paths = new Map<OutlineEntry, string>();
  const levels = new Map<OutlineEntry | undefined, number>([[undefined, 0]]);
  for (const entry of entries) {
    const place = (places.get(entry.parent) ?? 0) + 1;
    places.set(entry.parent, place);
    const own = String(entry.paragraph.marker?.number ?? entry.number ?? place);
    paths.set(entry, entry.parent === undefined ? prefix + own : `${paths.get(entry.parent)}-${own}`);
    levels.set(entry, (levels.get(entry.parent) ?? 0) + 1);
  }
  const keys = distinct([...paths.values()]);
  const keyOf = new Map(entries.map((entry, i) => [entry, keys[i] as string]));
  return new Map(
    entries.map((entry) => {
      const { text, marker, lines } = entry.paragraph;
      const length = marker?.length ?? 0;
      const section: Section = {
        key: keyOf.get(entry) as string,
        number: marker?.number ?? entry.number ?? null,
        label: text.slice(0, length).trim(),
        title: text.slice(length).trim() || text,
        level: levels.get(entry) as number,
        parent: entry.parent === undefined ? null : (keyOf.get(entry.parent) as string),
        lines,
      };
      return [entry, section];
    }),
  );
}
