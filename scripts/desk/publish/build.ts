import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { BuildResult, Plan } from '#desk/publish/wire.ts';
import type { Question } from '#domain/address-book/question.ts';
import { type BuildEvent, GO } from '../../command/build/overseer.ts';
import { questionsOf } from '../../publish/address-book/questions.ts';
import type { Folders } from '../archive.ts';
import { cacheOf } from '../cache.ts';
import { runApart } from '../run-apart.ts';
import type { Report } from '../tasks.ts';
import type { LookMessage } from './look.ts';
import { confirm } from './memory.ts';

/** Where the scripts find the desk's archive. */
function environment({ seeds, content, registry }: Folders): Record<string, string> {
  return { ARCHIVE_SEEDS: seeds, ARCHIVE_CONTENT: content, ARCHIVE_REGISTRY: registry };
}

/** Converts, and tells what a publication would change. Throws, with words for the editor, where that cannot be told. */
export async function lookAhead(
  folders: Folders,
  site: string,
  report: Report,
  signal: AbortSignal,
): Promise<Plan> {
  let plan: Plan | undefined;
  const { said } = await runApart({
    script: 'scripts/desk/publish/look.ts',
    args: [site, memoryOf(folders)],
    env: environment(folders),
    signal,
    onMessage: (message) => {
      const one = message as LookMessage;
      if (one.kind === 'plan') plan = one.plan;
      else report(one.words, one.done, one.total);
    },
  });
  if (plan === undefined) throw new Error(said.trim() || '没有做完，什么都没有公布。');
  return plan;
}

/**
 * Builds the site aside and puts it into the place of the one that stands. Stopped at any
 * moment before that, it leaves the site and the address book as they were; from then on
 * it is not stopped any more.
 */
export async function buildSite(
  folders: Folders,
  site: string,
  args: readonly string[],
  report: Report,
  signal: AbortSignal,
): Promise<BuildResult> {
  const stop = new AbortController();
  let replacing = false;
  const onStop = (): void => {
    if (!replacing) stop.abort();
  };
  signal.addEventListener('abort', onStop, { once: true });
  if (signal.aborted) onStop();
  let questions: readonly Question[] | undefined;
  try {
    const { status, said } = await runApart({
      script: 'scripts/command/build.ts',
      args: ['--out', site, ...args],
      env: environment(folders),
      signal: stop.signal,
      onMessage: (message) => {
        const event = message as BuildEvent;
        if (event.kind === 'refused') questions = questionsOf(event.problems);
        else if (event.kind === 'ready') {
          replacing = !stop.signal.aborted;
          return replacing ? GO : undefined;
        } else {
          const { words, done = 0, total = 0 } = event;
          report(words, done, total);
        }
        return undefined;
      },
    });
    if (status === undefined) throw new Error('已经停下，原来的网站没有改动。');
    if (questions !== undefined) return { kind: 'refused', questions, said };
    if (status !== 0) return { kind: 'failed', said };
    await confirm(memoryOf(folders));
    return { kind: 'published', folder: resolve(site), ...(await sizeOf(site)), said };
  } finally {
    signal.removeEventListener('abort', onStop);
  }
}

/** Where it is remembered what was published last of an archive. */
function memoryOf({ seeds }: Folders): string {
  return join(cacheOf(seeds), 'published.json');
}

async function sizeOf(folder: string): Promise<{ files: number; bytes: number }> {
  let files = 0;
  let bytes = 0;
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    files += 1;
    bytes += (await stat(join(entry.parentPath, entry.name))).size;
  }
  return { files, bytes };
}
