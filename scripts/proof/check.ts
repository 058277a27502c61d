/**
 * `npm run check`: all that must hold before a change goes in. Goes through every step
 * whatever the ones before it say, and ends with the verdict on each.
 *
 * `--without STEP` leaves a step out (repeatable): `.ci/run` has just run the tests.
 * `--report FILE` writes the verdicts as JSON.
 */
import { writeFile } from 'node:fs/promises';
import { misused, optionsOr } from '../command/options.ts';
import { runStep, type Verdict } from './check/run-step.ts';
import { STEPS } from './check/steps.ts';

const USAGE = `usage: npm run check -- [--without STEP]... [--report FILE]
steps: ${STEPS.map(({ name }) => name).join(', ')}`;

const { values } = optionsOr(USAGE, {
  options: { without: { type: 'string', multiple: true, default: [] }, report: { type: 'string' } },
});
const unknown = values.without.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) misused(`no such step: ${unknown.join(', ')}\n${USAGE}`);

const verdicts: Verdict[] = [];
for (const step of STEPS) {
  if (values.without.includes(step.name)) continue;
  console.log(`\n── ${step.name}: ${step.what}`);
  verdicts.push(await runStep(step));
}

console.log('\n── verdict');
for (const { name, passed, seconds } of verdicts) {
  console.log(
    `${passed ? '✓' : '✗'} ${name.padEnd(8)} ${passed ? 'passed' : 'FAILED'} (${seconds.toFixed(1)} s)`,
  );
}
for (const name of values.without) console.log(`- ${name.padEnd(8)} left out`);
if (values.report !== undefined) await writeFile(values.report, `${JSON.stringify(verdicts, null, 2)}\n`);
process.exitCode = verdicts.every(({ passed }) => passed) ? 0 : 1;
