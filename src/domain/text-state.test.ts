import { expect, it } from 'vitest';
import { isUnproofread, proofreadWords, unproofreadNote, unproofreadRemark } from './text-state.ts';

const proofread = { on: '2031-04-02', by: '研究室' };

it('tells of a recognised text until it is proofread', () => {
  expect(unproofreadNote({ recognised: 'wholly' })).toContain('识别文本：文字由程序从扫描件识别');
  expect(unproofreadRemark({ recognised: 'wholly' })).toBe('识别文本，未经校对');
  expect(unproofreadNote({ recognised: 'wholly', proofread })).toBeUndefined();
  expect(unproofreadRemark({ recognised: 'wholly', proofread })).toBe('');
  expect(isUnproofread({})).toBe(false);
});

it('tells of a circular of which some pages are pictures that it is some, and of its measures those alone', () => {
  expect(unproofreadNote({ recognised: 'partly' })).toContain('部分页的文字由程序');
  expect(unproofreadRemark({ recognised: 'partly' })).toBe('部分为识别文本，未经校对');
  expect(unproofreadNote({ recognised: 'partly' }, {})).toBeUndefined();
  expect(unproofreadRemark({ recognised: 'partly' }, { recognised: true })).toBe('识别文本，未经校对');
});

it('says when a text was proofread, and by whom where that is known', () => {
  expect(proofreadWords({ proofread })).toBe('已校对（2031年4月2日，研究室）');
  expect(proofreadWords({ proofread: { on: '2031-04-02', by: null } })).toBe('已校对（2031年4月2日）');
  expect(proofreadWords({})).toBeUndefined();
});
