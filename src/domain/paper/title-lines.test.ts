import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { titleLines } from './title-lines.ts';

describe('lines of a title', () => {
  test('a title that fits stays on one line', () => {
    expect(titleLines('2024年全省法院审判管理工作要点')).toEqual(['2024年全省法院审判管理工作要点']);
  });

  test.each([
    [
      '关于印发《2024年全省法院审判管理工作要点》的通知',
      ['关于印发《2024年全省法院', '审判管理工作要点》的通知'],
    ],
    [
      '江海市中级人民法院关于加强和改进诉讼服务工作的若干意见',
      ['江海市中级人民法院', '关于加强和改进诉讼服务工作的若干意见'],
    ],
  ])('%s ends its lines where phrases end', (title, lines) => {
    expect(titleLines(title)).toEqual(lines);
  });

  test('of three lines the middle one is not the shortest', () => {
    const [a = '', b = '', c = ''] = titleLines(
      '关于支持江海自由贸易试验区建设为高水平对外开放和高质量发展提供有力司法服务和保障的实施意见',
    );
    expect(c).not.toBe('');
    expect(b.length).toBeGreaterThanOrEqual(Math.min(a.length, c.length));
  });

  test('nothing is lost, every line fits, none begins with a mark that may not begin one', () => {
    const character = fc.constantFrom(...'关于印发法院工作要点的通知和与《》（）、，〔〕2024年审判管理 —…');
    fc.assert(
      fc.property(fc.string({ unit: character, minLength: 1, maxLength: 70 }), (title) => {
        const lines = titleLines(title);
        expect(lines.join('')).toBe(title);
        if (lines.length > 1) for (const line of lines.slice(1)) expect(line).not.toMatch(/^[、，》）〕…—]/u);
      }),
      { numRuns: 200 },
    );
  });
});
