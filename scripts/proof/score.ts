/**
 * `npm run score -- DIR`: converts every text of a folder that has a `NAME.expect.json`
 * beside it, and prints field by field what agrees with what a careful reader found, and
 * what is wrong without a diagnostic that says so. Exit 0 when enough of all fields agree
 * and few enough are silent, 1 when not, 2 where there is nothing to score.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { recognisedBeside, seedFile, sourceOf } from '../command/convert/read-seeds.ts';
import { misused, optionsOr } from '../command/options.ts';
import { convertArchive } from '../convert/index.ts';
import { compare, type FieldVerdict } from './score/compare.ts';
import { type Expectation, expectationSchema, SCORED } from './score/expectation.ts';
import { findings } from './score/findings.ts';
import { isSaid } from './score/said.ts';

/** What of all fields must agree. */
const SHARE_WANTED = 0.97;
/** What of all fields may be wrong without a word. */
const SILENT_BORNE = 1 / 200;

/** What was read in public samples beyond what lies beside them; facts, no texts. */
const READINGS = join(import.meta.dirname, 'score', 'expectations');

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
const readings = await readdir(READINGS);

type Scored = FieldVerdict & { readonly silent: boolean };

const all: Scored[] = [];
for (const file of names.sort()) {
  const base = sourceOf(file)?.id;
  const beside = `${base}.expect.json`;
  if (base === undefined || !names.includes(beside)) continue;
  const expected = {
    ...(await expectation(join(folder, beside))),
    ...(readings.includes(beside) ? await expectation(join(READINGS, beside)) : {}),
  };
  const seed = await seedFile(file, await readFile(join(folder, file)), await recognisedBeside(folder, file));
  const { circulars, diagnostics } = convertArchive({ circulars: [seed], sideFiles: [], registry: [] });
  const [circular] = circulars;
  const verdicts = compare(expected, circular && findings(circular)).map((verdict) => ({
    ...verdict,
    silent: !verdict.agrees && !isSaid(verdict, diagnostics, circular),
  }));
  all.push(...verdicts);
  const wrong = verdicts.filter((v) => !v.agrees);
  const agree = `${String(verdicts.length - wrong.length).padStart(3)} of ${String(verdicts.length).padEnd(3)}`;
  const refused = circular === undefined ? '  refused' : '';
  console.log(
    `${agree} ${silentOf(verdicts)} ${file}${refused}${wrong.length > 0 ? `  (${kinds(wrong)})` : ''}`,
  );
  if (values.details) {
    for (const { field, of, silent, expected: e, found } of wrong) {
      console.log(
        `      ${field}${of === undefined ? '' : ` of ${of}`}${silent ? ', silent' : ''}\n        expected ${JSON.stringify(e)}\n        found    ${JSON.stringify(found)}`,
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
const silent = all.filter((v) => v.silent).length;
console.log(
  `${'silent faults'.padEnd(18)} ${`${silent} of ${all.length}`.padEnd(12)} ${percent(silent / all.length)}`,
);
process.exitCode = shareOf(all) >= SHARE_WANTED && silent <= SILENT_BORNE * all.length ? 0 : 1;

function shareOf(verdicts: readonly FieldVerdict[]): number {
  return verdicts.filter((v) => v.agrees).length / Math.max(1, verdicts.length);
}

function printShare(name: string, verdicts: readonly Scored[]): void {
  const agree = `${verdicts.filter((v) => v.agrees).length} of ${verdicts.length}`;
  console.log(
    `${name.padEnd(18)} ${agree.padEnd(12)} ${percent(shareOf(verdicts))}  ${silentOf(verdicts)}`.trimEnd(),
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1).padStart(5)} %`;
}

function silentOf(verdicts: readonly Scored[]): string {
  const count = verdicts.filter((v) => v.silent).length;
  return (count > 0 ? `${count} silent` : '').padEnd(10);
}

/** The kinds of fields that are wrong, with how many where there are several. */
function kinds(wrong: readonly FieldVerdict[]): string {
  return [...Map.groupBy(wrong, ({ field }) => field)]
    .map(([field, of]) => (of.length > 1 ? `${field}×${of.length}` : field))
    .join(' ');
}

/** What a careful reader found. A file that cannot be read so is named, and ends the command. */
async function expectation(file: string): Promise<Expectation> {
  try {
    return expectationSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    return misused(`${file}: ${error instanceof Error ? error.message : error}`);
  }
}
