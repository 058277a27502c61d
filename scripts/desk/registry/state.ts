import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Edited, PairList, RegistryEdit, RegistryState } from '#desk/registry/wire.ts';
import { declarationsSchema } from '#domain/address-book/declarations.ts';
import { departmentAddress } from '#domain/addresses.ts';
import { synonymsSchema } from '#domain/search/synonyms.ts';
import { readRegistryFiles } from '../../command/convert/read-seeds.ts';
import { readRegistry } from '../../convert/registry/index.ts';
import type { YamlFile } from '../../convert/side-file/read-yaml.ts';
import type { RegisteredPair } from '../../convert/types.ts';
import type { Folders } from '../archive.ts';
import { readKept, revisionOf, writeKept } from '../kept-file.ts';
import { withRedirects } from '../publish/declare.ts';
import { Refused } from '../refused.ts';
import { editedRegistry, fileOf } from './edit.ts';

const REDIRECTS = 'redirects.yaml';

/** The registry as its forms show it. */
export async function registryState(folders: Folders, who: string): Promise<RegistryState> {
  return stateOf(await filesOf(folders), who);
}

/**
 * Makes one step: the changed files must read without a fault, as the converter reads them, or
 * nothing is written. `revision` is what the editor saw; where it is not so any more, the step
 * is refused.
 *
 * @param addressOf id, as the site has it, of an issuer's department by its name
 */
export async function editRegistry(
  folders: Folders,
  { revision, edit, who }: { readonly revision: string; readonly edit: RegistryEdit; readonly who: string },
  idOf: (issuer: string, name: string) => string | undefined,
): Promise<Edited> {
  const files = await filesOf(folders);
  const before = stateOf(files, who);
  if (before.revision !== revision) throw new Refused(409, STALE);
  if (before.fault !== undefined) throw new Refused(422, before.fault);
  const name = fileOf(edit);
  const changed = new Map<string, string>([[name, edited(textIn(files, name), edit)]]);
  const done = [inWords(edit)];
  if (edit.kind === 'merge') {
    const move = await redirectFor(folders, edit, idOf);
    if (move !== undefined) {
      const text = withRedirects(textIn(files, REDIRECTS), [move]);
      const read = declarationsSchema.safeParse(parse(text) ?? {});
      if (!read.success) throw new Refused(422, `转址写不进去：${read.error.issues[0]?.message ?? ''}`);
      changed.set(REDIRECTS, text);
      done.push(`转址 ${move[0]} → ${move[1]}`);
    }
  }
  const after = withTexts(files, changed);
  const { diagnostics } = readRegistry(after);
  const [first] = diagnostics;
  if (first !== undefined) throw new Refused(422, `没有写入：${first.message}`);
  for (const [file, text] of changed) {
    const path = join(folders.registry, file);
    const { revision: seen, bytes } = await readKept(path);
    if ((bytes?.toString('utf8') ?? '') !== textIn(files, file)) throw new Refused(409, STALE);
    await writeKept(path, seen, Buffer.from(text));
  }
  return { state: stateOf(after, who), done: done.join('；') };
}

const STALE =
  '登记文件刚才在别处改过（另一个编校台窗口，或者别的程序），您这一步没有写入。页面已换成现在的样子，请看过以后再做一次。';

const filesOf = ({ seeds, registry }: Folders): Promise<YamlFile[]> => readRegistryFiles(seeds, registry);

function textIn(files: readonly YamlFile[], name: string): string {
  return files.find(({ file }) => file === `registry/${name}`)?.text ?? '';
}

function withTexts(files: readonly YamlFile[], texts: ReadonlyMap<string, string>): YamlFile[] {
  const others = files.filter(({ file }) => !texts.has(file.slice('registry/'.length)));
  return [...others, ...[...texts].map(([name, text]) => ({ file: `registry/${name}`, text }))];
}

function edited(text: string, edit: RegistryEdit): string {
  try {
    return editedRegistry(text, edit);
  } catch {
    throw new Refused(422, `registry/${fileOf(edit)} 写得不对，程序改不了。请先按提示把它改好。`);
  }
}

function stateOf(files: readonly YamlFile[], who: string): RegistryState {
  const { value, diagnostics } = readRegistry(files);
  const texts = files.map(({ file, text }) => `${file}\n${text}`).sort();
  const revision = revisionOf(Buffer.from(texts.join('\n')));
  const [first] = diagnostics;
  const fault =
    first === undefined
      ? undefined
      : `${first.place.file} 第${first.place.line}行：${first.message}${first.help}`;
  const pairs = (list: readonly RegisteredPair[] = []) => list.map(({ pair }) => pair);
  const lineage = value?.lineage;
  return {
    revision,
    who,
    fault,
    issuers: value?.issuers ?? [],
    departments: Object.fromEntries(
      (value?.departments ?? []).map(({ issuer, departments }) => [
        issuer,
        departments.map(({ name, aliases, id = '' }) => ({ name, aliases, id })),
      ]),
    ),
    subjects: (value?.topics ?? []).map(({ id, name, scope, words }) => ({
      id,
      name,
      scope,
      words: Object.entries(words),
    })),
    synonyms: synonymsSchema.safeParse(parseOr(textIn(files, 'synonyms.yaml'))).data ?? [],
    lineage: {
      compare: pairs(lineage?.compare),
      confirmed: pairs(lineage?.confirmed),
      rejected: pairs(lineage?.rejected),
    },
    instruments: (value?.instruments ?? []).map((one) => ({
      name: one.name,
      aliases: one.aliases,
      id: one.id ?? '',
      type: one.type ?? '',
      number: one.number ?? '',
      issuer: one.issuer ?? '',
      circular: one.circular ?? '',
      instrument: one.instrument,
    })),
  };
}

function parseOr(text: string): unknown {
  try {
    return parse(text) ?? [];
  } catch {
    return [];
  }
}

/** Where the page of a department leads that is merged into another; `undefined` where it was never published. */
async function redirectFor(
  { registry }: Folders,
  { issuer, from, into }: Extract<RegistryEdit, { kind: 'merge' }>,
  idOf: (issuer: string, name: string) => string | undefined,
): Promise<readonly [string, string] | undefined> {
  const [old, now] = [idOf(issuer, from), idOf(issuer, into)];
  if (old === undefined || now === undefined || old === now) return undefined;
  const book = await readFile(join(registry, 'addresses.txt'), 'utf8').catch(() => '');
  const address = departmentAddress(old);
  const isPublished = book.split('\n').some((line) => line.startsWith(`${address} `));
  return isPublished ? [address, departmentAddress(now)] : undefined;
}

const LISTS: Readonly<Record<PairList, string>> = {
  compare: '并排对照',
  confirmed: '是一回事',
  rejected: '不是一回事',
};

/** The step in one line, for the journal. */
function inWords(edit: RegistryEdit): string {
  const what = (value: object | null, at: number | null): string =>
    value === null ? '删去' : at === null ? '登记' : '修改';
  switch (edit.kind) {
    case 'issuer':
      return `${what(edit.value, edit.at)}发文机关${named(edit.value?.name)}`;
    case 'department':
      return `${what(edit.value, edit.at)} ${edit.issuer} 的部门${named(edit.value?.name)}`;
    case 'merge':
      return `${edit.issuer} 的部门“${edit.from}”并入“${edit.into}”`;
    case 'subject':
      return `${what(edit.value, edit.at)}主题${named(edit.value?.name)}`;
    case 'synonyms':
      return `${what(edit.value, edit.at)}同义词${named(edit.value?.join('、'))}`;
    case 'instrument':
      return `${what(edit.value, edit.at)}引用文件${named(edit.value?.name)}`;
    case 'pair':
      return edit.list === null
        ? `撤回对 ${edit.pair.join(' 与 ')} 的认定`
        : `${edit.pair.join(' 与 ')}：${LISTS[edit.list]}`;
  }
}

const named = (name: string | undefined): string => (name === undefined ? '' : `“${name}”`);
