import { CIRCULAR_ID, type Issuer } from '#domain/schema.ts';
import { readRegistry } from '../../convert/registry/index.ts';
import type { YamlFile } from '../../convert/side-file/read-yaml.ts';
import { folderFault } from '../convert/folders.ts';
import { showProgress } from '../convert/progress.ts';
import { readRegistryFiles } from '../convert/read-seeds.ts';
import { formatDiagnostic, visible } from '../convert/report.ts';
import { clearHalfDone } from '../half-done.ts';
import { ScanFolders } from './aside.ts';
import { chooseId } from './choose-id.ts';
import { convertAdded } from './convert-added.ts';
import { type Holdings, openHoldings } from './holdings.ts';
import { examineOrRecognise, type Incoming, readAgain, registryForNaming } from './incoming.ts';
import type { AddOptions } from './options.ts';
import { place } from './place.ts';
import { type Choice, choiceOf, ID_RULE, obstacleInWords, type Question, questionOf } from './question.ts';
import { Cancelled, type Terminal } from './terminal.ts';

/** What files are added to. */
export interface Archive {
  readonly holdings: Holdings;
  /** As far as files on their own are named with it. */
  readonly registry: readonly YamlFile[];
  readonly issuers: readonly Issuer[];
}

/**
 * The command for files that are named: reads them, settles an id for each, puts them into
 * the seeds folder, converts the archive and says what was read. Nothing is written before
 * every id is settled. Resolves to the exit status: 0 all added (or there already), 1 a file
 * that cannot be converted or an error in the archive, 2 nothing written because of how the
 * command was used.
 */
export async function addFiles(
  paths: readonly string[],
  options: AddOptions,
  terminal: Terminal | undefined,
  stop?: AbortSignal,
): Promise<0 | 1 | 2> {
  if (options.id !== undefined && !CIRCULAR_ID.test(options.id)) {
    console.error(`“${visible(options.id)}”不能用作编号：${ID_RULE}。`);
    return 2;
  }
  const archive = await archiveToAddTo(options);
  if (typeof archive === 'number') return archive;
  const scans = new ScanFolders();
  try {
    return await addRead(await readAll(paths, archive, scans, options, stop), archive, options, terminal);
  } finally {
    await scans.remove();
  }
}

/** Settles ids for what was read, and adds it. */
async function addRead(
  { incoming, status }: { readonly incoming: readonly Incoming[]; readonly status: 0 | 1 | 2 },
  archive: Archive,
  options: AddOptions,
  terminal: Terminal | undefined,
): Promise<0 | 1 | 2> {
  if (status === 2) return 2;
  const settled = await settle(incoming, archive, options, terminal);
  if (settled === undefined) return 2;
  terminal?.close();
  if (settled.length === 0) return status;
  let placed: 0 | 1 = 0;
  const ids: string[] = [];
  for (const { file, choice } of settled) {
    const again = await readAgain(file);
    if (again === undefined) {
      console.error(`${visible(file.path)}：${CHANGED}`);
      placed = 1;
    } else {
      await place(again, choice, options.seeds);
      ids.push(choice.id);
    }
  }
  const converted = await convertAdded(ids, options);
  return Math.max(status, placed, converted) as 0 | 1 | 2;
}

export const CHANGED = '读过以后文件又变了或者不见了，没有加入，请再加一次。';

/** What lies in the folders; where they cannot be used that is said, and the exit status is returned. */
export async function archiveToAddTo({
  seeds,
  content,
}: Pick<AddOptions, 'seeds' | 'content'>): Promise<Archive | 1 | 2> {
  const fault = await folderFault(seeds, content);
  const open = () => clearHalfDone(seeds).then(() => openHoldings(seeds, content));
  const holdings = fault === undefined ? await open().catch(() => undefined) : undefined;
  if (holdings === undefined) {
    console.error(fault ?? `读不到来源目录“${visible(seeds)}”。`);
    return 2;
  }
  const files = await readRegistryFiles(seeds);
  const { value: registered, diagnostics } = readRegistry(files);
  if (registered !== undefined)
    return { holdings, registry: registryForNaming(files), issuers: registered.issuers };
  for (const d of diagnostics) console.error(formatDiagnostic(d, seeds));
  return 1;
}

/** Reads every file; 2 where one cannot be read at all, 1 where one cannot be converted. */
async function readAll(
  paths: readonly string[],
  archive: Archive,
  scans: ScanFolders,
  { content }: AddOptions,
  stop: AbortSignal | undefined,
): Promise<{ incoming: Incoming[]; status: 0 | 1 | 2 }> {
  const incoming: Incoming[] = [];
  const statuses: (0 | 1 | 2)[] = [0];
  for (const path of paths) {
    const progress = showProgress(process.stderr);
    const onPage = (done: number, total: number): void => progress.step(`识别 ${visible(path)}`, done, total);
    const read = await examineOrRecognise(path, archive, scans, { content, onPage, stop }).catch(
      (error: unknown) => {
        if (stop?.aborted) throw new Cancelled();
        throw error;
      },
    );
    progress.end();
    if (stop?.aborted) throw new Cancelled();
    if (read.kind === 'new') incoming.push(read);
    else if (read.kind === 'held')
      console.log(`${visible(path)}：内容与编号 ${read.id} 的公文完全相同，没有再加。`);
    else {
      console.error(`${visible(path)}：${read.reason}\n  这个文件没有加入。`);
      statuses.push(read.unreadable ? 2 : 1);
    }
  }
  return { incoming, status: Math.max(...statuses) as 0 | 1 | 2 };
}

interface Settled {
  readonly file: Incoming;
  readonly choice: Choice;
}

/**
 * An id for each file; `undefined` where one could not be settled for want of somebody to
 * ask. Files that the editor skips are left out.
 */
async function settle(
  incoming: readonly Incoming[],
  { holdings, issuers }: Archive,
  options: AddOptions,
  terminal: Terminal | undefined,
): Promise<Settled[] | undefined> {
  const settled: Settled[] = [];
  const open = new Set<string>();
  for (const file of incoming) {
    const twin = settled.find((other) => other.file.digest === file.digest);
    if (twin !== undefined) {
      console.log(`${visible(file.path)}：内容与编号 ${twin.choice.id} 的公文完全相同，没有再加。`);
      continue;
    }
    const question = await questionOf(file.head, holdings, issuers, options.id);
    console.log(`${visible(file.path)}：《${file.head.title}》，拟用编号 ${question.proposal}`);
    // Whoever names another id beforehand has decided.
    const another = options.id !== undefined && options.yes;
    const beforehand = {
      settled: options.yes || options.id !== undefined,
      another,
      overwrite: options.overwrite,
    };
    if (terminal === undefined && another && question.double !== undefined)
      console.error(`${visible(file.path)}：${obstacleInWords({ kind: 'double', double: question.double })}`);
    const choice =
      terminal === undefined
        ? withoutAsking(file, question, options, holdings)
        : await chooseId(file.path, question, beforehand, holdings, terminal);
    if (typeof choice === 'string') open.add(choice);
    else if (choice !== undefined) {
      settled.push({ file, choice });
      holdings.take(choice.id, `${choice.id}${file.ending}`, file.digest, file.head);
    }
  }
  // The same word for several files is said once.
  for (const why of open) console.error(`${why}什么都没有写入。`);
  return open.size > 0 ? undefined : settled;
}

/** Without anybody to ask: an id is taken with `--yes` only, and one that stands for a source with `--overwrite` only. */
function withoutAsking(
  { path }: Incoming,
  question: Question,
  { id, yes, overwrite }: AddOptions,
  holdings: Holdings,
): Choice | string {
  const { proposal, double } = question;
  const choice = choiceOf({ id: proposal, another: id !== undefined && yes, overwrite }, question, holdings);
  if ('kind' in choice && choice.kind === 'double')
    return `${visible(path)}：${obstacleInWords(choice)}确要另加一件请加 --id 编号 --yes；要替换请加 --id ${double} --yes --overwrite。`;
  if (!yes) return '没有终端可以确认：采用拟定的编号请加 --yes，另定编号请加 --id 编号 --yes。';
  return 'kind' in choice ? `${obstacleInWords(choice)}确要替换请加 --overwrite。` : choice;
}
