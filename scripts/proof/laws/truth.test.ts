import fc from 'fast-check';
import { expect, test } from 'vitest';
import { circularRecord } from '#domain/record.ts';
import { circularArbitrary, type GeneratedCircular } from './circular.ts';
import { solid } from './conservation.ts';
import { convertSeeds, seedOf } from './convert-texts.ts';

/** What the converter has to find, in the shape of its report. */
function expected({ truth }: GeneratedCircular): object {
  return {
    title: truth.title,
    docNumber: truth.docNumber,
    issued: truth.issued,
    sections: truth.sections,
    measures: truth.measures.map(({ number, title, paragraphs, departments, section }) => ({
      number,
      ...(title === null ? {} : { title }),
      text: solid(paragraphs.join('')),
      departments,
      section: section === null ? null : `${section}`,
    })),
  };
}

function found({ source, truth }: GeneratedCircular): object {
  const [circular] = convertSeeds([seedOf('a-1', source)]).circulars;
  if (circular === undefined) return {};
  const record = circularRecord(circular.head, circular.units);
  return {
    title: record.title,
    docNumber: record.docNumber,
    issued: record.issued,
    sections: record.sections.map(({ number, title }) => ({ number, title })),
    measures: record.measures.map((measure, i) => ({
      number: measure.number,
      ...(truth.measures[i]?.title === null ? {} : { title: measure.title }),
      text: solid(measure.text),
      departments: measure.departments,
      section: measure.section,
    })),
  };
}

test('a circular in any usual layout is read as its author meant it', () => {
  fc.assert(
    fc.property(circularArbitrary, (generated) => {
      expect(found(generated)).toEqual(expected(generated));
    }),
    { numRuns: 1000 },
  );
});
