import { describe, expect, test } from 'vitest';
import { ROLE_WORDS } from '#domain/words/responsibility.ts';
import { asksWho, withoutQuestion } from './question.ts';

describe.each(ROLE_WORDS)('$word', ({ word, role, verb, inNames }) => {
  const carries = role === 'lead' || role === 'joint' || role === 'responsible';

  test('asks who carries a task out, behind a word that asks', () => {
    expect(asksWho(`送达谁${word}`)).toBe(verb && carries);
    expect(asksWho(`送达由哪个部门${word}`)).toBe(true);
    if (verb && carries) expect(withoutQuestion(`送达由哪个部门${word}`)).toEqual(['送达']);
  });

  test('asks so as a label, unless it is a word of other matters too', () =>
    expect(asksWho(`送达${word}部门`)).toBe(carries && !inNames));
});

test('asks nothing without a word that asks', () => {
  expect(asksWho('协同办案')).toBe(false);
  expect(asksWho('审判监督')).toBe(false);
});
