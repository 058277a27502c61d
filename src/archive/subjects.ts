import type { SubjectLink } from '#domain/links.ts';
import type { Subject } from '#domain/lists.ts';
import { allCirculars } from './circulars.ts';
import { entriesOf } from './entries-of.ts';
import { linksOfUnit } from './links.ts';
import type { Placed } from './matters.ts';
import { once } from './once.ts';

/** A measure or answer that belongs to a subject. */
export interface SubjectEntry extends Placed {
  readonly link: SubjectLink;
}

/** A subject with all that belongs to it, in the order of the archive: newest year first. */
export interface SubjectWithEntries {
  readonly subject: Subject;
  readonly entries: readonly SubjectEntry[];
}

/** Every registered subject, in the registry's order. */
export const allSubjects = once('allSubjects', async (): Promise<readonly SubjectWithEntries[]> => {
  const topics = (await entriesOf('topics')).toSorted((a, b) => a.order - b.order);
  const entries = new Map<string, SubjectEntry[]>(topics.map(({ id }) => [id, []]));
  for (const circular of await allCirculars()) {
    for (const unit of circular.units) {
      for (const link of (await linksOfUnit(unit)).topics)
        entries.get(link.id)?.push({ circular, unit, link });
    }
  }
  return topics.map((subject) => ({ subject, entries: entries.get(subject.id) ?? [] }));
});
