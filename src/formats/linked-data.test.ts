import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { department, headOf, unitOf } from '#domain/fixtures/circular.ts';
import { circularLinkedData, linkedDataScript, unitLinkedData } from './linked-data.ts';

const head = headOf({
  id: 'hd-2031-7',
  kind: 'opinions',
  title: '关于完善“先行调解”机制的意见',
});
const unit = unitOf(
  '3',
  {
    circular: 'hd-2031-7',
    label: '三、',
    title: '完善调解',
    departments: [department('立案庭', 'lead'), department('研究室', 'joint')],
  },
  '落实《关于调解的规定》。',
);
const place = {
  archive: { name: '某档案', owner: '某室' },
  link: (address: string) => `https://x.example/${address}`,
  subjectsOf: (key: string) => (key === '3' ? [{ id: 'mediation', name: '调解' }] : []),
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
      hasPart: [{ '@id': 'https://x.example/circulars/hd-2031-7/3/' }],
    });
  });

  test('names a measure, its circular, who leads it, and what it cites', () => {
    expect(unitLinkedData(head, unit, place)).toMatchObject({
      '@type': 'Legislation',
      '@id': 'https://x.example/circulars/hd-2031-7/3/',
      legislationIdentifier: '《关于完善“先行调解”机制的意见》（河中法〔2031〕7号）第三项',
      legislationResponsible: [{ '@type': 'Organization', name: '立案庭' }],
      isPartOf: { '@id': 'https://x.example/circulars/hd-2031-7/' },
      citation: ['关于调解的规定'],
    });
  });

  test('names all subjects of a circular once', () => {
    expect(circularLinkedData(head, [unit, unit], place)).toMatchObject({ keywords: ['调解'] });
    const other = { ...unit, head: { ...unit.head, key: '4' } };
    expect(JSON.parse(linkedDataScript(circularLinkedData(head, [other], place)))).not.toHaveProperty(
      'keywords',
    );
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
