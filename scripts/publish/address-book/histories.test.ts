import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../proof/laws/seed.ts';
import { answerOf, type Declarations, fates } from '#domain/address-book/declarations.ts';
import { type AddressLine, readAddressBook, writeAddressBook } from '#domain/address-book/lines.ts';
import { circularAddress, sectionAnchor, sourceAddress, unitAddress, unitAnchor } from '#domain/addresses.ts';
import { fingerprintOf } from '#domain/fingerprint.ts';
import { type BuiltAddress, publish } from './publish.ts';

/** An archive as an editor keeps it; every step makes a new one. */
interface Archive {
  readonly circulars: ReadonlyMap<string, Kept>;
  readonly declarations: Declarations;
}
interface Kept {
  readonly preamble: string;
  readonly heading: string | null;
  /** By number, from 1. */
  readonly measures: readonly string[];
  /** Numbers of measures, `null` for the text outside. */
  readonly corrections: readonly (number | null)[];
}

const NOTHING: Archive = { circulars: new Map(), declarations: { redirects: {}, withdrawals: [] } };

function builtOf({ circulars }: Archive): BuiltAddress[] {
  return [...circulars].flatMap(([id, { preamble, heading, measures, corrections }]) => {
    const frame = fingerprintOf(preamble + (heading ?? ''));
    const whole = fingerprintOf([preamble, heading, ...measures].join(''));
    const count = (at: number | null) => corrections.filter((one) => one === at).length;
    const one = (address: string, fingerprint: string | null, text: number): BuiltAddress => ({
      address,
      fingerprint,
      body: null,
      frame: null,
      counted: {},
      title: '',
      corrections: { text, frame: count(null) },
    });
    const page = circularAddress(id);
    return [
      { ...one(page, whole, corrections.length), frame },
      one(sourceAddress(id), whole, corrections.length),
      ...(heading === null
        ? []
        : [one(`${page}#${sectionAnchor('1')}`, fingerprintOf(heading), count(null))]),
      ...measures.flatMap((text, i) => {
        const key = `${i + 1}`;
        const fingerprint = fingerprintOf(text);
        return [
          {
            ...one(unitAddress(id, key), fingerprint, count(i + 1)),
            body: fingerprintOf(bodyOf(text)),
            counted: { s: text.length },
          },
          one(`${page}#${unitAnchor(key)}`, fingerprint, count(i + 1)),
        ];
      }),
      one(`departments/${id}/`, null, 0),
    ];
  });
}

/** A measure without its number. */
const bodyOf = (text: string): string => text.replace(/^\d+\. /u, '');

const KINDS = [
  'add',
  'correct',
  'preamble',
  'rename',
  'withdraw',
  'drop',
  'insert',
  'heading',
  'swap',
  'revert',
] as const;
interface Step {
  readonly kind: (typeof KINDS)[number];
  readonly a: number;
  readonly b: number;
  /** What the editor forgets to declare. */
  readonly forgets: boolean;
}
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(...KINDS),
  a: fc.nat(1000),
  b: fc.nat(1000),
  forgets: fc.boolean(),
});

const withdrawal = (address: string) => ({
  address: [address],
  on: '2031-01-02',
  what: '旧件',
  why: '依申请撤下',
});

/** What an editor does: the archive with all that has to be declared, and without it. */
function done(
  archive: Archive,
  { kind, a, b }: Step,
  turn: number,
): { right: Archive; careless: Archive | undefined } | undefined {
  const ids = [...archive.circulars.keys()];
  const id = ids[a % ids.length];
  if (kind === 'add') {
    const measures = Array.from({ length: (b % 4) + 1 }, (_, i) => `${i + 1}. 新增${turn}之${i}。`);
    const kept: Kept = { preamble: `导语${turn}。`, heading: `一、部分${turn}`, measures, corrections: [] };
    return { right: withCircular(archive, `c-${turn}`, kept), careless: undefined };
  }
  if (id === undefined) return undefined;
  const kept = archive.circulars.get(id) as Kept;
  const { measures, corrections } = kept;
  const at = b % measures.length;
  const put = (change: Partial<Kept>, ...more: (number | null)[]) => ({
    right: withCircular(archive, id, { ...kept, ...change, corrections: [...corrections, ...more] }),
    careless: withCircular(archive, id, { ...kept, ...change }),
  });
  const declaring = (careless: Archive, more: Partial<Declarations>): Archive => ({
    ...careless,
    declarations: {
      redirects: { ...archive.declarations.redirects, ...more.redirects },
      withdrawals: [...archive.declarations.withdrawals, ...(more.withdrawals ?? [])],
    },
  });
  const page = circularAddress(id);
  switch (kind) {
    case 'correct':
    case 'revert':
      return put(
        { measures: measures.with(at, `${at + 1}. 更正${kind === 'revert' ? b % 2 : turn}于${id}之${at}。`) },
        at + 1,
      );
    case 'preamble':
      return put({ preamble: `导语改于${turn}。` }, null);
    case 'rename': {
      const to = `r-${turn}`;
      const careless = withCircular(without(archive, id), to, kept);
      const redirects = { [page]: circularAddress(to), [`departments/${id}/`]: `departments/${to}/` };
      return { right: declaring(careless, { redirects }), careless };
    }
    case 'withdraw': {
      const careless = without(archive, id);
      const withdrawals = [withdrawal(page), withdrawal(`departments/${id}/`)];
      return { right: declaring(careless, { withdrawals }), careless };
    }
    case 'drop': {
      if (measures.length === 1) return undefined;
      const last = `${measures.length}`;
      const { right, careless } = put({ measures: measures.slice(0, -1) }, null);
      const gone = [`${page}#${unitAnchor(last)}`];
      const withdrawals = [...gone, unitAddress(id, last)].map(withdrawal);
      return { right: declaring(right, { withdrawals }), careless };
    }
    case 'heading': {
      if (kept.heading === null) return undefined;
      const { right, careless } = put({ heading: null }, null);
      const redirects = { [`${page}#${sectionAnchor('1')}`]: page };
      return { right: declaring(right, { redirects }), careless };
    }
    case 'insert': {
      // All numbers after it shift: the circular needs another address, and each measure a redirect.
      const to = `i-${turn}`;
      const shifted = measures
        .toSpliced(at, 0, `0. 插入${turn}。`)
        .map((text, i) => `${i + 1}. ${bodyOf(text)}`);
      const redirects = Object.fromEntries([
        [page, circularAddress(to)],
        [`departments/${id}/`, `departments/${to}/`],
        ...measures.map((_, i) => [
          unitAddress(id, `${i + 1}`),
          unitAddress(to, `${i < at ? i + 1 : i + 2}`),
        ]),
      ]) as Record<string, string>;
      const right = withCircular(without(archive, id), to, { ...kept, measures: shifted });
      // Even a correction declared for every measure must not let addresses shift.
      const all = shifted.map((_, i) => i + 1);
      const careless = withCircular(archive, id, {
        ...kept,
        measures: shifted,
        corrections: [...corrections, ...all, null],
      });
      return { right: declaring(right, { redirects }), careless };
    }
    case 'swap': {
      const other = ids[b % ids.length] as string;
      if (other === id) return undefined;
      const careless = withCircular(archive, id, archive.circulars.get(other) as Kept);
      return { right: archive, careless };
    }
  }
}

function withCircular(archive: Archive, id: string, kept: Kept): Archive {
  return { ...archive, circulars: new Map(archive.circulars).set(id, kept) };
}

function without(archive: Archive, id: string): Archive {
  const circulars = new Map(archive.circulars);
  circulars.delete(id);
  return { ...archive, circulars };
}

const published = (addressBook: readonly AddressLine[], archive: Archive) =>
  publish(addressBook, builtOf(archive), archive.declarations);

describe('whatever editors do, for however long', () => {
  it('every address ever published answers, and every fingerprint stays known', () => {
    let steps = 0;
    let refusals = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 4, maxLength: 25 }), (history) => {
        let archive = NOTHING;
        let addressBook: readonly AddressLine[] = [];
        const ever = new Map<string, Set<string>>();
        for (const [turn, one] of [
          { kind: 'add', a: 0, b: 3, forgets: false } as Step,
          ...history,
        ].entries()) {
          const change = done(archive, one, turn);
          if (change === undefined) continue;
          steps += 1;
          if (one.forgets && change.careless !== undefined) {
            const tried = published(addressBook, change.careless);
            const same = JSON.stringify(builtOf(change.careless)) === JSON.stringify(builtOf(archive));
            if (!same) expect(tried).toHaveProperty('problems');
            refusals += same ? 0 : 1;
          }
          const outcome = published(addressBook, change.right);
          if (!('published' in outcome)) throw new Error(JSON.stringify([one, outcome.problems]));
          archive = change.right;
          addressBook = outcome.published;

          const built = builtOf(archive);
          const standing = new Set(built.map(({ address }) => address));
          for (const { address, fingerprint } of built) {
            const known = ever.get(address) ?? new Set();
            ever.set(address, fingerprint === null ? known : known.add(fingerprint));
          }
          const fateOf = fates(archive.declarations);
          const lines = new Map(addressBook.map((line) => [line.address, line]));
          for (const [address, fingerprints] of ever) {
            const answer = answerOf(address, fateOf, (to) => standing.has(to));
            expect(answer, address).toBeDefined();
            if (answer?.kind === 'stands') expect(standing).toContain(answer.address);
            const line = lines.get(address);
            const known = new Set([line?.fingerprint, ...(line?.earlier ?? [])]);
            for (const fingerprint of fingerprints) expect(known).toContain(fingerprint);
          }
          // Written and read it is the same, and so is a second publication.
          const text = writeAddressBook(addressBook);
          expect(writeAddressBook(readAddressBook(text))).toBe(text);
          const again = published(readAddressBook(text), archive);
          expect('published' in again && writeAddressBook(again.published)).toBe(text);
        }
      }),
      { numRuns: 250 },
    );
    // The histories are about something.
    expect(steps).toBeGreaterThan(1500);
    expect(refusals).toBeGreaterThan(300);
  });
});
