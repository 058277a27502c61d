import { mkdirSync, rmSync, statSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'astro';
import type { KnownPages } from '../../../publish/address-book/collect.ts';
import type { NewSite } from '../../../publish/site-tree/new-site.ts';
import type { Workshop } from '../../../publish/site-tree/workshop.ts';
import type { Progress } from '../../convert/progress.ts';
import { codeState } from './code-state.ts';
import { FactsFile } from './facts-file.ts';
import { Journal, readJournal } from './journal.ts';
import type { KnownPage } from './known-page.ts';
import { type KeptPage, renderPages, written } from './render-pages.ts';
import { finishedPages } from './stopped.ts';

export interface BuiltPages {
  /** Places every page, those rendered now and those that stay. */
  readonly placeIn: (site: NewSite) => Promise<void>;
  /** What the address book took from pages of builds before. */
  readonly known: KnownPages;
  /** Writes down what the pages are made of, once their site stands. */
  readonly remember: () => Promise<void>;
}

/**
 * Renders the pages that may have become others since the site that stands was built; all of them where
 * that is not known, or the code is another. Pages that a build had finished before it was
 * stopped are not rendered again.
 * @returns nothing where content cannot be published; the reason stands on the console
 */
export async function buildPages(
  workshop: Workshop,
  { standing, cache, progress }: { standing: string; cache: string | undefined; progress: Progress['step'] },
): Promise<BuiltPages | undefined> {
  const { fresh, stopped, record } = workshop;
  const code = await codeState();
  // Read by src/archive/load/folder-loader.ts: what is stored of files was read by this code.
  process.env.ARCHIVE_CODE = code;
  const finished = await finishedPages(workshop, code);
  const journal = new Journal(workshop.journal, code);
  for (const page of finished) journal.add(page);
  journal.flush();
  rmSync(fresh, { recursive: true, force: true });
  const kept: KeptPage[] = [];
  const rendered: KnownPage[] = [];
  const integration = renderPages({
    finished: byId(finished),
    known: byId(readJournal(record, code)),
    standing,
    keep: (one) => kept.push(one),
    rendered: (page) => {
      rendered.push(page);
      journal.add(page);
    },
    progress: (done, total) => progress('生成页面', done, total),
  });
  process.once('exit', () => journal.flush());
  // Stopped from outside, it still writes down what it had finished.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  try {
    await build({
      outDir: fresh,
      logLevel: 'warn',
      integrations: [integration],
      ...(cache === undefined ? {} : { cacheDir: cache }),
    });
  } catch (error) {
    if (!(error instanceof Error && error.name === 'ContentError')) throw error;
    console.error(
      `content/ 里有文件读不出来，大概是手工改过，或者留着合并冲突；网站没有生成，原来的网站没有改动。
  ${error.message}
  处理：content/ 由程序写，请运行 npm run convert 重新写一遍。`,
    );
    return undefined;
  }
  journal.flush();
  const known = [...kept.map(({ page }) => page), ...written(rendered, fresh)];
  const hashes = new Map(known.map(({ file, hash }) => [file, hash]));
  const facts = new FactsFile(workshop.facts, code);
  return {
    known: { stateOf: (file) => hashes.get(file), facts: facts.facts },
    async placeIn(site) {
      for (const { page, stands } of kept) {
        if (stands) site.keep(page.file);
        else await site.place(page.file, join(stopped, page.file));
      }
      await site.placeAll(fresh);
    },
    async remember() {
      const beside = `${record}.partial`;
      mkdirSync(dirname(record), { recursive: true });
      const whole = new Journal(beside, code);
      for (const { time: _, ...page } of known) {
        const found = statSync(join(standing, page.file), { throwIfNoEntry: false });
        if (found?.size === page.size) whole.add({ ...page, time: found.mtimeMs });
      }
      whole.flush();
      await rename(beside, record);
      facts.write(new Set(hashes.values()));
      for (const folder of [fresh, stopped, workshop.added]) rmSync(folder, { recursive: true, force: true });
      rmSync(workshop.journal, { force: true });
    },
  };
}

const byId = (pages: readonly KnownPage[]): ReadonlyMap<string, KnownPage> =>
  new Map(pages.map((page) => [page.id, page]));
