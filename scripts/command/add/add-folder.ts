import { writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { closingLine, convertFolder, countsOf, errorsIn, writeContent } from '../convert/convert-folder.ts';
import { writeFault } from '../convert/folders.ts';
import { type Progress, showProgress } from '../convert/progress.ts';
import { visible } from '../convert/report.ts';
import { type RecogniseAside, ScanFolders } from './aside.ts';
import { chooseId, NO, YES } from './choose-id.ts';
import { openHoldings } from './holdings.ts';
import { type Examined, examineOrRecognise, type Incoming, readAgain } from './incoming.ts';
import { type Archive, archiveToAddTo, CHANGED } from './index.ts';
import { listAs, listText } from './list-files.ts';
import { filesInFolder, liesIn } from './named-files.ts';
import type { AddOptions } from './options.ts';
import { type Outcome, RESULTS, type Row, rowsOf } from './outcome.ts';
import { place } from './place.ts';
import { type Choice, choiceOf, obstacleInWords, type Question, questionOf } from './question.ts';
import { Cancelled, type Terminal } from './terminal.ts';

export interface FolderOptions extends AddOptions {
  /** Where the list goes; beside the folder where nothing else is said. */
  readonly report?: string | undefined;
}

/** So many rows of the list are shown on the screen; the file has all. */
const SHOWN = 20;

/** A file of the folder that can be added, and what there is to decide of it. */
interface Open {
  readonly file: Incoming;
  readonly question: Question;
  readonly choice: Choice;
}

/**
 * The command for a folder of many files: goes on after errors; each file is put among the
 * sources whole, so that it can be stopped at any moment and taken up again, when what is
 * held already is passed over; the archive is converted once, at the end. Exit status: 0 all
 * are in the archive, 1 some are not or have an error, 2 nothing or not all was looked at.
 */
export async function addFolder(
  folder: string,
  options: FolderOptions,
  terminal: Terminal | undefined,
  stop: AbortSignal,
): Promise<0 | 1 | 2> {
  if (liesIn(options.seeds, folder) || liesIn(folder, options.seeds)) {
    console.error(
      `“${visible(folder)}”里有档案自己的来源文件（${options.seeds}）：请把收到的文件单独放在一个文件夹里。`,
    );
    return 2;
  }
  if (terminal === undefined && !options.yes) {
    console.error('没有终端可以确认编号：采用全部拟定的编号请加 --yes。什么都没有写入。');
    return 2;
  }
  const archive = await archiveToAddTo(options);
  if (typeof archive === 'number') return archive;
  const files = await filesInFolder(folder);
  if (files.length === 0) {
    console.error(`“${visible(folder)}”里没有文件。`);
    return 2;
  }
  console.error(
    `“${visible(folder)}”和它下面的文件夹里，共有文件 ${files.length} 个。随时可按 Ctrl+C 停下。`,
  );
  const progress = showProgress(process.stderr);
  const scans = new ScanFolders();
  const run = new FolderRun(folder, options, archive, progress, stop, scans);
  try {
    const open = await run.readAll(files);
    progress.end();
    if (!options.yes && open.length > 0 && !stop.aborted) await run.ask(open, terminal as Terminal);
  } finally {
    await scans.remove();
  }
  terminal?.close();
  if (stop.aborted) return stopped(run, files.length);
  return finish(run, folder, options);
}

class FolderRun {
  readonly outcomes: Outcome[] = [];
  readonly #folder: string;
  readonly #options: FolderOptions;
  readonly #archive: Archive;
  readonly #progress: Progress;
  readonly #stop: AbortSignal;
  readonly #scans: ScanFolders;

  constructor(
    folder: string,
    options: FolderOptions,
    archive: Archive,
    progress: Progress,
    stop: AbortSignal,
    scans: ScanFolders,
  ) {
    this.#folder = folder;
    this.#options = options;
    this.#archive = archive;
    this.#progress = progress;
    this.#stop = stop;
    this.#scans = scans;
  }

  /** Reads one file after another; with `--yes` each is put among the sources at once, else those are returned that can be. */
  async readAll(files: readonly string[]): Promise<Open[]> {
    const { holdings, issuers } = this.#archive;
    const { yes, overwrite } = this.#options;
    const open: Open[] = [];
    for (const [i, path] of files.entries()) {
      if (this.#stop.aborted) break;
      const words = `读取文件（还剩 ${files.length - i} 个）`;
      this.#progress.step(words, i, files.length);
      const onPage = (done: number, total: number): void =>
        this.#progress.step(`${words}，识别 ${visible(this.#within(path))}`, done, total);
      const read = await this.#examine(path, onPage);
      if (read === undefined) break;
      if (read.kind === 'refused')
        this.#tell(path, 'refused', { reason: read.reason.replace(/\s*\n\s*/gu, '') });
      else if (read.kind === 'held') this.#tell(path, 'held', { id: read.id });
      else {
        const question = await questionOf(read.head, holdings, issuers);
        const choice = choiceOf({ id: question.proposal, another: false, overwrite }, question, holdings);
        if ('kind' in choice) {
          const id = choice.kind === 'double' ? choice.double : question.proposal;
          const reason = `${obstacleInWords(choice)}没有加入；要加请单独加这一件，加时会问您。`;
          this.#tell(path, 'undecided', { reason, id });
          continue;
        }
        holdings.take(choice.id, `${choice.id}${read.ending}`, read.digest, read.head);
        if (yes) await this.#place(read, choice);
        else open.push({ file: read, question, choice });
      }
    }
    return open;
  }

  /** `undefined` where the editor stopped while a scan was recognised. */
  async #examine(path: string, onPage: RecogniseAside['onPage']): Promise<Examined | undefined> {
    const { content } = this.#options;
    const options = { content, onPage, stop: this.#stop };
    return examineOrRecognise(path, this.#archive, this.#scans, options).catch((error: unknown) => {
      if (this.#stop.aborted) return undefined;
      throw error;
    });
  }

  /** Asks once for all proposed ids, and file by file where the editor wants that. */
  async ask(open: readonly Open[], terminal: Terminal): Promise<void> {
    for (const { file, choice } of open)
      terminal.say(`  ${choice.id}  ${visible(this.#within(file.path))}  《${file.head.title}》`);
    const others = Object.entries(RESULTS).flatMap(([result, word]) => {
      const count = this.outcomes.filter((one) => one.result === result).length;
      return count > 0 ? [`${word} ${count} 个`] : [];
    });
    if (others.length > 0) terminal.say(`  另有${others.join('、')}，最后的清单里写明。`);
    const answer = await terminal.ask(
      `以上 ${open.length} 件，接受全部拟定的编号吗？［回车或 y 全部采用，s 逐件问，n 取消］：`,
    );
    if (NO.test(answer)) throw new Cancelled();
    if (answer === '' || YES.test(answer)) {
      for (const [i, { file, choice }] of open.entries()) {
        if (this.#stop.aborted) return;
        this.#progress.step('放入来源文件', i, open.length);
        await this.#place(file, choice);
      }
      this.#progress.end();
      return;
    }
    const { seeds, content, overwrite } = this.#options;
    // What was to be taken in all together is not yet.
    const holdings = await openHoldings(seeds, content);
    for (const [i, { file }] of open.entries()) {
      const question = await questionOf(file.head, holdings, this.#archive.issuers);
      terminal.say(
        `［${i + 1}/${open.length}］${visible(this.#within(file.path))}：《${file.head.title}》，拟用编号 ${question.proposal}`,
      );
      const beforehand = { settled: false, another: false, overwrite };
      const choice = await chooseId(file.path, question, beforehand, holdings, terminal).catch(
        (error: unknown) => {
          // What was settled before stays.
          if (error instanceof Cancelled) return 'stop' as const;
          throw error;
        },
      );
      if (choice === 'stop') return;
      if (choice === undefined) this.#tell(file.path, 'skipped', {});
      else {
        holdings.take(choice.id, `${choice.id}${file.ending}`, file.digest, file.head);
        await this.#place(file, choice);
      }
    }
  }

  async #place(file: Incoming, choice: Choice): Promise<void> {
    try {
      const again = await readAgain(file);
      if (again === undefined) return this.#tell(file.path, 'refused', { reason: CHANGED });
      await place(again, choice, this.#options.seeds);
      this.#tell(file.path, 'added', { id: choice.id });
    } catch (error) {
      const reason = writeFault(error);
      if (reason === undefined) throw error;
      this.#tell(file.path, 'refused', { reason });
    }
  }

  #tell(path: string, result: Outcome['result'], more: Pick<Outcome, 'id' | 'reason'>): void {
    this.outcomes.push({ file: this.#within(path), result, ...more });
  }

  #within(path: string): string {
    return relative(this.#folder, path);
  }
}

function stopped({ outcomes }: FolderRun, total: number): 2 {
  const added = outcomes.filter(({ result }) => result === 'added').length;
  console.error(
    `\n已停下：放入 ${added} 件，还有 ${total - outcomes.length} 个文件没有处理。\n再运行同一条命令就接着做，已放入的不会重复；放入的还没有转换，到时一并转换，也可以先运行 npm run convert。`,
  );
  return 2;
}

/** Converts once for all, and ends with the list of what to look at. */
async function finish(
  { outcomes }: FolderRun,
  folder: string,
  { seeds, content, report }: FolderOptions,
): Promise<0 | 1 | 2> {
  const progress = showProgress(process.stderr);
  const converted = await convertFolder(seeds, progress, content);
  if (converted === undefined) {
    console.error(`读不到来源目录“${visible(seeds)}”。`);
    return 2;
  }
  const { conversion, diagnostics } = converted;
  const changes = await writeContent(content, converted, false, progress);
  progress.end();
  const byId = Map.groupBy(diagnostics, ({ place }) => place.file.replace(/\.[^.]*$/u, ''));
  const circulars = new Map(conversion.circulars.map((circular) => [circular.head.id, circular]));
  const rows = rowsOf(outcomes, (id) => ({
    circular: circulars.get(id),
    diagnostics: byId.get(id) ?? [],
  }));
  const heading = headingOf(folder, rows);
  console.log(`\n${heading}\n\n${listText(rows.slice(0, SHOWN))}`);
  if (rows.length > SHOWN) console.log(`（共 ${rows.length} 个文件，这里只列最要先看的 ${SHOWN} 个。）`);
  const file = report ?? join(dirname(resolve(folder)), `${basename(resolve(folder))}-加入清单.html`);
  const fault = await writeFile(file, listAs(file, rows, heading)).then(
    () => undefined,
    (error: unknown) => writeFault(error) ?? String(error),
  );
  console.log('');
  console.error(
    fault === undefined
      ? `全部清单写在：${visible(file)}（可以打印）`
      : `清单没有写成：${fault}可用 --report 另指定一处。`,
  );
  console.error(closingLine(countsOf(conversion), diagnostics, changes, false));
  const incomplete = rows.some(({ result }) => result === 'refused' || result === 'undecided');
  return incomplete || errorsIn(diagnostics) > 0 ? 1 : 0;
}

function headingOf(folder: string, rows: readonly Row[]): string {
  const counts = Object.entries(RESULTS).flatMap(([result, word]) => {
    const count = rows.filter((row) => row.result === result).length;
    return count > 0 ? [`${word} ${count}`] : [];
  });
  return `“${basename(resolve(folder))}”加入档案：${counts.join('，')}，共 ${rows.length} 个文件`;
}
