import { expect, test } from 'vitest';
import { MOST_STEP_WORDS, stepWords } from './step-words.ts';

test('words of a step are told whole as far as its record holds them', () => {
  const whole = '长'.repeat(MOST_STEP_WORDS);
  expect(stepWords(whole)).toBe(whole);
});

test('of longer ones the beginning is told, with a mark and the quotation closed', () => {
  const told = stepWords(`抄送改为“${'𠮷'.repeat(MOST_STEP_WORDS)}”`);
  expect([...told]).toHaveLength(MOST_STEP_WORDS);
  expect(told).toMatch(/^抄送改为“𠮷+…”$/u);
});
