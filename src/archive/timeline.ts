import { circularAddress } from '#domain/addresses.ts';
import type { Circular } from './circulars.ts';
import { inOneRow } from './court-order.ts';
import { issuersInOrder } from './holdings.ts';
import { once } from './once.ts';

/** A circular on the timeline of a court. */
export interface DatedCircular {
  readonly circular: Circular;
  readonly address: string;
  readonly year: number;
  readonly issued: string | null;
  /** How many measures, or questions, it has. */
  readonly size: number;
  readonly isInterview: boolean;
}

/** The circulars of one court, earliest first. */
export interface CourtLane {
  readonly id: string;
  readonly name: string;
  readonly marks: readonly DatedCircular[];
}

/** Courts that a timeline of all has lanes for; of more each court's page has its own. */
export const MOST_LANES = 20;

/** Circulars on a timeline; those whose year is not known stand in lists alone. */
export function datedCirculars(circulars: readonly Circular[]): readonly DatedCircular[] {
  return circulars
    .flatMap((circular): DatedCircular[] =>
      circular.year === null
        ? []
        : [
            {
              circular,
              address: circularAddress(circular.id),
              year: circular.year,
              issued: circular.issued,
              size: circular.units.length,
              isInterview: circular.kind === 'interview',
            },
          ],
    )
    .sort(
      (a, b) => a.year - b.year || compare(a.issued ?? '', b.issued ?? '') || compare(a.address, b.address),
    );
}

/** A lane for each court, in the order of courts; nothing where they are too many for one drawing. */
export const timelineOfAll = once('timelineOfAll', async (): Promise<readonly CourtLane[]> => {
  const courts = inOneRow(await issuersInOrder());
  if (courts.length > MOST_LANES) return [];
  return courts
    .map(({ id, short, circulars }) => ({ id, name: short, marks: datedCirculars(circulars) }))
    .filter(({ marks }) => marks.length > 0);
});

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
