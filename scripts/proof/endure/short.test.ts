import { expect, test } from 'vitest';
import { histories } from './histories.ts';
import { oddFolders } from './places.ts';
import { stops } from './stops.ts';
import { chanceOf, type Finding, Trial } from './trial.ts';

/** The short form of `npm run proof`: a day's acts of a clerk, a stop of each command, folders of odd names. */
test('whole commands leave what they would have left undisturbed, and keep every address', async () => {
  const chance = chanceOf(Number(process.env.FC_SEED ?? 20261121));
  const trial = await Trial.open();
  try {
    const findings: Finding[] = [];
    for (const part of [
      histories(trial, { count: 1, acts: 3 }, chance),
      stops(trial, 3, chance),
      oddFolders(trial),
    ])
      for await (const finding of part) findings.push(finding);
    expect(findings.filter(({ holds }) => !holds)).toEqual([]);
    expect(findings.length).toBeGreaterThan(15);
  } finally {
    await trial.close();
  }
}, 900_000);
