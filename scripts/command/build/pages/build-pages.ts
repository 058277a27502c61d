import { rmSync, statSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Asked } from '#domain/asking.ts';
import type { KnownPages } from '../../../publish/address-book/collect.ts';
import type { NewSite } from '../../../publish/site-tree/new-site.ts';
import type { Workshop } from '../../../publish/site-tree/workshop.ts';
import { siteProgram } from '../program/site-program.ts';
import type { Step } from '../show-step.ts';
import { codeState, programState } from './code-state.ts';
import { FactsFile } from './facts-file.ts';
import { Journal, readJournal } from './journal.ts';
import type { KnownPage } from './known-page.ts';
import { renderPages } from './render-pages.ts';
import { finishedPages } from './stopped.ts';

export interface BuiltPages {
  /** What the address book took from pages of builds before. */
  readonly known: KnownPages;
  /** Writes down what the pages are made of, once their site stands. */
  readonly remember: () => Promise<void>;
}

/**
 * Puts every page into a new site. Rendered are those that may have become others since the site that stands was
 * built; all of them where that is not known, or the code is another. Pages that a build had
 * finished before it was stopped are not rendered again.
 * @returns nothing where content cannot be published; the reason stands on the console
 */
export async function buildPages(
  site: NewSite,
  workshop: Workshop,
  { standing, cache, progress }: { standing: string; cache: string | undefined; progress: Step },
): Promise<BuiltPages | undefined> {
  const { record } = workshop;
  const code = await codeState();
  // Read by src/archive/load/kept-place.ts, once the code of the pages is loaded.
  process.env.ARCHIVE_CODE = code;
  process.env.ARCHIVE_READINGS = workshop.readings;
  const finished = finishedPages(workshop, code);
  const journal = new Journal(workshop.journal, code);
  for (const page of finished) journal.add(page);
  journal.flush();
  process.once('exit', () => journal.flush());
  // Stopped from outside, it still writes down what it had finished.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  const before = readJournal(record, code);
  const recorded = new Set(before.pages);
  const known: KnownPage[] = [];
  const moved: Asked[] = [];
  const program = await siteProgram(await programState(), cache, progress);
  progress('生成页面');
  try {
    await renderPages(program, {
      finished: byId(finished),
      known: byId(before.pages),
      standing,
      keep(page, isFinished) {
        if (isFinished) site.adopt(page.file);
        else site.keepUntouched(page.file);
        known.push(page);
      },
      rendered(file, bytes, page) {
        site.write(file, bytes);
        if (page === undefined) return;
        known.push(page);
        journal.add(page);
      },
      moved: (asked) => moved.push(asked),
      progress: (done, total) => progress('生成页面', done, total),
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
  site.writeAll(program.assets);
  journal.flush();
  const hashes = new Map(known.map(({ file, hash }) => [file, hash]));
  const facts = new FactsFile(workshop.facts, code);
  return {
    known: { stateOf: (file) => hashes.get(file), facts: facts.facts },
    async remember() {
      const others = known.filter((page) => !recorded.has(page));
      // It is written anew where half of it says nothing any more.
      const goesOn = before.isWhole && before.pages.length + others.length < known.length * GROWN;
      const file = goesOn ? record : `${record}.partial`;
      const journal = new Journal(file, code, goesOn ? before : undefined);
      if (goesOn) for (const asked of moved) journal.addGround(asked);
      else for (const page of known) if (recorded.has(page)) journal.add(page);
      for (const { time: _, ...page } of others) {
        const found = statSync(join(standing, page.file), { throwIfNoEntry: false });
        if (found?.size === page.size) journal.add({ ...page, time: found.mtimeMs });
      }
      journal.flush();
      if (!goesOn) await rename(file, record);
      facts.write(new Set(hashes.values()));
      rmSync(workshop.added, { recursive: true, force: true });
      rmSync(workshop.journal, { force: true });
    },
  };
}

/** Lines of pages in the record, for each page that there is. */
const GROWN = 1.5;

const byId = (pages: readonly KnownPage[]): ReadonlyMap<string, KnownPage> =>
  new Map(pages.map((page) => [page.id, page]));
