import fc from 'fast-check';
import type { Role } from '#domain/schema.ts';
import {
  circularTitleArbitrary,
  headingArbitrary,
  issuerArbitrary,
  measureTitleArbitrary,
  officesArbitrary,
  sentenceArbitrary,
} from './vocabulary.ts';

/** Who answers for a measure. */
export interface DepartmentTruth {
  readonly name: string;
  readonly role: Role;
}

export interface MeasureTruth {
  readonly number: number;
  /** Without its full stop; `null` where the circular gives its measures no titles. */
  readonly title: string | null;
  /** Paragraphs as read: title included, number and responsibility not. */
  readonly paragraphs: readonly string[];
  readonly departments: readonly DepartmentTruth[];
  /** Number of the section it stands in, if the circular has sections. */
  readonly section: number | null;
}

/** What a circular says, whatever its layout: what the converter has to find. */
export interface CircularTruth {
  readonly issuer: string;
  readonly title: string;
  /** As printed; `null` where none is. */
  readonly docNumber: string | null;
  /** ISO 8601; `null` where no date is printed. */
  readonly issued: string | null;
  /** Whether a notice issues the plan. */
  readonly notice: boolean;
  /** Whether the plan itself is signed and dated, below its last measure. */
  readonly signed: boolean;
  readonly preamble: string;
  readonly sections: readonly { readonly number: number; readonly title: string }[];
  readonly measures: readonly MeasureTruth[];
}

/** How responsibility is worded: one way throughout a circular. */
type Wording = 'none' | 'joint' | 'lead' | 'lead-support' | 'responsible';

const dateArbitrary = fc
  .tuple(
    fc.integer({ min: 2011, max: 2039 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, day]) => `${year}-${`${month}`.padStart(2, '0')}-${`${day}`.padStart(2, '0')}`);

function departmentsArbitrary(wording: Wording): fc.Arbitrary<DepartmentTruth[]> {
  if (wording === 'none') return fc.constant([]);
  return officesArbitrary.map((offices) =>
    offices.map((name, i) => {
      if (wording === 'lead-support') return { name, role: i === 0 ? 'lead' : 'support' };
      return { name, role: wording };
    }),
  );
}

function paragraphsArbitrary(titled: boolean): fc.Arbitrary<{ title: string | null; paragraphs: string[] }> {
  const sentences = fc.array(sentenceArbitrary, { minLength: 1, maxLength: 3 }).map((s) => s.join(''));
  return fc
    .record({
      title: titled ? measureTitleArbitrary : fc.constant(null),
      first: sentences,
      more: fc.oneof(
        { weight: 3, arbitrary: fc.constant([]) },
        fc.array(sentences, { minLength: 1, maxLength: 2 }),
      ),
    })
    .map(({ title, first, more }) => ({
      title,
      paragraphs: [title === null ? first : `${title}。${first}`, ...more],
    }));
}

/** A circular of three to fourteen measures, in up to four sections or none. */
export const truthArbitrary: fc.Arbitrary<CircularTruth> = fc
  .record({
    titled: fc.boolean(),
    wording: fc.constantFrom<Wording>('none', 'joint', 'lead', 'lead-support', 'responsible'),
    notice: fc.boolean(),
    signed: fc.boolean(),
    sizes: fc.oneof(
      fc.integer({ min: 3, max: 8 }).map((size) => ({ sectioned: false, sizes: [size] })),
      fc
        .array(fc.integer({ min: 2, max: 4 }), { minLength: 2, maxLength: 4 })
        .map((sizes) => ({ sectioned: true, sizes })),
    ),
    restart: fc.boolean(),
  })
  .chain(({ titled, wording, notice, signed, sizes: { sectioned, sizes }, restart }) => {
    const total = sizes.reduce((sum, size) => sum + size, 0);
    return fc
      .record({
        issuer: issuerArbitrary,
        title: circularTitleArbitrary,
        numbered: fc.boolean(),
        serial: fc.integer({ min: 1, max: 399 }),
        date: dateArbitrary,
        preamble: sentenceArbitrary,
        headings: fc.uniqueArray(headingArbitrary, { minLength: sizes.length, maxLength: sizes.length }),
        texts: fc.array(paragraphsArbitrary(titled), { minLength: total, maxLength: total }),
        departments: fc.array(departmentsArbitrary(wording), { minLength: total, maxLength: total }),
      })
      .map((made): CircularTruth => {
        const places = sizes.flatMap((size, section) =>
          Array.from({ length: size }, (_, i) => ({ section: section + 1, within: i + 1 })),
        );
        return {
          issuer: made.issuer.name,
          title: made.title,
          docNumber:
            notice && made.numbered
              ? `${made.issuer.code}〔${made.date.slice(0, 4)}〕${made.serial}号`
              : null,
          issued: notice || signed ? made.date : null,
          notice,
          signed,
          preamble: `${made.preamble.slice(0, -1)}，制定本要点。`,
          sections: sectioned ? made.headings.map((title, i) => ({ number: i + 1, title })) : [],
          measures: places.map(({ section, within }, i) => ({
            number: sectioned && restart ? within : i + 1,
            title: made.texts[i]?.title ?? null,
            // After the last measure a paragraph of its own would be the closing, were
            // there nobody named below it to answer for it.
            paragraphs: (made.texts[i]?.paragraphs ?? []).slice(
              0,
              i === total - 1 && wording === 'none' ? 1 : undefined,
            ),
            departments: made.departments[i] ?? [],
            section: sectioned ? section : null,
          })),
        };
      });
  });
