import { describe, expect, test } from 'vitest';
import { asidesOf, textsOf } from '../fixtures/lines-of.ts';
import { makeOfd, type OfdParts, path, text } from '../fixtures/make-ofd.ts';
import { extractOfd } from './index.ts';
import { stretchesOf } from './text.ts';

const read = (parts: OfdParts) => extractOfd(makeOfd(parts));
const doubtsOf = (parts: OfdParts): readonly string[] => {
  const found = read(parts);
  return 'fault' in found ? [found.detail] : (found.doubts ?? []);
};

/** The stretches of a text of size 10, by its distances. */
const stretches = (words: string, deltaX: string, deltaY?: string): string[] => {
  const attributes: Record<string, string> = { X: '0', Y: '0', DeltaX: deltaX };
  if (deltaY !== undefined) attributes.DeltaY = deltaY;
  const characters = { name: '#text', text: words, attributes: {}, children: [] };
  const code = { name: 'TextCode', text: '', attributes, children: [characters] };
  const node = { name: 'TextObject', text: '', attributes: {}, children: [code] };
  return stretchesOf(node, 10, 1).map((one) => one.text);
};

describe('characters of one line', () => {
  test('stand off the line by a tenth of their size', () => {
    expect(stretches('甲乙', '10', '1')).toEqual(['甲乙']);
    expect(stretches('甲乙', '10', '1.1')).toEqual(['甲', '乙']);
  });

  test('stand apart by a tenth of their size, western ones by a third', () => {
    expect(stretches('甲乙', '11')).toEqual(['甲乙']);
    expect(stretches('甲乙', '11.1')).toEqual(['甲', '乙']);
    // An n is taken to be half as wide as it is high, an i by a third, an m by four fifths.
    for (const [letter, widest] of [
      ['n', 8.5],
      ['i', 7],
      ['m', 11.5],
    ] as const) {
      const word = `${letter}nnnnn`;
      expect(stretches(word, `${widest} g 4 5`)).toEqual([word]);
      expect(stretches(word, `${widest + 0.1} g 4 5`)).toEqual([letter, 'nnnnn']);
    }
  });

  test('may all stand as far apart as Chinese ones', () => {
    expect(stretches('第2031号', 'g 5 10')).toEqual(['第2031号']);
    // A little further than they usually do, or further than Chinese ones.
    expect(stretches('111111', '10.79 g 4 9')).toEqual(['111111']);
    expect(stretches('111111', '10.81 g 4 9')).toEqual(['1', '11111']);
    expect(stretches('111111', 'g 5 10.99')).toEqual(['111111']);
    expect(stretches('111', 'g 2 11.01')).toEqual(['1', '1', '1']);
  });
});

describe('what can be seen', () => {
  const hides = (object: string): boolean =>
    asidesOf(read({ pages: [text('健全机制', 30, 60) + object] })).length > 0;

  test('letters of a point, and colours of a twentieth', () => {
    const point = 25.4 / 72;
    expect(hides(text('草稿', 30, 90, { size: point * 1.01 }))).toBe(false);
    expect(hides(text('草稿', 30, 90, { size: point * 0.99 }))).toBe(true);
    expect(hides(text('草稿', 30, 90, { more: ' Alpha="13"' }))).toBe(false);
    expect(hides(text('草稿', 30, 90, { more: ' Alpha="12"' }))).toBe(true);
  });

  test('grey down to 239, or 16 of an ink', () => {
    const inked = (value: string): string =>
      text('草稿', 30, 90, { inside: `<ofd:FillColor Value="${value}"/>` });
    expect(hides(inked('240 240 240'))).toBe(true);
    expect(hides(inked('240 239 240'))).toBe(false);
    expect(hides(inked('240'))).toBe(true);
    expect(hides(inked('239'))).toBe(false);
    expect(hides(inked('0 15 0 0'))).toBe(true);
    expect(hides(inked('0 16 0 0'))).toBe(false);
  });
});

test('a page of twenty figures and no text may be drawn words', () => {
  const figures = (count: number): string =>
    Array.from({ length: count }, (_, i) =>
      path(`M ${20 + i} 60 B 21 61 22 63 23 64 C`, ' Fill="true"'),
    ).join('');
  const doubts = (count: number) => doubtsOf({ pages: [text('健全机制', 30, 60), figures(count)] });
  expect(doubts(19)).toEqual([]);
  expect(doubts(20)).toEqual(['第2页只有图形，没有文字']);
});

test('a picture of half an inch may hold words', () => {
  const inch = 25.4;
  const stamped = (side: number) =>
    doubtsOf({
      pages: [text('健全机制', 30, 60)],
      annotations: {
        1: `<ofd:Annot Type="Stamp"><ofd:Appearance Boundary="90 90 40 40"><ofd:ImageObject Boundary="0 0 ${side} ${side}" CTM="${side} 0 0 ${side} 0 0"/></ofd:Appearance></ofd:Annot>`,
      },
    });
  expect(stamped(inch / 2 + 0.01)).toHaveLength(1);
  expect(stamped(inch / 2 - 0.01)).toEqual([]);
});

test('parameters go back over nineteen others', () => {
  const chain = (length: number): string =>
    `<ofd:DrawParams>${Array.from(
      { length },
      (_, i) =>
        `<ofd:DrawParam ID="${i + 1}" Relative="${i + 2}">${i + 1 === length ? '<ofd:FillColor Value="255 255 255"/>' : ''}</ofd:DrawParam>`,
    ).join('')}</ofd:DrawParams>`;
  const shown = (length: number) =>
    textsOf(
      read({
        pages: [text('健全机制', 30, 60) + text('草稿', 30, 90, { more: ' DrawParam="1"' })],
        resources: chain(length),
      }),
    );
  expect(shown(20)).toEqual(['健全机制']);
  expect(shown(21)).toEqual(['健全机制', '草稿']);
});
