import { describe, expect, test } from 'vitest';
import { subjectAssigner } from './assign.ts';

const assign = subjectAssigner([
  { id: 'bankruptcy', name: '破产', scope: '', words: { 破产: 3, 重整: 2, 管理人: 1 } },
  { id: 'property', name: '产权', scope: '', words: { 产权: 4, 重整旗鼓: -2 } },
  { id: 'patents', name: '知识产权', scope: '', words: { 知识产权: 4 } },
  { id: 'ships', name: '海事', scope: '', words: { 海事: 4 } },
  { id: 'grain', name: '粮食', scope: '', words: { 粮食: 4 } },
  { id: 'roads', name: '道路', scope: '', words: { 道路: 4 } },
]);

const ids = (title: string, text: string): string[] => assign({ title, text }).map(({ id }) => id);

describe('a subject', () => {
  test('is assigned from four points on', () => {
    expect(ids('甲', '推进破产工作。')).toEqual([]);
    expect(ids('甲', '推进破产、管理人工作。')).toEqual(['bankruptcy']);
    expect(ids('甲', '重整，管理人。')).toEqual([]);
  });

  test('counts a word in the title double, and once however often it stands there', () => {
    expect(ids('推进破产工作', '推进破产工作。')).toEqual(['bankruptcy']);
    expect(ids('甲', '破产、破产、破产。')).toEqual([]);
    expect(assign({ title: '推进破产工作', text: '推进破产工作。重整。' })).toEqual([
      { id: 'bankruptcy', score: 8, words: ['破产', '重整'] },
    ]);
  });

  test('does not see a word inside a longer one of any subject', () => {
    expect(ids('甲', '保护知识产权。')).toEqual(['patents']);
    expect(ids('甲', '保护知识产权和产权。')).toEqual(['property', 'patents']);
  });

  test('loses points by words that speak against it', () => {
    expect(ids('甲', '产权工作重整旗鼓。')).toEqual([]);
  });

  test('is one of four at the most, the strongest first', () => {
    expect(ids('海事', '产权、知识产权、粮食、道路、海事。')).toEqual([
      'ships',
      'property',
      'patents',
      'grain',
    ]);
  });

  test('may be none', () => {
    expect(ids('其他', '其他工作。')).toEqual([]);
  });
});
