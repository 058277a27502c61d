/**
 * `npm run proof`: what no test of a part shows, on whole commands in projects of their own: stopped at
 * random moments, two at once, on full disks, in folders of any name, and by clerks who add, correct,
 * rename and withdraw in any order, `convert`, `build` and `add` leave what they would have left
 * undisturbed, and no address that was ever published is lost. A short form is a test.
 *
 * `--stops N` commands that are killed (40), `--histories N` clerks (30), `--acts N` of each (4), `--seed N`,
 * `--only PART` one of `stops`, `disks`, `places`, `histories`. Takes ten to twenty seconds of processor
 * time for each stop and each act.
 */
import { optionsOr } from '../command/options.ts';
import { disks } from './endure/disks.ts';
import { histories } from './endure/histories.ts';
import { elsewhere, oddFolders, unfitFolder } from './endure/places.ts';
import { stops, twoBuilds } from './endure/stops.ts';
import { chanceOf, type Finding, Trial } from './endure/trial.ts';

const USAGE =
  'usage: npm run proof -- [--stops N] [--histories N] [--acts N] [--seed N] [--only stops|disks|places|histories]';
const { values } = optionsOr(USAGE, {
  options: {
    stops: { type: 'string', default: '40' },
    histories: { type: 'string', default: '30' },
    acts: { type: 'string', default: '4' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
});
const chance = chanceOf(Number(values.seed));
const trial = await Trial.open();

const PARTS: Readonly<Record<string, () => AsyncGenerator<Finding>>> = {
  async *stops() {
    await trial.publish();
    yield* twoBuilds(trial);
    yield* stops(trial, Number(values.stops), chance);
  },
  disks: () => disks(trial),
  async *places() {
    yield* elsewhere(trial);
    yield* oddFolders(trial);
    yield* unfitFolder();
  },
  histories: () => histories(trial, { count: Number(values.histories), acts: Number(values.acts) }, chance),
};

let holding = 0;
const problems: string[] = [];
try {
  for (const [name, look] of Object.entries(PARTS)) {
    if (values.only !== undefined && values.only !== name) continue;
    for await (const { holds, what } of look()) {
      console.log(`${holds ? '✓' : '✗'} ${what}`);
      if (holds) holding += 1;
      else problems.push(what);
    }
  }
} finally {
  await trial.close();
}
console.log(
  `${holding} hold${problems.length === 0 ? '' : `, ${problems.length} do not:\n${problems.join('\n')}`}`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
