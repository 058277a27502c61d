import { type CircularLinks, noLinks, type TextLinks, type UnitLinks } from '#domain/links.ts';
import type { Instrument } from '#domain/lists.ts';
import { asked } from './asked/asked.ts';
import { type Circular, circularsById } from './circulars.ts';
import { instrumentsById, linksOfCircular } from './links.ts';

/** What the texts of a circular refer to. */
export interface Referred {
  /** Where they do: the circular's links without those to what is alike. */
  readonly links: CircularLinks;
  /** By id. */
  readonly instruments: ReadonlyMap<string, Instrument>;
  /** Circulars of the archive. */
  readonly circulars: ReadonlyMap<string, Circular>;
}

/** The documents that a circular cites and points into. */
export const referredBy = asked('referredBy', async (id: string): Promise<Referred> => {
  const { units, head } = await linksOfCircular(id);
  const links: TextLinks[] = [...Object.values(units), ...Object.values(head)];
  const instruments = picked(
    await instrumentsById(),
    links.flatMap((one) => one.instruments.map((link) => link.id)),
  );
  const circulars = picked(await circularsById(), [
    ...links.flatMap(({ references }) => references.map(({ to }) => to.split('/')[1] ?? '')),
    ...[...instruments.values()].map(({ circular }) => circular ?? ''),
  ]);
  return { links: { id, compare: [], units: onlyOfTexts(units), head }, instruments, circulars };
});

function picked<T>(all: ReadonlyMap<string, T>, ids: readonly string[]): ReadonlyMap<string, T> {
  return new Map(
    [...new Set(ids)].sort().flatMap((id) => {
      const one = all.get(id);
      return one === undefined ? [] : [[id, one] as const];
    }),
  );
}

function onlyOfTexts(units: Readonly<Record<string, UnitLinks>>): Record<string, UnitLinks> {
  return Object.fromEntries(
    Object.entries(units).map(([key, { references, instruments, terms }]) => [
      key,
      { ...noLinks(), references, instruments, terms },
    ]),
  );
}
