import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { circularLinkedData, linkedDataScript, unitLinkedData } from './linked-data.ts';
import type { PublishedUnit } from './record.ts';
import type { CircularHead } from './schema.ts';

const head: CircularHead = {
  id: 'hd-2031-7',
  kind: 'opinions',
  title: '关于完善“先行调解”机制的意见',
  noticeTitle: null,
  docNumber: '河中法〔2031〕7号',
  issuers: [{ id: 'hd', name: '河东市中级人民法院' }],
  issued: '2031-03-05',
  addressees: null,
  urgency: null,
  handlingOffice: null,
  copiedTo: null,
  printingOffice: null,
  printed: null,
  sections: [],
  note: null,
  found: {},
  characters: { total: 1, published: 1, furniture: 0, unclassified: 0 },
};
const unit: PublishedUnit = {
  head: {
    circular: 'hd-2031-7',
    key: '3',
    order: 3,
    type: 'measure',
    number: 3,
    label: '三、',
    title: '完善调解',
    titleFound: 'printed',
    section: null,
    departments: [
      { id: 'hd-a', name: '立案庭', printed: '立案庭', role: 'lead' },
      { id: 'hd-b', name: '研究室', printed: '研究室', role: 'joint' },
    ],
    lines: { start: 1, end: 1 },
    note: null,
  },
  paragraphs: [[{ role: 'text', text: '落实《关于调解的规定》。' }]],
};
const place = {
  archive: { name: '某档案', owner: '某室' },
  link: (address: string) => `https://x.example/${address}`,
  topicsOf: (key: string) => (key === '3' ? [{ id: 'mediation', name: '调解' }] : []),
};

describe('JSON-LD', () => {
  test('names a circular, who passed it, when, and its measures', () => {
    expect(circularLinkedData(head, [unit], place)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Legislation',
      '@id': 'https://x.example/circulars/hd-2031-7/',
      name: '关于完善“先行调解”机制的意见',
      legislationIdentifier: '河中法〔2031〕7号',
      legislationType: '意见',
      legislationPassedBy: [{ '@type': 'Organization', name: '河东市中级人民法院' }],
      legislationDate: '2031-03-05',
      hasPart: [
        { '@type': 'Legislation', '@id': 'https://x.example/circulars/hd-2031-7/3/', name: '完善调解' },
      ],
    });
  });

  test('names a measure, its circular, who leads it, and what it cites', () => {
    expect(unitLinkedData(head, unit, place)).toMatchObject({
      '@type': 'Legislation',
      '@id': 'https://x.example/circulars/hd-2031-7/3/',
      legislationIdentifier: '《关于完善“先行调解”机制的意见》（河中法〔2031〕7号）第三项',
      legislationResponsible: [{ '@type': 'Organization', name: '立案庭' }],
      isPartOf: { '@type': 'Legislation', '@id': 'https://x.example/circulars/hd-2031-7/' },
      citation: ['关于调解的规定'],
    });
  });

  test('names the subjects of a measure, and all subjects of a circular once', () => {
    const about = [
      {
        '@type': 'DefinedTerm',
        '@id': 'https://x.example/topics/mediation/',
        name: '调解',
        inDefinedTermSet: 'https://x.example/topics/',
      },
    ];
    expect(unitLinkedData(head, unit, place)).toMatchObject({ keywords: ['调解'], about });
    expect(circularLinkedData(head, [unit, unit], place)).toMatchObject({ keywords: ['调解'], about });
    const other = { ...unit, head: { ...unit.head, key: '4' } };
    expect(unitLinkedData(head, other, place)).not.toHaveProperty('keywords');
  });

  test('leaves out what is not known, and calls no interview legislation', () => {
    const unknown = { ...head, docNumber: null, issuers: [], issued: null };
    const data = JSON.parse(linkedDataScript(circularLinkedData(unknown, [], place)));
    expect(Object.keys(data)).not.toContain('legislationIdentifier');
    expect(Object.keys(data)).not.toContain('legislationPassedBy');
    expect(Object.keys(data)).not.toContain('hasPart');
    expect(linkedDataScript(circularLinkedData({ ...head, kind: 'interview' }, [unit], place))).not.toMatch(
      /Legislation/iu,
    );
  });

  test('a text stays text in the page and in the JSON', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom('</script><!--', ']]>&amp;\u2028\u2029<script>'),
        ),
        (name) => {
          const script = linkedDataScript({ name });
          expect(script).not.toMatch(/[<>&\u2028\u2029]/u);
          expect(JSON.parse(script)).toEqual({ name });
        },
      ),
    );
  });
});
