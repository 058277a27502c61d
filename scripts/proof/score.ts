/**
 * `npm run score -- DIR`: converts every text of a folder that has a `NAME.expect.json`
 * beside it, and prints field by field what agrees with what a careful reader found.
 * Exit 0 when at least 95 % of all fields agree, 1 when less, 2 where there is nothing
 * to score.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { seedFile, sourceOf } from '../command/convert/read-seeds.ts';
import { misused, optionsOr } from '../command/options.ts';
import { convertArchive } from '../convert/index.ts';
import { compare, type FieldVerdict } from './score/compare.ts';
import { expectationSchema, SCORED } from './score/expectation.ts';
import { findings } from './score/findings.ts';

const SHARE_WANTED = 0.95;

const USAGE = `usage: npm run score -- DIR [--details]
  DIR        texts of any format that is read, each with NAME.expect.json beside it
  --details  list each disagreement`;
const { values, positionals } = optionsOr(USAGE, {
  options: { details: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [folder] = positionals;
if (folder === undefined) misused(USAGE);
const names = await readdir(folder).catch(() => misused(`no such folder: ${folder}\n${USAGE}`));

const all: FieldVerdict[] = [];
for (const file of names.sort()) {
  const base = sourceOf(file)?.id;
  if (base === undefined || !names.includes(`${base}.expect.json`)) continue;
  const expected = await expectation(join(folder, `${base}.expect.json`));
  const seed = await seedFile(file, await readFile(join(folder, file)));
  const { circulars } = convertArchive({ circulars: [seed], sideFiles: [], registry: [] });
  const [circular] = circulars;
  const verdicts = circular === undefined ? [] : compare(expected, findings(circular));
  all.push(...verdicts);
  const wrong = verdicts.filter((v) => !v.agrees);
  console.log(
    `${String(verdicts.length - wrong.length).padStart(3)} of ${String(verdicts.length).padEnd(3)} ${file}${wrong.length > 0 ? `  (${wrong.map((v) => v.field).join(' ')})` : ''}`,
  );
  if (values.details) {
    for (const { field, expected: e, found } of wrong) {
      console.log(
        `      ${field}\n        expected ${JSON.stringify(e)}\n        found    ${JSON.stringify(found)}`,
      );
    }
  }
}
if (all.length === 0) misused(`no text with an expectation beside it in ${folder}\n${USAGE}`);
console.log('');
for (const field of SCORED) {
  const of = all.filter((v) => v.field === field);
  if (of.length > 0) printShare(field, of);
}
console.log('');
printShare('all fields', all);
process.exitCode = shareOf(all) >= SHARE_WANTED ? 0 : 1;

function shareOf(verdicts: readonly FieldVerdict[]): number {
  return verdicts.filter((v) => v.agrees).length / Math.max(1, verdicts.length);
}

function printShare(name: string, verdicts: readonly FieldVerdict[]): void {
  const agree = `${verdicts.filter((v) => v.agrees).length} of ${verdicts.length}`;
  console.log(`${name.padEnd(18)} ${agree.padEnd(12)} ${(shareOf(verdicts) * 100).toFixed(1).padStart(5)} %`);
}

/** What a careful reader found. A file that cannot be read so is named, and ends the command. */
async function expectation(file: string) {
  try {
    return expectationSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    return misused(`${file}: ${error instanceof Error ? error.message : error}`);
  }
}
