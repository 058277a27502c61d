import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '../../convert/1-decode/index.ts';
import { lineAt } from '../../convert/diagnostics/diagnostic.ts';
import type { Conversion } from '../../convert/index.ts';
import { circularArbitrary } from './circular.ts';
import { brokenConservation } from './conservation.ts';
import { brokenLaw, convertSeeds, seedOf } from './convert-texts.ts';
import { NotData, readMdx } from './read-back.ts';
import { missed } from './set-aside.ts';
import { seedOfTable, tableCircularArbitrary } from './table-circular.ts';

/** A converter with a fault, made by spoiling what the true one writes. */
type Fault = (body: string) => string;

const FAULTS: Readonly<Record<string, Fault>> = {
  'loses a character': (body) => body.replace(/机制|。/u, ''),
  'doubles a character': (body) => body.replace('。', '。。'),
  'changes a mark': (body) => body.replace('。', '．'),
  'moves a sentence': (body) => body.replace(/(\p{Script=Han}{3})(\p{Script=Han}{3})/u, '$2$1'),
  'adds a word': (body) => body.replace(/(<[A-Z]\w*[^>/]*>)/u, '$1另'),
  'writes an expression': (body) => body.replace('。', '{1}。'),
  'writes an import': (body) => `import x from 'y'\n\n${body}`,
  'writes an export': (body) => `export const x = 1\n\n${body}`,
  'writes HTML': (body) => body.replace('。', '<b>。</b>'),
  'writes an unknown element': (body) => body.replace('。', '<Evil>。</Evil>'),
  'writes Markdown': (body) => body.replace(/(\p{Script=Han}{2})/u, '**$1**'),
  'writes an attribute that runs': (body) => body.replace(/ lines="[^"]*"/u, ' lines={1}'),
  'writes an attribute of its own': (body) => body.replace(/ lines="/u, ' onclick="alert(1)" lines="'),
  'closes an element too early': (body) => body.replace('</Main>', ''),
};

/** The conversion with the first circular's file spoilt. */
function spoil(conversion: Conversion, fault: Fault): Conversion {
  const files = conversion.files.map((file) => {
    if (!file.path.startsWith('circulars/')) return file;
    const body = file.text.indexOf('\n---\n', 3) + 5;
    return { ...file, text: `${file.text.slice(0, body)}\n${fault(file.text.slice(body))}` };
  });
  return { ...conversion, files };
}

describe('a converter with a fault breaks a law, whatever the circular', () => {
  test.each(Object.entries(FAULTS))('one that %s', (_, fault) => {
    fc.assert(
      fc.property(circularArbitrary, ({ source }) => {
        const seed = seedOf('a-1', source);
        const spoilt = spoil(convertSeeds([seed]), fault);
        let broken: unknown;
        try {
          broken = brokenLaw(seed, spoilt);
        } catch (error) {
          broken = error;
        }
        expect(broken).toBeDefined();
      }),
      { numRuns: 20 },
    );
  });

  test('one that loses a file', () => {
    const seed = seedOf('a-1', '2031年工作要点\n1.完善机制。全面落实。\n2.健全制度。全面落实。\n');
    const conversion = convertSeeds([seed]);
    const files = conversion.files.filter(({ path }) => path !== 'measures/a-1/2.mdx');
    expect(() => brokenLaw(seed, { ...conversion, files })).toThrow(NotData);
  });

  test('one that refuses without saying why', () => {
    const seed = seedOf('a-1', '');
    expect(brokenLaw(seed, convertSeeds([seed]))).toBeUndefined();
    expect(brokenLaw(seed, { ...convertSeeds([seed]), diagnostics: [] })).toBe('refused without an error');
  });
});

const removed = (kind: string, start: number, end: number) => ({ kind, span: { start, end } });

describe('conservation', () => {
  test('white space and listed furniture may go', () => {
    expect(
      brokenConservation('**甲** 乙\n— 3 —\n丙', [removed('bold-mark', 0, 2)], '**甲** 乙'),
    ).toBeDefined();
    const furniture = [removed('bold-mark', 0, 2), removed('bold-mark', 3, 5), removed('page-number', 8, 13)];
    expect(brokenConservation('**甲** 乙\n— 3 —\n丙', furniture, '甲乙 丙')).toBeUndefined();
  });

  test('text cannot go as furniture', () => {
    expect(brokenConservation('责任部门：研究室', [removed('caption', 0, 8)], '')).toContain('no furniture');
    expect(brokenConservation('甲', [removed('whatever', 0, 1)], '')).toContain('no furniture');
    expect(
      brokenConservation('**甲', [removed('bold-mark', 0, 2), removed('bold-mark', 1, 2)], '甲'),
    ).toContain('twice');
  });
});

describe('nothing that a reader would miss is furniture', () => {
  /** Sets aside what comes again, wherever it stands. */
  const repeatedLines = (text: string) => {
    const lines = [...text.matchAll(/[^\n]{4,}/gu)];
    const times = Map.groupBy(lines, ([line]) => line);
    return lines
      .filter(([line]) => (times.get(line)?.length ?? 0) >= 3)
      .map(({ 0: line, index }) => removed('running-title', index, index + line.length));
  };

  test('a converter that takes what comes again for a running title breaks the law', async () => {
    await fc.assert(
      fc.asyncProperty(tableCircularArbitrary, async (generated) => {
        const decoded = decode(await seedOfTable(generated)).value;
        if (decoded === undefined) throw new Error('undecoded');
        const { text, lineStarts } = decoded;
        const furniture = repeatedLines(text);
        fc.pre(furniture.length > 0);
        const own = furniture.filter(({ span }) => generated.layoutLines.has(lineAt(lineStarts, span.start)));
        const law = missed(text, lineStarts, furniture, generated.layoutLines);
        expect(law === undefined).toBe(own.length === furniture.length);
      }),
      { numRuns: 100 },
    );
  });

  test('signs may go from any line, words only from lines of the layout', () => {
    const law = (kind: string, layoutLines: number[]) =>
      missed('**甲\n研究室', [0, 4], [removed(kind, kind === 'bold-mark' ? 0 : 4, 7)], new Set(layoutLines));
    expect(law('bold-mark', [])).toBeUndefined();
    expect(law('running-title', [])).toBe('running-title in line 2: 研究室');
    expect(law('page-number', [1])).toBeDefined();
    expect(law('running-title', [2])).toBeUndefined();
  });
});

test('reading back refuses a file that is no data', () => {
  const file = (body: string): string => `---\na: 1\n---\n\n${body}\n`;
  expect(readMdx(file('<Label>1.</Label>甲'))).toBe('1.甲');
  for (const body of ['{1}', '# 甲', 'export const a = 1', '<b>甲</b>', '<Unit key="1" />', '> 甲', '`甲`']) {
    expect(() => readMdx(file(body)), body).toThrow(NotData);
  }
  expect(() => readMdx('甲')).toThrow(NotData);
});
