import { expect, it } from 'vitest';
import { countsOf } from './counts.ts';

it('counts how pieces stand, each in one way', () => {
  expect(countsOf(['exact', 'own', 'elsewhere', 'exact', 'own'])).toBe(
    '这段文字不是连在一起的一处，分成5处逐一核对：2处一字不差；1处一字不差，但注明的出处是另一处；2处没有加引号，也没有找到出处。没有加引号的，不判对错。',
  );
  expect(countsOf(['differs', 'nowhere'])).toBe(
    '这段文字不是连在一起的一处，分成2处逐一核对：1处有出入；1处加了引号而没有找到出处。',
  );
});
