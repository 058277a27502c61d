import { describe, expect, it } from 'vitest';
import type { Circular, Unit } from '#archive/circulars.ts';
import { countOfUnits, numberClass } from '../frame/words.ts';
import { contentsOf } from './contents.ts';

/** A circular of so many measures, a section before each of those named. */
function circular(count: number, sectionsBefore: readonly number[]): Circular {
  const units = Array.from({ length: count }, (_, i) => {
    const key = `${i + 1}`;
    return { key, label: `${key}.`, title: `任务${key}`, type: 'measure' } as Unit;
  });
  const sections = sectionsBefore.map((_, i) => ({ key: `${i + 1}`, label: '一、', title: '甲', level: 1 }));
  const blocks = units.flatMap((unit, i) => {
    const section = sectionsBefore.indexOf(i + 1);
    const heading = {
      role: 'heading',
      text: '一、甲',
      lines: { start: 1, end: 1 },
      section: `${section + 1}`,
    };
    return [...(section < 0 ? [] : [heading]), { role: 'unit', key: unit.key }];
  });
  const unitByKey = new Map(units.map((unit) => [unit.key, unit]));
  return { sections, units, unitByKey, parts: [{ type: 'main', blocks }] } as unknown as Circular;
}

describe('contentsOf', () => {
  it('lists sections and measures in reading order', () => {
    expect(contentsOf(circular(2, [1])).map(({ text }) => text)).toEqual(['一、甲', '1. 任务1', '2. 任务2']);
  });
  it('lists only the sections of a long circular', () => {
    expect(contentsOf(circular(500, [1, 200])).map(({ kind }) => kind)).toEqual(['section', 'section']);
  });
  it('lists every fiftieth measure of a long circular without sections', () => {
    expect(contentsOf(circular(151, [])).map(({ key }) => key)).toEqual(['1', '51', '101', '151']);
  });
  it('is empty where there is nothing to list', () => {
    expect(contentsOf(circular(0, []))).toEqual([]);
  });
});

describe('words', () => {
  it('counts what a circular holds', () => {
    expect(countOfUnits(circular(3, [1]))).toBe('1个部分、3项');
    expect(countOfUnits(circular(0, []))).toBe('未分项');
  });
  it('hangs a number that fits in the margin', () => {
    expect(numberClass('14.')).toContain('hanging');
    expect(numberClass('第二十四条')).toContain('hanging');
    expect(numberClass('第一百二十四条')).not.toContain('hanging');
  });
});
