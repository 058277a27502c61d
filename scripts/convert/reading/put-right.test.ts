import { expect, test } from 'vitest';
import { readSeeds } from '../../command/convert/read-seeds.ts';
import { outline } from '../fixtures/outline.ts';
import { readRegistry } from '../registry/index.ts';
import type { Registry } from '../types.ts';
import { editSideFile, readOne } from './index.ts';

/** Texts that the reader misreads, each with the side file that puts it right (`outline.txt` there says how). */
const { seeds } = await readSeeds('scripts/convert/fixtures/readings-put-right/seeds');
const registry = readRegistry([]).value as Registry;
const all = seeds.circulars.map((seed) => ({
  seed,
  side: seeds.sideFiles.find(({ file }) => file === `${seed.id}.yaml`)?.text,
}));

test('there are at least twelve, and of Word and PDF too', () => {
  expect(all.length).toBeGreaterThanOrEqual(12);
  const endings = new Set(all.map(({ seed: { file } }) => file.replace(/^.*\./u, '')));
  expect([...endings].sort()).toEqual(['docx', 'md', 'pdf', 'txt']);
});

test.each(all)(
  '$seed.file is misread without its side file, and all that this says is needed',
  ({ seed, side }) => {
    const right = readOne(seed, side, registry);
    const wrong = readOne(seed, undefined, registry);
    expect(right.reading.failed).toBe(false);
    expect(right.reading.diagnostics.map(({ code }) => code)).not.toContain('side-file/not-needed');
    expect(outline(wrong.circular as never)).not.toBe(outline(right.circular as never));
  },
);

test.each(all)('$seed.file is put right step by step at the desk, with the same result', ({ seed, side }) => {
  const right = readOne(seed, side, registry);
  let made: string | undefined;
  for (const entry of right.reading.corrections) {
    const edited = editSideFile(seed, made, [{ entry }]);
    // What one needs of another is said in one step.
    if ('refused' in edited) break;
    made = edited.side;
  }
  const done = readOne(seed, made, registry).reading.corrections.length;
  const rest = editSideFile(
    seed,
    made,
    right.reading.corrections.slice(done).map((entry) => ({ entry })),
  );
  expect(rest).toHaveProperty('side');
  const after = readOne(seed, 'side' in rest ? rest.side : undefined, registry);
  expect(after.circular?.parts).toEqual(right.circular?.parts);
});
