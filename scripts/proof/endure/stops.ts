import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesBelow } from '#formats/files-below.ts';
import { EDITS, plan } from '../updates/edits.ts';
import { type Chance, digestOf, type Finding, oneOf, type Trial } from './trial.ts';

const COMMANDS = ['convert', 'build', 'add'] as const;
type Command = (typeof COMMANDS)[number];
/** Edits that any archive can be published after. */
const HARMLESS = EDITS.filter(({ name }) => /called|proofread|added/u.test(name));

/**
 * Stops commands at random moments, so many times; after each a plain run has to leave what an undisturbed
 * one leaves. What had ended before it was stopped does not count.
 */
export async function* stops(trial: Trial, count: number, chance: Chance): AsyncGenerator<Finding> {
  const times: Record<Command, number> = { convert: 0, build: 0, add: 0 };
  for (const command of ['convert', 'build'] as const) {
    const begun = Date.now();
    await trial.mustRun([command]);
    times[command] = Date.now() - begun;
  }
  times.add = times.convert;
  let killed = 0;
  for (let i = 0; killed < count; i += 1) {
    const command = COMMANDS[i % COMMANDS.length] as Command;
    const name = `yh-${2040 + i}`;
    const incoming = join(trial.root, `${name}.txt`);
    const text = plan('云河市中级人民法院', 2040 + i, '编写白皮书。');
    const replaces = command === 'add' && chance() < 0.5;
    if (replaces) await writeFile(join(trial.seeds, `${name}.md`), text.replace('编写', '拟写'));
    if (command === 'add') await writeFile(incoming, text);
    else await oneOf(HARMLESS, chance).make(trial.seeds);
    if (command === 'build') await trial.mustRun(['convert']);
    const adding = ['add', incoming, '--id', name, '--yes', ...(replaces ? ['--overwrite'] : [])];
    const words = command === 'add' ? adding : [command];
    const killAfter = Math.round(50 + chance() * times[command]);
    const { status } = await trial.run(words, { killAfter });
    if (status === null) killed += 1;
    const label = `${status === null ? `${killed}. ${command} stopped after ${killAfter} ms` : `${command}, which ended before`}: a plain run`;
    const again = await trial.run(words);
    yield { holds: again.status === 0, what: `${label} goes through` };
    yield { holds: (await leftHalf(trial)).length === 0, what: `${label} leaves nothing half done` };
    if (command === 'add') {
      const added = await readFile(join(trial.seeds, `${name}.txt`), 'utf8').catch(() => '');
      const alone = !existsSync(join(trial.seeds, `${name}.md`));
      yield { holds: added === text && alone, what: `${label} adds the file whole, and alone` };
    }
    if (command === 'build')
      yield {
        holds: (await digestOf(trial.site)) === (await trial.siteFromNothing()),
        what: `${label} leaves the site that is built from nothing`,
      };
    else {
      const check = await trial.run(['convert', '--check', '--fresh']);
      yield { holds: check.status === 0, what: `${label} leaves the content that is made from nothing` };
    }
  }
}

/** What a stop has left in the folders that a clerk sees. */
async function leftHalf({ root, content, seeds }: Trial): Promise<string[]> {
  const files = await Promise.all([content, seeds, join(root, 'dist')].map((folder) => filesBelow(folder)));
  return files.flat().filter((file) => /\.(?:part|partial|replaced)$|^\.next\//u.test(file));
}

/** Two builds of one site at once. */
export async function* twoBuilds(trial: Trial): AsyncGenerator<Finding> {
  const both = await Promise.all([trial.run(['build']), trial.run(['build'])]);
  const told = both.filter(({ said }) => said.includes('这一次没有'));
  const done = both.filter(({ status }) => status === 0);
  yield { holds: told.length === 1 && done.length === 1, what: 'of two builds at once the second is told' };
  yield {
    holds: (await digestOf(trial.site)) === (await trial.siteFromNothing()),
    what: 'the first of two builds at once makes the site whole',
  };
}
