import type { Issuer } from '#domain/schema.ts';
import { visible } from '../convert/report.ts';
import { type Choice, chooseId, YES } from './choose-id.ts';
import { freeId } from './free-id.ts';
import type { Incoming } from './incoming.ts';
import type { AddOptions } from './options.ts';
import { proposeId } from './propose-id.ts';
import { idOfSameDocument, isSameDocument } from './same-document.ts';
import { idOfSame, type Occupants } from './seeds-folder.ts';
import type { Terminal } from './terminal.ts';

export interface Settled {
  readonly file: Incoming;
  readonly choice: Choice;
}

/**
 * An id for each file that is not in the archive yet; `undefined` where one could not be
 * settled for want of somebody to ask. Files that the editor skips are left out.
 */
export async function settleIds(
  incoming: readonly Incoming[],
  occupants: Occupants,
  registered: readonly Issuer[],
  options: AddOptions,
  terminal: Terminal | undefined,
): Promise<Settled[] | undefined> {
  const taken = new Map(occupants);
  const occupant = (id: string): string | undefined => taken.get(id);
  const settled: Settled[] = [];
  const open: string[] = [];
  for (const file of incoming) {
    const twin = settled.find((other) => other.file.bytes.equals(file.bytes));
    const same = twin?.choice.id ?? (await idOfSame(file.bytes, options.seeds, occupants));
    if (same !== undefined) {
      console.log(`${visible(file.path)}：内容与编号 ${same} 的公文完全相同，没有再加。`);
      continue;
    }
    const made = proposeId(file.circular.head, registered);
    const proposal = options.id ?? (await freeId(made, file, options.seeds, occupant));
    console.log(`${visible(file.path)}：《${file.circular.head.title}》，拟用编号 ${proposal}`);
    const { head } = file.circular;
    const double =
      settled.find((other) => isSameDocument(other.file.circular.head, head))?.choice.id ??
      (await idOfSameDocument(head, options.content, occupants.keys()));
    if (double !== undefined && double !== proposal) {
      const word = `${visible(file.path)}：档案里编号 ${double} 的公文，发文字号和标题与它相同。`;
      // Whoever names another id beforehand has decided.
      if (options.id !== undefined && options.yes) console.error(word);
      else if (terminal === undefined) {
        open.push(`${word}确要另加一件请加 --id 编号 --yes；要替换请加 --id ${double} --yes --overwrite。`);
        continue;
      } else {
        terminal.say(word);
        if (!YES.test(await terminal.ask('仍要另加一件吗？［写 y 另加，回车跳过这一件］：'))) continue;
      }
    }
    let choice: Choice | undefined;
    if (terminal !== undefined) {
      const beforehand = options.yes || options.id !== undefined;
      const question = { proposal, settled: beforehand, overwrite: options.overwrite, occupant };
      choice = await chooseId(question, terminal);
      if (choice === undefined) continue;
    } else {
      const why = obstacle(proposal, options, occupant(proposal));
      if (why !== undefined) {
        open.push(why);
        continue;
      }
      choice = { id: proposal, replaces: occupant(proposal) };
    }
    settled.push({ file, choice });
    taken.set(choice.id, `${choice.id}${file.ending}`);
  }
  // The same word for several files is said once.
  for (const why of new Set(open)) console.error(`${why}什么都没有写入。`);
  return open.length > 0 ? undefined : settled;
}

/** Without anybody to ask: an id is taken with `--yes` only, and one that stands for a source with `--overwrite` only. */
function obstacle(
  id: string,
  { yes, overwrite }: AddOptions,
  occupant: string | undefined,
): string | undefined {
  if (!yes) return '没有终端可以确认：采用拟定的编号请加 --yes，另定编号请加 --id 编号 --yes。';
  if (occupant === undefined || overwrite) return undefined;
  return `编号 ${id} 已有来源文件 ${occupant}，内容不同：确要替换请加 --overwrite。`;
}
