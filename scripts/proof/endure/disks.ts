import { cp, mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  canMount,
  makeReadOnly,
  mountSmallDisk,
  resizeDisk,
  unmountDisk,
} from '../../command/fixtures/small-disk.ts';
import { EDITS, plan } from '../updates/edits.ts';
import { inWords, type Outcome } from './run.ts';
import { digestOf, type Finding, type Trial } from './trial.ts';

const ROOM = 512 * 1024 ** 2;
/** Where builds keep what they work at, to be put on a disk of its own. */
const WORKSHOP = 'node_modules/.disk';
/** Folders, and the commands that write into each. */
const WRITERS: Readonly<Record<string, readonly string[]>> = {
  dist: ['build'],
  [WORKSHOP]: ['build'],
  content: ['convert', 'add'],
  seeds: ['build', 'add'],
};
const REFUSED = /写不了“[^”]+”|没有权限写入/u;

/**
 * Puts one folder after the other on a disk that is full, then read-only: commands that write there end with
 * words that name a place on it, and when there is room again a plain run makes all that was to be made.
 */
export async function* disks(trial: Trial): AsyncGenerator<Finding> {
  if (!canMount()) {
    yield { holds: true, what: 'full and read-only disks are left out: none can be mounted here' };
    return;
  }
  for (const folder of Object.keys(WRITERS))
    for (const state of ['full', 'read-only'] as const) yield* oneDisk(trial, folder, state);
}

async function* oneDisk(trial: Trial, folder: string, state: 'full' | 'read-only'): AsyncGenerator<Finding> {
  const disk = join(trial.root, folder);
  const env = { ARCHIVE_CACHE: join(trial.root, WORKSHOP) };
  await trial.begin();
  await mountAround(disk);
  try {
    await trial.publish({ env });
    // The text of every page changes, and there is a new address.
    for (const { name, make } of EDITS)
      if (/archive is called|newest of all/u.test(name)) await make(trial.seeds);
    const incoming = join(trial.root, 'node_modules', 'in.txt');
    await writeFile(incoming, plan('云河市中级人民法院', 2050, '编写白皮书。'));
    const { bfree, blocks, bsize } = await statfs(disk);
    if (state === 'full') resizeDisk(disk, (blocks - bfree) * bsize);
    else makeReadOnly(disk);
    for (const command of ['convert', 'build', 'add']) {
      const before = await digestOf(trial.site);
      const words = command === 'add' ? ['add', incoming, '--id', 'yh-2050', '--yes'] : [command];
      const outcome: Outcome = await trial.run(words, { env });
      const label = `${command} with ${folder} on a disk that is ${state}`;
      const told = WRITERS[folder]?.includes(command)
        ? outcome.status !== 0 && REFUSED.test(outcome.said)
        : outcome.status === 0 || outcome.said.includes('只写了一半');
      const holds = told && inWords(outcome);
      const said = REFUSED.exec(outcome.said)?.[0] ?? (holds ? 'done' : outcome.said);
      yield { holds, what: `${label}: ${said.replace(trial.root, '…')}` };
      const isWhole = (await digestOf(trial.site)) === before;
      if (outcome.said.includes('没有改动'))
        yield { holds: isWhole, what: `${label}: the site that stood is as it was` };
    }
    resizeDisk(disk, ROOM);
    await trial.mustRun(['add', incoming, '--id', 'yh-2050', '--yes'], { env });
    await trial.publish({ env });
    yield {
      holds: (await digestOf(trial.site)) === (await trial.siteFromNothing()),
      what: `with room again for ${folder} all is as it would have been`,
    };
  } finally {
    unmountDisk(disk);
    await rm(join(trial.root, WORKSHOP), { recursive: true, force: true });
  }
}

/** Puts a folder with all that is in it on a disk of its own. */
async function mountAround(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const aside = `${folder}.aside`;
  await cp(folder, aside, { recursive: true });
  mountSmallDisk(folder, ROOM);
  await cp(aside, folder, { recursive: true });
  await rm(aside, { recursive: true });
}
