import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directiveFor, findDirective, readFragment, type Stretch, writeDirective } from './text-directive.ts';

const SENTENCE = '完善案件集体把关机制，健全阅核、“四类案件”监管、案件评查等机制有效衔接。';
/** The stretch of one sentence that a text takes up. */
function within(sentence: string, text: string): Stretch {
  const start = sentence.indexOf(text);
  return { first: sentence, start, last: sentence, end: start + text.length, same: true };
}

describe('directiveFor', () => {
  it('tells what stands around, up to the nearest marks', () => {
    expect(directiveFor(within(SENTENCE, '集体把关'))).toEqual({
      prefix: '完善案件',
      start: '集体把关',
      end: '',
      suffix: '机制',
    });
  });
  it('goes one mark further where a short text stands between marks', () => {
    expect(directiveFor(within(SENTENCE, '四类案件'))).toEqual({
      prefix: '健全阅核、“',
      start: '四类案件',
      end: '',
      suffix: '”监管',
    });
  });
  it('needs nothing around a whole sentence, and tells a long one by its ends', () => {
    expect(directiveFor(within(SENTENCE, SENTENCE))).toEqual({
      prefix: '',
      start: '完善案件集体把关机制',
      end: '案件评查等机制有效衔接。',
      suffix: '',
    });
  });
  it('reaches from one sentence into another', () => {
    const stretch = {
      first: '甲乙丙丁戊，己庚。',
      start: 2,
      last: '辛壬癸子丑，寅卯辰巳午未。',
      end: 11,
      same: false,
    };
    expect(directiveFor(stretch)).toEqual({
      prefix: '甲乙',
      start: '丙丁戊，己庚',
      end: '寅卯辰巳午',
      suffix: '未',
    });
  });
});

describe('a fragment', () => {
  it('keeps marks that have a meaning there', () => {
    const directive = { prefix: 'a-b', start: 'c,d', end: 'e&f', suffix: '-g' };
    const written = writeDirective(directive);
    expect(written).toBe(':~:text=a%2Db-,c%2Cd,e%26f,-%2Dg');
    expect(readFragment(`s2${written}`)).toEqual({ anchor: 's2', directives: [directive] });
  });
  it('may be only an anchor, or broken', () => {
    expect(readFragment('s2')).toEqual({ anchor: 's2', directives: [] });
    expect(readFragment('')).toEqual({ anchor: '', directives: [] });
    expect(readFragment('%E7:~:text=%E7').directives).toEqual([
      { prefix: '', start: '%E7', end: '', suffix: '' },
    ]);
    expect(readFragment(':~:text=,').directives).toEqual([]);
  });
});

it('finds its stretch again, wherever it was taken', () => {
  const character = fc.constantFrom('甲', '乙', '丙', '，', '。', '“', '”', '、', ' ', 'a', '-', ',');
  const sentence = fc.array(character, { minLength: 1, maxLength: 60 }).map((all) => `始${all.join('')}终`);
  fc.assert(
    fc.property(sentence, fc.nat(), fc.nat(), (text, a, b) => {
      const [start, end] = [a % text.length, b % text.length].sort((x, y) => x - y) as [number, number];
      const stretch = { first: text, start, last: text, end: end + 1, same: true };
      if (text.slice(start, end + 1).trim() === '') return;
      const { directives } = readFragment(writeDirective(directiveFor(stretch)));
      const [directive] = directives;
      expect(directive && findDirective(text, directive)).not.toBe(null);
    }),
  );
});
