import { CIRCULAR_ID } from '#domain/schema.ts';
import { readRegistry } from '../../convert/registry/index.ts';
import type { YamlFile } from '../../convert/side-file/read-yaml.ts';
import { folderFault } from '../convert/folders.ts';
import { readRegistryFiles } from '../convert/read-seeds.ts';
import { formatDiagnostic, visible } from '../convert/report.ts';
import { ID_RULE } from './choose-id.ts';
import { convertAdded } from './convert-added.ts';
import { type Incoming, readIncoming } from './incoming.ts';
import type { AddOptions } from './options.ts';
import { place } from './place.ts';
import { occupantsOf } from './seeds-folder.ts';
import { settleIds } from './settle.ts';
import type { Terminal } from './terminal.ts';

/**
 * The command: reads the files, settles an id for each, puts them into the seeds folder,
 * converts the archive and says what was read. Nothing is written before every id is
 * settled. Resolves to the exit status: 0 all added (or there already), 1 a file that
 * cannot be converted or an error in the archive, 2 nothing written because of how the
 * command was used.
 */
export async function addFiles(
  paths: readonly string[],
  options: AddOptions,
  terminal: Terminal | undefined,
): Promise<0 | 1 | 2> {
  const { seeds } = options;
  if (options.id !== undefined && !CIRCULAR_ID.test(options.id)) {
    console.error(`“${visible(options.id)}”不能用作编号：${ID_RULE}。`);
    return 2;
  }
  const fault = await folderFault(seeds, options.content);
  const occupants = fault === undefined ? await occupantsOf(seeds).catch(() => undefined) : undefined;
  if (occupants === undefined) {
    console.error(fault ?? `读不到来源目录“${visible(seeds)}”。`);
    return 2;
  }
  const registry = await readRegistryFiles(seeds);
  const { value: registered, diagnostics } = readRegistry(registry);
  if (registered === undefined) {
    for (const d of diagnostics) console.error(formatDiagnostic(d, seeds));
    return 1;
  }

  const { incoming, status } = await readAll(paths, registry);
  if (status === 2) return 2;
  const settled = await settleIds(incoming, occupants, registered.issuers, options, terminal);
  if (settled === undefined) return 2;
  terminal?.close();
  if (settled.length === 0) return status;
  for (const { file, choice } of settled) await place(file, choice, seeds);
  const converted = await convertAdded(
    settled.map(({ choice }) => choice.id),
    options,
  );
  return converted === 0 ? status : converted;
}

/** Reads every file; 2 where one cannot be read at all, 1 where one cannot be converted. */
async function readAll(
  paths: readonly string[],
  registry: readonly YamlFile[],
): Promise<{ incoming: Incoming[]; status: 0 | 1 | 2 }> {
  const incoming: Incoming[] = [];
  const statuses: (0 | 1 | 2)[] = [0];
  for (const path of paths) {
    const read = await readIncoming(path, registry);
    if ('circular' in read) incoming.push(read);
    else {
      console.error(`${visible(read.path)}：${read.reason}\n  这个文件没有加入。`);
      statuses.push(read.unreadable ? 2 : 1);
    }
  }
  return { incoming, status: Math.max(...statuses) as 0 | 1 | 2 };
}
