import { describe, expect, test } from 'vitest';
import { NO_DECLARATIONS } from '#domain/address-book/declarations.ts';
import type { AddressLine } from '#domain/address-book/lines.ts';
import type { Paragraph, Part } from '#domain/elements.ts';
import type { Correction } from '#domain/schema.ts';
import { type KnownBy, knownBy } from '#domain/verify/known-by.ts';
import { foresee } from './foresee.ts';
import type { Problem } from './publish.ts';
import { publish } from './publish.ts';
import { questionsOf } from './questions.ts';

/** A circular `x` of measures with these texts, numbered through. */
function circular(
  id: string,
  texts: readonly string[],
  corrections: Correction[] = [],
  preamble = '导语',
): KnownBy {
  const units = texts.map((text, i) => ({
    key: String(i + 1),
    paragraphs: [
      [
        { role: 'label', text: `${i + 1}.` },
        { role: 'text', text },
      ],
    ] as unknown as Paragraph[],
  }));
  const blocks = [{ role: 'preamble', text: preamble }, ...units.map(({ key }) => ({ role: 'unit', key }))];
  const parts = [{ blocks }] as unknown as Part[];
  return knownBy({ id, parts, units, source: [preamble, ...texts], corrections });
}

/** The address book after these were published. */
function published(...circulars: KnownBy[]): AddressLine[] {
  const lines: AddressLine[] = [];
  for (const one of circulars) {
    const page = `circulars/${one.id}/`;
    const line = (address: string, fingerprint: string, body: string | null = null): AddressLine => ({
      address,
      fingerprint,
      body,
      earlier: [],
      corrected: 0,
      frame: address === page ? { fingerprint: one.frame, corrected: 0 } : null,
      counted: {},
      title: address,
    });
    lines.push(line(page, one.fingerprint), line(`${page}source/`, one.source as string));
    for (const unit of one.units) {
      lines.push(line(`${page}${unit.key}/`, unit.fingerprint, unit.body));
      lines.push(line(`${page}#m${unit.key}`, unit.fingerprint));
    }
    lines.push({ ...line(`${page}ledger/`, ''), fingerprint: null });
  }
  return lines;
}

const ask = (before: AddressLine[], ...now: KnownBy[]) => questionsOf(foresee(before, now, NO_DECLARATIONS));
const THREE = ['甲甲', '乙乙', '丙丙'];
const on = '2031-01-02';

describe('what texts tell before anything is built', () => {
  test('nothing, where nothing changed or circulars came', () => {
    expect(ask(published(circular('x', THREE)), circular('x', THREE), circular('y', ['丁丁']))).toEqual([]);
  });

  test('whether a change of a measure is a correction, and what stands outside of measures', () => {
    const before = published(circular('x', THREE));
    expect(ask(before, circular('x', ['甲甲', '乙改', '丙丙']))).toMatchObject([
      { kind: 'changed', circular: 'x', parts: [{ at: '2', address: 'circulars/x/2/' }], again: false },
    ]);
    expect(ask(before, circular('x', ['甲甲', '乙改', '丙改'], [{ on, at: '2', what: '改' }]))).toMatchObject(
      [{ kind: 'changed', parts: [{ at: '3' }] }],
    );
    expect(ask(before, circular('x', ['甲甲', '乙改', '丙丙'], [], '导语改'))).toMatchObject([
      { parts: [{ at: '2' }, { at: null }] },
    ]);
    expect(ask(before, circular('x', THREE, [], '导语改'))).toMatchObject([{ parts: [{ at: null }] }]);
    expect(ask(before, circular('x', THREE, [{ on, at: null, what: '改' }], '导语改'))).toEqual([]);
  });

  test('where a circular went that has another name', () => {
    expect(ask(published(circular('x', THREE)), circular('z', THREE))).toMatchObject([
      {
        kind: 'gone',
        circular: 'x',
        whole: true,
        addresses: [{ address: 'circulars/x/', foundAt: 'circulars/z/' }],
      },
    ]);
  });

  test('what becomes of a measure that is gone', () => {
    expect(
      ask(published(circular('x', THREE)), circular('x', THREE.slice(0, 2), [{ on, at: null, what: '删' }])),
    ).toMatchObject([
      {
        kind: 'gone',
        circular: 'x',
        whole: false,
        addresses: [{ address: 'circulars/x/3/', copies: ['circulars/x/#m3'] }],
      },
    ]);
  });

  test('that texts have shifted, and nothing else of that circular', () => {
    expect(ask(published(circular('x', THREE)), circular('x', ['甲甲', '新', '乙乙', '丙丙']))).toMatchObject(
      [
        {
          kind: 'shifted',
          circular: 'x',
          places: [{ address: 'circulars/x/2/', to: 'circulars/x/3/' }, { address: 'circulars/x/3/' }],
        },
      ],
    );
  });
});

describe('what only a built site tells', () => {
  const lists = (problems: readonly Problem[]) => questionsOf(problems).map(({ kind }) => kind);
  const empty = { address: 'departments/d/', title: '审管办' };
  const list: AddressLine = {
    ...empty,
    fingerprint: null,
    body: null,
    earlier: [],
    corrected: 0,
    frame: null,
    counted: {},
  };

  test('lists of which nothing is left are asked of together, what is below them goes with them', () => {
    const below = { ...list, address: 'departments/d/ledger/' };
    const problems = [list, below].map((at) => ({ kind: 'lost' as const, at, foundAt: undefined }));
    expect(questionsOf(problems)).toEqual([
      { kind: 'emptied', addresses: [{ ...empty, foundAt: undefined }] },
    ]);
  });

  test('they wait where a whole circular has to be decided first', () => {
    const before = [...published(circular('x', THREE)), list];
    const outcome = publish(before, [], NO_DECLARATIONS);
    expect(lists('problems' in outcome ? outcome.problems : [])).toEqual(['gone']);
  });

  test('declarations that cannot be', () => {
    const declared = { redirects: { 'circulars/never/': 'circulars/x/' }, withdrawals: [] };
    const outcome = publish(published(circular('x', THREE)), [], declared);
    expect(lists('problems' in outcome ? outcome.problems : [])).toEqual(['misdeclared', 'gone']);
  });
});
