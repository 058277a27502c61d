import type { SubjectLink } from '#domain/links.ts';
import type { Subject } from '#domain/lists.ts';
import { unitText } from '#domain/record.ts';
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import type { EditorSubjects, LinkedCircular, RegisteredSubject } from '../../types.ts';
import { MOST_SUBJECTS, MOST_SUBJECTS_OF_AN_ANSWER, SET_BY_EDITOR } from '../bars.ts';
import { subjectAssigner } from './assign.ts';

/** Subjects of all circulars. */
export interface LinkedSubjects {
  /** Every registered subject, in the registry's order. */
  readonly list: readonly Subject[];
  /** By `<circular>/<key>`. */
  readonly ofUnits: ReadonlyMap<string, readonly SubjectLink[]>;
}

/** Assigns subjects to every measure and question; what the editor said of one stands instead. */
export function linkSubjects(
  circulars: readonly LinkedCircular[],
  topics: readonly RegisteredSubject[],
): { readonly value: LinkedSubjects; readonly diagnostics: readonly Diagnostic[] } {
  const assign = subjectAssigner(topics);
  const idOf = new Map(topics.flatMap(({ id, name }) => [[id, id] as const, [name, id] as const]));
  const diagnostics: Diagnostic[] = [];
  const set = ({ topics: names, place }: EditorSubjects): SubjectLink[] => {
    const ids = new Set<string>();
    for (const name of names) {
      const id = idOf.get(name);
      if (id === undefined) diagnostics.push(diagnostic('side-file/unknown-topic', place, name));
      else ids.add(id);
    }
    return [...ids].map((id) => ({ id, score: SET_BY_EDITOR, words: [] }));
  };
  const ofUnits = new Map<string, readonly SubjectLink[]>();
  for (const { head, units, topics: editor } of circulars) {
    for (const unit of units) {
      const said = editor?.get(unit.head.key);
      const found = said === undefined ? assign(titled(unit), mostOf(unit)) : set(said);
      ofUnits.set(`${head.id}/${unit.head.key}`, found);
    }
  }
  return {
    value: { list: topics.map(({ id, name, scope }, i) => ({ id, name, scope, order: i + 1 })), ofUnits },
    diagnostics,
  };
}

const mostOf = ({ head }: LinkedCircular['units'][number]): number =>
  head.type === 'question' ? MOST_SUBJECTS_OF_AN_ANSWER : MOST_SUBJECTS;

function titled({ head, paragraphs }: LinkedCircular['units'][number]): { title: string; text: string } {
  return { title: head.title, text: unitText(paragraphs) };
}
