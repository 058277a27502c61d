import { describe, expect, it } from 'vitest';
import type { Paragraph, Part } from '#domain/elements.ts';
import type { CircularLinks, ReferenceLink } from '#domain/links.ts';
import type { PublishedUnit } from '#domain/record.ts';
import type { CircularHead } from '#domain/schema.ts';
import { element, mixed, xmlDocument } from '../xml/element.ts';
import { type AknLinks, marksOf } from './references.ts';

const unit = (key: string, paragraphs: readonly Paragraph[], label = `${key}.`): PublishedUnit => ({
  head: {
    circular: 'hd-2031-7',
    key,
    order: 1,
    type: 'measure',
    number: 1,
    label,
    title: '',
    titleFound: 'made',
    section: null,
    departments: [],
    lines: { start: 1, end: 1 },
    note: null,
  },
  paragraphs,
});
const head = { id: 'hd-2031-7', sections: [] } as unknown as CircularHead;
const parts: readonly Part[] = [
  { type: 'main', blocks: [{ role: 'paragraph', text: '依照《甲法》办理。', lines: { start: 1, end: 1 } }] },
];
const units = [
  unit('1', [[{ role: 'label', text: '1.' }], [{ role: 'text', text: '第二段。' }]]),
  unit('2', [[{ role: 'text', text: '甲' }]], '第二条'),
];

/** The words of a text, written with the marks that its links give them. */
function marked(text: string, references: readonly ReferenceLink[], site?: string): string {
  const links: CircularLinks = {
    id: 'hd-2031-7',
    compare: [],
    units: {},
    head: {
      '0-0': { references: [...references], instruments: [{ start: 2, end: 6, id: 'jia' }], terms: [] },
    },
  };
  const known: AknLinks = {
    links,
    instruments: new Map([
      [
        'jia',
        { id: 'jia', name: '甲法', spellings: [], docNumber: null, issuer: null, type: null, circular: null },
      ],
    ]),
    other: (id) => (id === 'hd-2030-1' ? { work: '/akn/cn/doc/plan/hd/2030/hd-2030-1', units } : undefined),
  };
  const anchors = new Map([['sec-2', 'sec_2']]);
  const circular = { head, parts, units, work: '/akn/own', site, anchors };
  const [block] = parts[0]?.blocks ?? [];
  if (block === undefined || block.role === 'unit') throw new Error('no block');
  const words = marksOf(circular, known).block(block)(text, 0);
  return xmlDocument(element('x', {}, [mixed('p', {}, words)]));
}

const to = (start: number, end: number, address: string): ReferenceLink => ({
  start,
  end,
  to: address,
  name: '',
});

describe('what a circular refers to, in Akoma Ntoso', () => {
  it('a document that the archive does not hold: its page, relative to the file or absolute', () => {
    expect(marked('依照《甲法》办理。', [])).toContain(
      '<p>依照<ref href="../../instruments/jia/">《甲法》</ref>办理。</p>',
    );
    expect(marked('依照《甲法》办理。', [], 'https://x.example/')).toContain(
      '<ref href="https://x.example/instruments/jia/">',
    );
  });
  it.each([
    ['circulars/hd-2031-7/1/', '#para_1'],
    ['circulars/hd-2031-7/2/', '#art_2'],
    ['circulars/hd-2031-7/1/#p2', '#para_1__p_2'],
    // All of the first paragraph is the number: it has no element of its own.
    ['circulars/hd-2031-7/1/#p1', '#para_1'],
    ['circulars/hd-2031-7/#sec-2', '#sec_2'],
    ['circulars/hd-2031-7/', '/akn/own'],
    ['circulars/hd-2030-1/', '/akn/cn/doc/plan/hd/2030/hd-2030-1'],
    ['circulars/hd-2030-1/1/', '/akn/cn/doc/plan/hd/2030/hd-2030-1/~para_1'],
    ['circulars/hd-2030-1/#sec-1', '../../circulars/hd-2030-1/#sec-1'],
    ['circulars/none/3/', '../../circulars/none/3/'],
  ])('%s is %s', (address, href) => {
    expect(marked('依照《甲法》办理。', [to(6, 8, address)])).toContain(`<ref href="${href}">办理</ref>。`);
  });
  it('a range of places, and no range of documents', () => {
    const ends = [to(6, 9, 'circulars/hd-2031-7/1/'), to(10, 12, 'circulars/hd-2031-7/2/')];
    expect(marked('依照《甲法》第一条至二条。', ends)).toContain(
      '</ref><rref from="#para_1" upTo="#art_2">第一条至二条</rref>。',
    );
    expect(marked('依照《甲法》至二条。', [to(7, 9, 'circulars/hd-2031-7/2/')])).toContain(
      '《甲法》</ref>至<ref href="#art_2">二条</ref>。',
    );
    expect(marked('依照《甲法》第一条、二条。', ends)).toContain(
      '<ref href="#para_1">第一条</ref>、<ref href="#art_2">二条</ref>',
    );
  });
});
