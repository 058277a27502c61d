import { describe, expect, it } from 'vitest';
import { BODY_WORDS, ROLE_WORDS } from '#domain/words/responsibility.ts';
import { highlightCircular } from './highlight.ts';

const classesOf = async (line: string) => (await highlightCircular([line]))[0]?.map((run) => run.className);

describe('highlightCircular', () => {
  it.each([
    ['一、总体要求', ['tok-heading']],
    ['1. 完善机制', ['tok-number', undefined]],
    ['１２．完善机制', ['tok-number', undefined]],
    ['第十四条 完善机制', ['tok-number', undefined]],
    ['依据《甲〈乙〉办法》', [undefined, 'tok-reference']],
    ['示中法〔2099〕7号', ['tok-docnumber']],
    ['推进甲。（乙处、丙处分工负责）', [undefined, 'tok-responsibility']],
    ['责任部门：乙处', ['tok-responsibility']],
    ['推进甲。（[责任部门]乙处）', [undefined, 'tok-responsibility']],
    ['推进甲。（【责任部门】：乙处）', [undefined, 'tok-responsibility']],
    ['抄送：甲院', ['tok-label', undefined]],
  ])('%s', async (line, classes) => {
    expect(await classesOf(line)).toEqual(classes);
  });

  describe.each(ROLE_WORDS)('$word', ({ word, bare, verb }) => {
    it.each(BODY_WORDS)('colours its label with %s', async (body) => {
      expect(await classesOf(`${word}${body}：乙处`)).toEqual(['tok-responsibility']);
      expect(await classesOf(`**${word}${body}**：乙处`)).toEqual(['tok-responsibility']);
      expect(await classesOf(`推进甲。（${word}${body}：乙处、县（市）丙处）`)).toEqual([
        undefined,
        'tok-responsibility',
      ]);
    });

    it('colours it alone in front of names and behind them where it stands so', async () => {
      expect(await classesOf(`${word}：乙处`)).toEqual(
        bare ? ['tok-responsibility'] : ['tok-label', undefined],
      );
      expect(await classesOf(`推进甲。（乙处${word}）`)).toEqual(
        verb ? [undefined, 'tok-responsibility'] : [undefined],
      );
    });
  });

  it('loses no character and no line', async () => {
    const lines = ['', '  一、甲', '', '\t<b>&《', '**乙**', ''];
    const runs = await highlightCircular(lines);
    expect(runs.map((line) => line.map(({ text }) => text).join(''))).toEqual(lines);
  });
});
