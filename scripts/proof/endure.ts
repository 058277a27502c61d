/**
 * `npm run proof`: what no test of a part shows, on whole commands in a project of its own: stopped at
 * random moments, two at once, and edits in random order, `convert`, `build` and `add` leave what they
 * would have left undisturbed, and no address that was ever published is lost.
 *
 * `--stops N` commands that are killed (40), `--edits N` publications of random edits (30), `--seed N`.
 * Takes about half a minute of processor time for each.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filesBelow } from '#formats/files-below.ts';
import { temporaryProject } from '../command/dev/temporary-project.ts';
import { optionsOr } from '../command/options.ts';
import { run } from './endure/run.ts';
import { EDITS, FIRST, plan } from './updates/edits.ts';

const USAGE = 'usage: npm run proof -- [--stops N] [--edits N] [--seed N]';
const { values } = optionsOr(USAGE, {
  options: {
    stops: { type: 'string', default: '40' },
    edits: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
  },
});
let state = Number(values.seed);
/** A number from 0 up to 1, the same in each run of a seed. */
const chance = (): number => {
  state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
  return state / 2 ** 31;
};
const oneOf = <T>(all: readonly T[]): T => all[Math.floor(chance() * all.length)] as T;

const problems: string[] = [];
function expectThat(holds: boolean, what: string): void {
  console.log(`${holds ? '✓' : '✗'} ${what}`);
  if (!holds) problems.push(what);
}

const { root, remove } = await temporaryProject();
const seeds = join(root, 'seeds');
const site = join(root, 'dist');

async function digestOf(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of await filesBelow(folder)) hash.update(file).update(await readFile(join(folder, file)));
  return hash.digest('hex');
}

/** The site that is built from nothing of what stands. */
async function fromNothing(): Promise<string> {
  const cache = join(root, 'node_modules', '.scratch');
  await rm(cache, { recursive: true, force: true });
  const out = join(cache, 'site');
  const { status, said } = await run(root, ['build', '--out', out, '--addresses', 'keep'], {
    env: { ARCHIVE_CACHE: cache },
  });
  if (status !== 0) throw new Error(said);
  return digestOf(out);
}

async function leftHalf(): Promise<string[]> {
  const files = await Promise.all(['content', 'seeds'].map((folder) => filesBelow(join(root, folder))));
  return files.flat().filter((file) => /\.part(?:ial)?$/u.test(file));
}

async function duration(...command: string[]): Promise<number> {
  const begun = Date.now();
  const { status, said } = await run(root, command);
  if (status !== 0) throw new Error(said);
  return Date.now() - begun;
}

try {
  await rm(join(seeds, 'registry'), { recursive: true, force: true });
  for (const [file, text] of Object.entries(FIRST)) {
    await mkdir(dirname(join(seeds, file)), { recursive: true });
    await writeFile(join(seeds, file), text);
  }
  await mkdir(join(root, 'content'), { recursive: true });
  const times: Record<string, number> = {
    convert: await duration('convert'),
    build: await duration('build'),
  };
  times.add = times.convert ?? 0;

  const [first, second] = await Promise.all([run(root, ['build']), run(root, ['build'])]);
  const told = [first, second].filter(({ said }) => said.includes('这一次没有'));
  expectThat(told.length === 1 && first.status !== second.status, 'of two builds at once the second is told');

  for (let i = 0; i < Number(values.stops); i += 1) {
    const command = oneOf(['convert', 'build', 'add']);
    const name = `yh-${2040 + i}`;
    const incoming = join(root, `${name}.txt`);
    if (command === 'add') await writeFile(incoming, plan('云河市中级人民法院', 2040 + i, '编写白皮书。'));
    else await oneOf(EDITS.filter(({ name: what }) => /called|proofread|added/u.test(what))).make(seeds);
    if (command === 'build') await run(root, ['convert']);
    const words = command === 'add' ? ['add', incoming, '--id', name, '--yes'] : [command];
    const killAfter = Math.round(50 + chance() * (times[command] ?? 0));
    const stopped = await run(root, words, { killAfter });
    const again = await run(root, words);
    const label = `${i + 1}. ${command} ${stopped.status === null ? `killed after ${killAfter} ms` : 'done before'}`;
    expectThat(again.status === 0, `${label}: a plain run goes through`);
    expectThat((await leftHalf()).length === 0, `${label}: nothing is left half written`);
    const check = await run(root, ['convert', '--check', '--fresh']);
    expectThat(check.status === 0, `${label}: content is what it is from nothing`);
    if (command !== 'build') continue;
    expectThat(
      (await digestOf(site)) === (await fromNothing()),
      `${label}: the site is what it is from nothing`,
    );
  }

  const ever = new Set<string>();
  for (let i = 0; i < Number(values.edits); i += 1) {
    const edit = oneOf(EDITS);
    await edit.make(seeds);
    await run(root, ['convert']);
    const { status } = await run(root, ['build']);
    const pages = new Set((await filesBelow(site)).filter((file) => file.endsWith('index.html')));
    const lost = [...ever].filter((page) => !pages.has(page));
    for (const page of pages) ever.add(page);
    const how = status === 0 ? 'published' : 'refused';
    expectThat(lost.length === 0, `edit ${i + 1}, ${edit.name} (${how}): ${ever.size} addresses answer`);
  }
} finally {
  await remove();
}
console.log(problems.length === 0 ? 'all holds' : `${problems.length} do not hold`);
process.exitCode = problems.length === 0 ? 0 : 1;
