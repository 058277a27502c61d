import fc from 'fast-check';
import { expect, test } from 'vitest';
import { circularArbitrary } from './circular.ts';
import { brokenLaw, convertSeeds, seedOf } from './convert-texts.ts';

/** The same kinds of text, many times larger, stand in `scripts/proof/bench/extremes.ts`. */
const EXTREMES: readonly (readonly [string, () => string])[] = [
  ['one long line', () => '完善审理流程，健全机制。'.repeat(20_000)],
  ['one long line without a stop', () => '甲'.repeat(200_000)],
  ['one long line of western words', () => 'reform court '.repeat(20_000)],
  ['measures of three characters', () => many(600, (i) => `${(i % 999) + 1}.甲\n`)],
  ['measures on one line', () => many(600, (i) => `${(i % 99) + 1}.甲。`)],
  ['levels of headings', () => '第一章甲\n第一节乙\n一、甲\n（一）乙\n1.丙\n（1）丁\n'.repeat(100)],
  ['headings of Markdown', () => many(300, (i) => `${'#'.repeat((i % 6) + 1)} 甲\n\n乙。\n\n`)],
  ['brackets open', () => `1. ${'（'.repeat(50_000)}`],
  ['brackets open and closed', () => `1. ${'（'.repeat(50_000)}${'）'.repeat(50_000)}`],
  ['titles in titles', () => `${'《'.repeat(50_000)}${'》'.repeat(50_000)}`],
  ['short lines', () => '甲\n'.repeat(2_000)],
  ['page numbers', () => '— 1 —\n甲，\n'.repeat(1_000)],
  ['departments', () => `1. 完善机制。（责任单位：${'研究室、'.repeat(20_000)}）`],
  ['dates and offices', () => '河东区人民法院2031年3月5日'.repeat(3_000)],
  ['notices in notices', () => '关于印发《甲的方案》的通知\n\n河东法〔2031〕1号\n\n'.repeat(2_000)],
  ['white space', () => `甲${' \u3000\t\u00a0'.repeat(50_000)}乙`],
];

function many(count: number, make: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => make(i)).join('');
}

test.each(EXTREMES)('%s: no crash, and every character is kept', (_, make) => {
  const seed = seedOf('a-1', make());
  expect(brokenLaw(seed, convertSeeds([seed]))).toBeUndefined();
});

test('characters of every plane', () => {
  const characters: string[] = [];
  for (let plane = 0; plane <= 16; plane += 1) {
    // Its beginning, its end and some between, in lines as long as those of a text.
    for (let at = 0; at <= 0xffff; at += at < 0x300 || at >= 0xff00 ? 1 : 61) {
      const code = plane * 0x10000 + at;
      if (code === 0 || (code >= 0xd800 && code <= 0xdfff)) continue;
      characters.push(String.fromCodePoint(code));
    }
  }
  const lines = Array.from({ length: Math.ceil(characters.length / 40) }, (_, i) =>
    characters.slice(i * 40, i * 40 + 40).join(''),
  );
  const seed = seedOf('a-1', lines.join('\n'));
  expect(brokenLaw(seed, convertSeeds([seed]))).toBeUndefined();
});

test('files cut off at any byte', () => {
  fc.assert(
    fc.property(circularArbitrary, fc.nat(), ({ source }, at) => {
      const bytes = Buffer.from(source, 'utf8');
      const seed = seedOf('a-1', bytes.subarray(0, at % bytes.length));
      expect(brokenLaw(seed, convertSeeds([seed]))).toBeUndefined();
    }),
    { numRuns: 200 },
  );
});
