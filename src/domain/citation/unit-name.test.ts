import { describe, expect, it } from 'vitest';
import { unitName, unitWord, withPlainFigures } from './unit-name.ts';

const measure = { type: 'measure', number: 14, label: '14.', key: '14' } as const;

describe('unitName', () => {
  it.each([
    ['第十四项', { label: '十四、' }],
    ['第十四项', { label: '第十四项' }],
    ['第十四条之一', { label: '第十四条之一' }],
    ['第三条之一', { label: '第三条之一', number: 3, key: '3-1' }],
    ['第二部分第三条之一', { label: '第三条之一', number: 3, key: '2-3-1' }],
    ['第（十四）项', { label: '（十四）' }],
    ['第二部分第三项', { label: '三、', number: 3, key: '2-3' }],
    ['第5项（编号重出，第2处）', { label: '5.', number: 5, key: '5b' }],
    ['第2问（编号重出，第3处）', { type: 'question', label: '', number: 2, key: 'q2c' } as const],
  ])('%s', (name, unit) => {
    expect(unitName({ ...measure, ...unit })).toBe(name);
  });
});

it('plain figures are for articles; other numbers stay as the circular has them', () => {
  expect(withPlainFigures('第十四条之一')).toBe('第14条之一');
  expect(withPlainFigures('第一百零二条第二款')).toBe('第102条第2款');
  expect(withPlainFigures('第二部分第（三）项')).toBe('第二部分第（三）项');
});

it('a measure is called by its kind as its circular numbers it', () => {
  expect(unitWord({ type: 'measure', label: '第十四条' })).toBe('条');
  expect(unitWord({ type: 'measure', label: '第 3 条之一' })).toBe('条');
  for (const label of ['14.', '（一）', '第十四项', '一、', ''])
    expect(unitWord({ type: 'measure', label })).toBe('项');
  expect(unitWord({ type: 'question', label: '问：' })).toBe('问');
});
