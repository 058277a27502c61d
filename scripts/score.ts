/**
 * `npm run score -- DIR`: converts every text of a folder that has a `NAME.expect.json`
 * beside it, and prints field by field what agrees with what a careful reader found.
 * `--details` lists each disagreement. Exit 0 when at least 95 % of all fields agree.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { convertArchive } from './convert/index.ts';
import { compare, type FieldVerdict } from './score/compare.ts';
import { expectationSchema, SCORED } from './score/expectation.ts';
import { findings } from './score/findings.ts';

const SHARE_WANTED = 0.95;

const { values, positionals } = parseArgs({
  options: { details: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [folder] = positionals;
if (folder === undefined) {
  console.error('usage: npm run score -- DIR [--details]');
  process.exit(2);
}

const names = (await readdir(folder)).filter((name) => name.endsWith('.expect.json')).sort();
const all: FieldVerdict[] = [];
for (const name of names) {
  const base = name.slice(0, -'.expect.json'.length);
  const expected = expectationSchema.parse(JSON.parse(await readFile(join(folder, name), 'utf8')));
  const bytes = await readFile(join(folder, `${base}.txt`));
  const { circulars } = convertArchive({
    circulars: [{ id: base, file: `${base}.txt`, bytes }],
    sideFiles: [],
    registry: [],
  });
  const [circular] = circulars;
  const verdicts = circular === undefined ? [] : compare(expected, findings(circular));
  all.push(...verdicts);
  const wrong = verdicts.filter((v) => !v.agrees);
  console.log(
    `${String(verdicts.length - wrong.length).padStart(3)} of ${String(verdicts.length).padEnd(3)} ${base}${wrong.length > 0 ? `  (${wrong.map((v) => v.field).join(' ')})` : ''}`,
  );
  if (values.details) {
    for (const { field, expected: e, found } of wrong) {
      console.log(
        `      ${field}\n        expected ${JSON.stringify(e)}\n        found    ${JSON.stringify(found)}`,
      );
    }
  }
}
console.log('');
for (const field of SCORED) {
  const of = all.filter((v) => v.field === field);
  if (of.length > 0) console.log(`${field.padEnd(18)} ${of.filter((v) => v.agrees).length} of ${of.length}`);
}
const share = all.filter((v) => v.agrees).length / Math.max(1, all.length);
console.log(
  `\nall fields         ${all.filter((v) => v.agrees).length} of ${all.length}  ${(share * 100).toFixed(1)} %`,
);
process.exitCode = share >= SHARE_WANTED ? 0 : 1;
