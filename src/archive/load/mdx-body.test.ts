import { describe, expect, it } from 'vitest';
import { ContentError } from './content-error.ts';
import { readCircularBody, readUnitBody } from './mdx-body.ts';

const place = { file: 'content/measures/a/1.mdx', firstLine: 12 };

describe('readUnitBody', () => {
  it('reads text and inline components, character references as the characters', () => {
    const body =
      '<Label>14.</Label><Title>健全机制。</Title>抓实&#123;a&#125;。<Responsibility>（甲处）</Responsibility>';
    expect(readUnitBody(body).paragraphs).toEqual([
      [
        { role: 'label', text: '14.' },
        { role: 'title', text: '健全机制。' },
        { role: 'text', text: '抓实{a}。' },
        { role: 'responsibility', text: '（甲处）' },
      ],
    ]);
  });

  it('keeps the elements of one line in one paragraph, and their space', () => {
    const body = '<Label>1.</Label> <Title>甲。</Title>\n\n<Responsibility>责任：乙</Responsibility>\n\n丙。';
    expect(readUnitBody(body).paragraphs).toEqual([
      [
        { role: 'label', text: '1.' },
        { role: 'text', text: ' ' },
        { role: 'title', text: '甲。' },
      ],
      [{ role: 'responsibility', text: '责任：乙' }],
      [{ role: 'text', text: '丙。' }],
    ]);
  });

  it('reads the layout of a table before the paragraphs that it lays out', () => {
    const body = '甲。\n\n<Table rows="1h-0h--1x2" />\n\n<Title>乙</Title>\n\n丙';
    expect(readUnitBody(body)).toEqual({
      paragraphs: [
        [{ role: 'text', text: '甲。' }],
        [{ role: 'title', text: '乙' }],
        [{ role: 'text', text: '丙' }],
      ],
      tables: [
        {
          from: 1,
          rows: [
            [
              { holds: 1, rowSpan: 1, columnSpan: 1, head: true },
              { holds: 0, rowSpan: 1, columnSpan: 1, head: true },
            ],
            [{ holds: 1, rowSpan: 1, columnSpan: 2, head: false }],
          ],
        },
      ],
    });
  });

  it('slices the gap rightly after characters outside the basic plane', () => {
    expect(readUnitBody('<Label>𠮷.</Label> <Title>𠮷。</Title>').paragraphs[0]).toHaveLength(3);
  });

  it.each([
    ['an expression', '甲{1 + 1}乙'],
    ['an expression on its own line', '{process.exit()}'],
    ['an import', 'import x from "y"'],
    ['an export', 'export const a = 1'],
    ['an unknown tag', '<script>alert(1)</script>'],
    ['a tag of a circular', '<Heading lines="1">一、</Heading>'],
    ['an attribute', '<Title onclick="x">甲</Title>'],
    ['an expression inside a component', '<Title>{1}</Title>'],
    ['a component inside a component', '<Title><Label>1</Label></Title>'],
    ['emphasis', '甲*乙*丙'],
    ['a link', '[甲](http://example.org)'],
    ['an image', '![甲](x.png)'],
    ['a heading', '# 甲'],
    ['a list', '- 甲'],
    ['a quotation', '> 甲'],
    ['a fence', '```\n甲\n```'],
    ['a rule', '***'],
    ['a line break', '甲\n乙'],
    ['a tag that is never closed', '<Title>甲'],
    ['a fragment', '<>甲</>'],
    ['a layout that is none', '<Table rows="1 2" />'],
    ['a layout with text in it', '<Table rows="1">甲</Table>'],
  ])('refuses %s', (_, body) => {
    expect(() => readUnitBody(body, place)).toThrow(ContentError);
  });

  it('names file and line', () => {
    expect(() => readUnitBody('甲。\n\n乙{1}', place)).toThrow(
      /^content\/measures\/a\/1\.mdx:14 {2}the expression/,
    );
    expect(() => readUnitBody('甲。\n\n<Title>乙', place)).toThrow(
      /^content\/measures\/a\/1\.mdx:14 {2}not valid MDX/,
    );
  });
});

describe('readCircularBody', () => {
  it('reads parts, blocks and units', () => {
    const body = [
      '<Notice>\n\n<Title lines="7-8">关于甲的通知</Title>\n\n</Notice>',
      '<Main>\n\n<Heading section="1" level="1" lines="9">一、甲</Heading>\n\n<Unit key="1-1" />\n\n</Main>',
      '<Annex number="1">\n\n<Paragraph lines="12">乙</Paragraph>\n\n</Annex>',
    ].join('\n\n');
    expect(readCircularBody(body)).toEqual([
      { type: 'notice', blocks: [{ role: 'title', text: '关于甲的通知', lines: { start: 7, end: 8 } }] },
      {
        type: 'main',
        blocks: [
          { role: 'heading', text: '一、甲', lines: { start: 9, end: 9 }, section: '1', level: 1 },
          { role: 'unit', key: '1-1' },
        ],
      },
      {
        type: 'annex',
        number: 1,
        blocks: [{ role: 'paragraph', text: '乙', lines: { start: 12, end: 12 } }],
      },
    ]);
  });

  it.each([
    ['text outside a part', '甲'],
    ['an unknown part', '<Foo>\n\n</Foo>'],
    ['text outside a block', '<Main>\n\n甲\n\n</Main>'],
    ['an unknown block', '<Main>\n\n<Foo lines="1">甲</Foo>\n\n</Main>'],
    ['a block without lines', '<Main>\n\n<Title>甲</Title>\n\n</Main>'],
    ['lines that are no numbers', '<Main>\n\n<Title lines="x">甲</Title>\n\n</Main>'],
    ['a unit without a key', '<Main>\n\n<Unit />\n\n</Main>'],
    ['an expression for a key', '<Main>\n\n<Unit key={1} />\n\n</Main>'],
    ['an import', 'import a from "b"\n\n<Main>\n\n</Main>'],
  ])('refuses %s', (_, body) => {
    expect(() => readCircularBody(body, place)).toThrow(ContentError);
  });
});
