import { describe, expect, test } from 'vitest';
import type { Engine, Model } from './engine.ts';
import { findLines } from './find-lines.ts';
import { colourPage, greyPage } from './fixtures/drawn.ts';
import { inkBelow, type PixelBox, resized } from './grey.ts';
import { lineBoxes } from './line-boxes.ts';
import { readLine } from './read-line.ts';
import { inksOf } from './red.ts';
import { rulingsOf } from './rulings.ts';
import { unseenInk } from './unseen-ink.ts';
import { lieOf } from './upright.ts';

/** At so many pixels to the inch ten are a millimetre. */
const DPI = 254;
const mm = (length: number): number => Math.round(length * 10);

describe('inks', () => {
  const RED = [220, 30, 40] as const;
  const BLACK = [20, 20, 20] as const;
  /** A frame of red as large as a seal. */
  const frame = (x: number, y: number, w: number, h: number) =>
    (
      [
        [x, y, w, mm(2)],
        [x, y + h - mm(2), w, mm(2)],
        [x, y, mm(2), h],
        [x + w - mm(2), y, mm(2), h],
      ] as PixelBox[]
    ).map((box) => ({ box, ink: RED }));

  test('red ink is paper to black ink, and black ink to red', () => {
    const page = colourPage(200, 200, [
      { box: [20, 20, 40, 40], ink: RED },
      { box: [120, 120, 40, 40], ink: BLACK },
    ]);
    const { black, red } = inksOf(page, DPI);
    const at = (x: number, y: number) => [black.data[y * 200 + x] ?? 0, red?.data[y * 200 + x] ?? 0];
    expect(at(40, 40)[0]).toBeGreaterThan(230);
    expect(at(40, 40)[1]).toBeLessThan(20);
    expect(at(140, 140)[0]).toBeLessThan(30);
    expect(at(140, 140)[1]).toBeGreaterThan(230);
  });

  test('a page has red ink from four pixels in ten thousand on', () => {
    const page = (width: number) => colourPage(1000, 1000, [{ box: [10, 10, width, 1], ink: RED }]);
    expect(inksOf(page(390), DPI).red).toBeUndefined();
    expect(inksOf(page(410), DPI).red).toBeDefined();
  });

  test.each([
    ['as small as an office has', 26, 26, 1],
    ['smaller', 22, 22, 0],
    ['as large as an office has', 64, 64, 1],
    ['larger', 68, 68, 0],
    ['oval', 42, 30, 1],
    ['longer than any', 48, 30, 0],
  ])('a red print %s: %f by %f mm', (_, width, height, seals) => {
    const page = colourPage(1000, 1000, frame(mm(6), mm(6), mm(width), mm(height)));
    expect(inksOf(page, DPI).seals).toHaveLength(seals);
  });
});

describe('lines that are drawn', () => {
  const level = (y: number, from = mm(10), length = mm(60)): PixelBox => [from, y, length, 4];
  const rulesOn = (boxes: PixelBox[]) => rulingsOf(greyPage(900, 700, boxes), DPI).rules;

  test('are level from a length on, and thin', () => {
    expect(rulesOn([level(100, 100, mm(15.3))])).toHaveLength(1);
    expect(rulesOn([level(100, 100, mm(14.7))])).toEqual([]);
    expect(rulesOn([[100, 100, mm(40), mm(1.5)]])).toHaveLength(1);
    expect(rulesOn([[100, 100, mm(40), mm(2.2)]])).toEqual([]);
  });

  test('are upright where they run between two level ones', () => {
    const sides = (height: number): PixelBox[] => [
      level(100),
      level(100 + height),
      [mm(10), 100, 4, height],
      [mm(40), 100, 4, height],
    ];
    expect(rulesOn(sides(mm(9.5)))).toHaveLength(4);
    expect(rulesOn(sides(mm(8.5)))).toHaveLength(2);
    // The stroke of a large character touches none.
    expect(rulesOn([level(100), [mm(40), 150, 4, mm(12)]])).toHaveLength(1);
  });

  test('go on over a gap as small as a speck', () => {
    const two = (gap: number) => rulesOn([level(100, 100, mm(10)), level(100, 100 + mm(10) + gap, mm(10))]);
    expect(two(3)).toHaveLength(1);
    expect(two(5)).toEqual([]);
  });

  test('are wiped from the page, and nothing else', () => {
    const { without } = rulingsOf(greyPage(900, 700, [level(100), [300, 300, 30, 30]]), DPI);
    const dark = without.data.filter((value) => value < 100).length;
    expect(dark).toBe(900);
  });
});

describe('boxes of lines', () => {
  const ink: PixelBox[] = [
    [100, 100, 200, 40],
    [340, 102, 100, 38],
  ];
  const page = greyPage(800, 400, ink);
  const around = (margin: number) =>
    ink.map(([x, y, w, h]): PixelBox => [x - margin, y - margin, w + 2 * margin, h + 2 * margin]);

  test('fit their ink, and pieces of one line are one', () => {
    // 14 % of the height is left free above and below, and 14 % of what that makes at the sides.
    expect(lineBoxes(around(15), page, [])).toEqual([[92, 94, 355, 52]]);
  });

  test('stay apart where a rule or a wide gap parts them', () => {
    expect(lineBoxes(around(15), page, [[318, 50, 4, 200]])).toHaveLength(2);
    const far = greyPage(800, 400, [ink[0] as PixelBox, [370, 102, 100, 38]]);
    const boxes: PixelBox[] = [around(15)[0] as PixelBox, [355, 87, 130, 68]];
    expect(lineBoxes(boxes, far, [])).toHaveLength(1);
    const further = greyPage(800, 400, [ink[0] as PixelBox, [400, 102, 100, 38]]);
    expect(lineBoxes([boxes[0] as PixelBox, [385, 87, 130, 68]], further, [])).toHaveLength(2);
  });

  test('are cut where a rule runs through', () => {
    const one: PixelBox = [90, 90, 360, 60];
    expect(lineBoxes([one], page, [[318, 50, 4, 200]]).map(([x]) => x)).toEqual([92, 333]);
  });

  test('that say the same again, and those without ink, are none', () => {
    const again: PixelBox = [95, 92, 180, 50];
    expect(lineBoxes([...around(15), again, [600, 300, 80, 40]], page, [])).toHaveLength(1);
  });
});

describe('ink outside the lines that were found', () => {
  /** Two characters of print, a line of it that was found above them. */
  const line: PixelBox = [100, 100, 600, 60];
  const unseen = (box: PixelBox, more: PixelBox[] = []) =>
    unseenInk(greyPage(900, 900, [line, box, ...more]), [line], DPI).length;

  test('is looked at where it is as large as print', () => {
    expect(unseen([300, 400, mm(5), mm(4)])).toBe(1);
    expect(unseen([300, 400, mm(3), mm(4)])).toBe(0);
    expect(unseen([300, 400, mm(5), mm(2)])).toBe(0);
    expect(unseen([300, 400, mm(30), mm(12)])).toBe(1);
    expect(unseen([300, 400, mm(30), mm(13)])).toBe(0);
  });

  test('is none at the edge of a line that was found', () => {
    expect(unseen([720, 110, mm(5), mm(4)])).toBe(1);
    expect(unseen([700, 110, mm(2), mm(4)])).toBe(0);
  });

  test('is left alone where the whole page is full of it', () => {
    const specks = (count: number) =>
      Array.from(
        { length: count },
        (_, i): PixelBox => [50 + (i % 4) * 200, 300 + Math.floor(i / 4) * 120, mm(5), mm(4)],
      );
    expect(unseen([50, 800, mm(5), mm(4)], specks(11))).toBe(12);
    expect(unseen([50, 800, mm(5), mm(4)], specks(12))).toBe(0);
  });
});

describe('how a page lies', () => {
  /** Lines of print: strokes of uneven height at uneven places, each line falling by so much. */
  function strokes(degrees: number): PixelBox[] {
    const slope = Math.tan((degrees * Math.PI) / 180);
    let state = 7;
    const next = (below: number): number => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((state / 2_147_483_648) * below);
    };
    return Array.from({ length: 14 }, (_, line) =>
      Array.from({ length: 90 }, (): PixelBox => {
        const along = next(700);
        const above = next(8);
        return [60 + along, Math.round(100 + line * 50 + above + along * slope), 2, 18 - above];
      }),
    ).flat();
  }

  test.each([0, 0.6, -1.9, 3.5])('its lines fall by %f degrees', (degrees) => {
    const { isOnSide, skew } = lieOf(greyPage(850, 900, strokes(degrees)));
    expect(isOnSide).toBe(false);
    expect(Math.abs(skew + degrees)).toBeLessThan(0.2);
  });

  test('on its side', () => {
    const turned = strokes(0).map(([x, y, w, h]): PixelBox => [y, x, h, w]);
    expect(lieOf(greyPage(900, 850, turned)).isOnSide).toBe(true);
  });
});

/** An engine that sees what it is told. */
const engineOf = (model: Model, characters: readonly string[] = ['']): Engine => ({
  name: 'told',
  version: '0',
  models: [],
  characters,
  find: model,
  whichWayUp: model,
  read: model,
});

describe('what the models say', () => {
  test('of where lines stand becomes boxes of the page, without specks and what they are unsure of', async () => {
    const shown: PixelBox[] = [
      [100, 100, 200, 12],
      [100, 300, 3, 3],
    ];
    const unsure: PixelBox = [100, 500, 200, 12];
    const engine = engineOf(async (_, height, width) => {
      const data = new Float32Array(width * height);
      const fill = ([x, y, w, h]: PixelBox, value: number): void => {
        for (let row = y; row < y + h; row += 1) data.fill(value, row * width + x, row * width + x + w);
      };
      for (const box of shown) fill(box, 0.9);
      fill(unsure, 0.45);
      return { data, dims: [1, 1, height, width] };
    });
    const boxes = await findLines(engine, greyPage(1280, 1280, []));
    // Grown by 200 × 12 × 1.6 / 424 on every side.
    expect(boxes).toEqual([[91, 91, 218, 30]]);
  });

  test('of a line becomes characters, each once, with its place and what else it may be', async () => {
    const characters = ['', '甲', '乙', '丙'];
    const along = [0, 1, 1, 0, 1, 2, 0, 0];
    const engine = engineOf(async () => {
      const data = new Float32Array(along.length * 4);
      for (const [step, best] of along.entries()) {
        data[step * 4 + best] = best === 2 ? 0.6 : 0.99;
        if (best === 2) data[step * 4 + 3] = 0.39;
      }
      return { data, dims: [1, along.length, 4] };
    }, characters);
    const read = await readLine(engine, greyPage(200, 100, []), [100, 20, 64, 48]);
    expect(read.map(({ text }) => text).join('')).toBe('甲甲乙');
    expect(read[2]).toMatchObject({ confidence: expect.closeTo(0.6, 5), others: [{ text: '丙' }] });
    // Steps 1 and 2 of 8 over 64 pixels.
    expect(read[0]?.x).toBeCloseTo(116);
  });
});

describe('pictures', () => {
  test('are parted into ink and paper between the two', () => {
    const bar = inkBelow(greyPage(100, 100, [[10, 10, 30, 30]]));
    expect(bar).toBeGreaterThanOrEqual(20);
    expect(bar).toBeLessThan(250);
  });

  test('keep their mean when they are made smaller or larger', () => {
    const page = greyPage(100, 60, [[0, 0, 50, 60]]);
    for (const [width, height] of [
      [20, 12],
      [300, 180],
    ] as const) {
      const pixels = resized(page, [0, 0, 100, 60], width, height);
      expect(pixels.reduce((a, b) => a + b) / pixels.length).toBeCloseTo(135, 0);
      expect([pixels[0], pixels[width - 1]]).toEqual([expect.closeTo(20, 3), expect.closeTo(250, 3)]);
    }
  });
});
