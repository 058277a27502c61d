import { expect, it } from 'vitest';
import { CARRIER, CARRIES_OUT } from './carriers.ts';
import { BODY_WORDS, ROLE_WORDS } from './responsibility.ts';

it('has the words of the dictionary for whoever carries a task out, and no others', () => {
  const rows = ROLE_WORDS.filter(({ role }) => ['lead', 'joint', 'responsible'].includes(role));
  const oneOf = (words: readonly string[]): string => `(?:${words.join('|')})`;
  const verbs = rows.filter(({ verb }) => verb).map(({ word }) => word);
  const labels = rows.filter(({ inNames }) => !inNames).map(({ word }) => word);
  expect(CARRIES_OUT).toBe(oneOf(verbs));
  expect(CARRIER).toBe(oneOf(labels) + oneOf(BODY_WORDS));
});
