import { readingText } from '#domain/elements.ts';
import type { SubjectLink } from '#domain/links.ts';
import { unitText } from '#domain/record.ts';
import type { LinkedCircular, Unit } from '../../types.ts';
import { SHORTEST_PASSAGE } from '../bars.ts';

/** A measure, or a passage of an interview's answer, as a text that deals with something. */
export interface Matter {
  /** `<circular>/<key>`; passages of one answer have the same. */
  readonly id: string;
  readonly circular: string;
  /** The title of its circular. */
  readonly circularTitle: string;
  readonly issuers: readonly string[];
  readonly type: Unit['head']['type'];
  /** Empty for a passage. */
  readonly title: string;
  /** As read, title included. */
  readonly text: string;
  readonly topics: readonly SubjectLink[];
}

/**
 * What all circulars deal with, in the order of ids. A measure is one matter; an answer goes
 * from one matter to the next, so each of its paragraphs is one.
 */
export function mattersOf(
  circulars: readonly LinkedCircular[],
  subjectsOf: (unit: {
    readonly id: string;
    readonly title: string;
    readonly text: string;
  }) => readonly SubjectLink[],
): Matter[] {
  return circulars
    .toSorted((a, b) => (a.head.id < b.head.id ? -1 : 1))
    .flatMap(({ head, units }) =>
      units.flatMap((unit) => {
        const id = `${head.id}/${unit.head.key}`;
        const common = {
          id,
          circular: head.id,
          circularTitle: head.title,
          issuers: head.issuers.map((one) => one.id),
          type: unit.head.type,
        };
        return textsOf(unit).map((text) => ({ ...common, ...text, topics: subjectsOf({ id, ...text }) }));
      }),
    );
}

function textsOf({ head, paragraphs }: Unit): { title: string; text: string }[] {
  if (head.type === 'measure') return [{ title: head.title, text: unitText(paragraphs) }];
  return paragraphs
    .map(readingText)
    .filter((text) => text.length >= SHORTEST_PASSAGE)
    .map((text) => ({ title: '', text }));
}
