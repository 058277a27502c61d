import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '#domain/search/fold.ts';
import { excerptOf, marked, plainText, type Stretch } from './excerpt.ts';

const shown = (stretches: readonly Stretch[]): string =>
  stretches.map(({ text, match }) => (match ? `[${text}]` : text)).join('');

const RUN = `7.健全机制。${'前'.repeat(60)}。完善“四类案件”监管、四类　案件评查。${'后'.repeat(90)}。`;

describe('excerptOf', () => {
  it('shows the sentence around the match, and exactly the matches marked', () => {
    expect(shown(excerptOf([RUN], [fold('四类案件').text]))).toBe('完善“[四类案件]”监管、[四类　案件]评查。');
  });

  it('cuts a long sentence at clauses and says so', () => {
    const run = `${'甲'.repeat(80)}，${'乙'.repeat(10)}找到${'丙'.repeat(120)}。`;
    const text = shown(excerptOf([run], ['找到']));
    expect(text).toMatch(/^…乙{10}\[找到\]丙+…$/);
    expect(text.length).toBeLessThan(110);
  });

  it('shows the sentence that holds most of the query', () => {
    const run = '甲在此。丙也在此，乙在此。甲和乙都在此。丙。';
    expect(shown(excerptOf([run], ['甲', '乙']))).toMatch(/^\[甲\]和\[乙\]都在此。/);
    expect(shown(excerptOf(['甲。', '乙甲。'], ['甲', '乙']))).toBe('[乙甲]。');
  });

  it('does not repeat the title where the match stands elsewhere too, nor the number before it, unless asked for', () => {
    expect(shown(excerptOf([RUN], ['健全'], '健全机制'))).toMatch(/^\[健全\]机制。/);
    expect(shown(excerptOf(['7.健全机制。又健全。'], ['健全'], '健全机制'))).toBe('又[健全]。');
    expect(shown(excerptOf(['健全机制'], ['健全'], '健全机制'))).toBe('[健全]机制');
    expect(shown(excerptOf([RUN], ['7.健'], '健全机制'))).toMatch(/^\[7\.健\]全机制。/);
  });

  it('looks into all runs, and shows the beginning where nothing matches', () => {
    expect(shown(excerptOf(['甲。', '乙丙'], ['丙']))).toBe('乙[丙]');
    expect(shown(excerptOf(['甲。'], ['丙']))).toBe('甲。');
    expect(excerptOf([''], ['丙'])).toEqual([]);
  });

  it('always holds the whole match, and nothing that is not in the text', () => {
    const characters = fc.string({ unit: fc.constantFrom(...'甲乙丙，。“”（） \n𠀀a2'), maxLength: 300 });
    fc.assert(
      fc.property(characters, fc.nat(300), fc.nat(20), (text, from, length) => {
        const phrase = fold(text.slice(from, from + length)).text;
        fc.pre(phrase !== '' && fold(text).text.includes(phrase));
        const stretches = excerptOf([text], [phrase]);
        expect(fold(stretches.filter(({ match }) => match)[0]?.text ?? '').text).toContain(phrase);
        expect(text).toContain(plainText(stretches).replace(/^…|…$/g, ''));
      }),
      { numRuns: 1000 },
    );
  });
});

it('marks matches that overlap as one', () => {
  expect(shown(marked('四类案件监管', ['四类', '类案', '监管']))).toBe('[四类案]件[监管]');
});
