import fc from 'fast-check';
import { expect, test } from 'vitest';
import '../../../proof/laws/seed.ts';
import type { LinkedCircular } from '../../types.ts';
import { linkLineage } from '../lineage/index.ts';
import { saidOfPairs } from '../lineage/said.ts';
import type { KeptMatters } from '../subjects-and-related.ts';
import { findRelated } from './index.ts';
import { NO_KNOWN_WORDS } from './known-words.ts';
import type { Matter } from './matter.ts';
import { neighbourhood } from './rank.ts';

/** What a measure says, as numbers of words, and its subject. */
interface Said {
  readonly words: readonly number[];
  readonly subject: number;
}
/** Measures of circulars by their ids. */
type Archive = ReadonlyMap<string, readonly Said[]>;
interface Edit {
  readonly circular: number;
  readonly measures: readonly Said[];
}

const CIRCULARS = 40;
const said = fc.record({
  words: fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 14 }),
  subject: fc.nat({ max: 5 }),
});
const measures = fc.array(said, { minLength: 3, maxLength: 6 });
const archives = fc.array(measures, { minLength: CIRCULARS, maxLength: CIRCULARS });
/** Some measures of a circular are others, or it goes, or comes back. */
const edits = fc.array(
  fc.record({ circular: fc.nat({ max: CIRCULARS }), measures: fc.array(said, { maxLength: 4 }) }),
  { minLength: 1, maxLength: 3 },
);

const idOf = (n: number): string => `c${String(n).padStart(2, '0')}`;
/** Every fourth circular is counted; those that are edited are not, else all is looked at again. */
const isCounted = (id: string): boolean => Number(id.slice(1)) % 4 === 0;
const counted = { each: 4, has: isCounted };

/** Words of two characters, each apart from the next by a stop, so that they are all the wordings there are. */
const textOf = (words: readonly number[]): string =>
  words.map((word) => String.fromCharCode(0x5f00 + word * 2, 0x5f01 + word * 2)).join('，');

const mattersOf = (archive: Archive): Matter[] =>
  [...archive.keys()].sort().flatMap((circular) =>
    (archive.get(circular) ?? []).map(({ words, subject }, i) => ({
      id: `${circular}/${i + 1}`,
      circular,
      circularTitle: '',
      issuers: [`i${Number(circular.slice(1)) % 7}`],
      type: 'measure' as const,
      title: '',
      text: textOf(words),
      topics: [{ id: `t${subject}`, score: 4 + (subject % 3), words: [] }],
    })),
  );

const circularsOf = (matters: readonly Matter[]): LinkedCircular[] =>
  [...Map.groupBy(matters, ({ circular }) => circular)].map(([id, own]) => ({
    head: { id, issuers: own[0]?.issuers.map((issuer) => ({ id: issuer })), title: '', issued: null },
    units: own.map(() => ({ head: { type: 'measure' } })),
  })) as never;

const SAID = saidOfPairs({ compare: [], confirmed: [], rejected: [] });
type Kept = Pick<KeptMatters, 'nearness' | 'lists' | 'pairs'>;

/** What is found of an archive, and what is kept for the next run. */
function link(archive: Archive, before?: Kept) {
  const matters = mattersOf(archive);
  let asked = 0;
  const around = neighbourhood(matters, before?.nearness, NO_KNOWN_WORDS, counted);
  const counting = {
    ...around,
    near: (at: number) => {
      asked += 1;
      return around.near(at);
    },
  };
  const words = { words: NO_KNOWN_WORDS, subjectName: (id: string) => id, said: SAID };
  const related = findRelated(matters, counting, { ...words, before: before?.lists });
  const lineage = linkLineage(circularsOf(matters), matters, around, {
    said: SAID,
    listed: [],
    before: before?.pairs,
  });
  return {
    found: matters.map(({ id }) => [id, related.nearTo(id), lineage.ofUnit(id), lineage.alikeOf(id)]),
    asked,
    // As they come from a file.
    nearness: structuredClone(around.kept()),
    lists: structuredClone(related.kept),
    pairs: structuredClone(lineage.kept),
  };
}

const edited = (archive: Archive, { circular, measures: own }: Edit): Archive => {
  const id = idOf(isCounted(idOf(circular)) ? circular + 1 : circular);
  const all = new Map(archive);
  if (own.length === 0) all.delete(id);
  else all.set(id, [...own, ...(all.get(id) ?? []).slice(own.length)]);
  return all;
};

test('whatever comes, changes or goes, what is found with what was kept is what is found anew', () => {
  let spared = 0;
  fc.assert(
    fc.property(archives, edits, (all, chain) => {
      let archive: Archive = new Map(all.map((own, n) => [idOf(n), own]));
      let kept: Kept = link(archive);
      for (const edit of chain) {
        archive = edited(archive, edit);
        const now = link(archive, kept);
        const anew = link(archive);
        expect(now.found).toEqual(anew.found);
        spared += anew.asked - now.asked;
        kept = now;
      }
    }),
    { numRuns: 25 },
  );
  expect(spared).toBeGreaterThan(0);
});
