import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Answer } from '#desk/publish/wire.ts';
import { declarationsSchema } from '#domain/address-book/declarations.ts';
import { CIRCULAR_ID } from '#domain/schema.ts';
import { sourcesById } from '../../command/add/holdings.ts';
import { ID_RULE } from '../../command/add/question.ts';
import { readYaml } from '../../convert/side-file/read-yaml.ts';
import { sideFileSchema } from '../../convert/side-file/schema.ts';
import { move } from '../../publish/move.ts';
import type { Folders } from '../archive.ts';
import { readKept, writeKept } from '../kept-file.ts';
import { Refused } from '../refused.ts';
import { withCorrections, withoutDeclaration, withRedirects, withWithdrawal } from './declare.ts';

/** Writes what somebody decided into the files where it belongs. Returns what was done, in words for the journal. */
export async function applyAnswer({ seeds, registry }: Folders, answer: Answer): Promise<string> {
  switch (answer.kind) {
    case 'corrected':
      return corrected(seeds, answer);
    case 'moved': {
      const copies = await copiesIn(registry);
      const moves = answer.moves.flatMap(({ from, to }) => [
        [from, to] as const,
        ...copies(from).map((copy) => [copy, copyOf(to) ?? to] as const),
      ]);
      await declare(registry, (text) => withRedirects(text, moves));
      return `转址：${moves.map(([from, to]) => `${from} → ${to}`).join('，')}`;
    }
    case 'withdrawn': {
      const copies = await copiesIn(registry);
      const address = answer.addresses.flatMap((one) => [one, ...copies(one)]);
      await declare(registry, (text) => withWithdrawal(text, { ...answer, address }));
      return `撤下：${answer.addresses.join('、')}（${answer.what}）：${answer.why}`;
    }
    case 'undeclared':
      await declare(registry, (text) => withoutDeclaration(text, answer.from));
      return `删去对 ${answer.from} 的转址或撤下`;
    case 'renamed':
      return renamed(seeds, answer);
  }
}

async function corrected(
  seeds: string,
  { circular, on, corrections }: Extract<Answer, { kind: 'corrected' }>,
): Promise<string> {
  const names = await readdir(seeds);
  const file = names.includes(`${circular}.yml`) ? `${circular}.yml` : `${circular}.yaml`;
  const written = corrections.map(({ at, what }) => ({ on, what, ...(at === null ? {} : { at }) }));
  await edit(
    join(seeds, file),
    (text) => withCorrections(text, written),
    (text) => {
      const { diagnostics } = readYaml({ file, text }, sideFileSchema, 'side-file/invalid');
      return diagnostics[0]?.message;
    },
  );
  return `更正 ${circular}：${corrections.map(({ at, what }) => (at === null ? what : `第${at}条 ${what}`)).join('；')}`;
}

async function renamed(
  seeds: string,
  { circular, id }: Extract<Answer, { kind: 'renamed' }>,
): Promise<string> {
  if (!CIRCULAR_ID.test(id)) throw new Refused(422, `“${id}”不能用作编号：${ID_RULE}。`);
  const sources = await sourcesById(seeds);
  if (!sources.has(circular)) throw new Refused(404, `来源文件里没有 ${circular}，可能刚改过名。`);
  if (sources.has(id)) throw new Refused(422, `编号 ${id} 已有来源文件 ${sources.get(id)}，请另定一个。`);
  const own = (await readdir(seeds)).filter((name) => name.startsWith(`${circular}.`));
  for (const name of own) await move(join(seeds, name), join(seeds, id + name.slice(circular.length)));
  return `改编号：${circular} → ${id}`;
}

/** What is declared must be as the site reads it, or it is not written. */
function declare(registry: string, change: (text: string) => string): Promise<void> {
  return edit(join(registry, 'redirects.yaml'), change, (text) => {
    const read = declarationsSchema.safeParse(parse(text) ?? {});
    return read.success ? undefined : read.error.issues[0]?.message;
  });
}

async function edit(
  path: string,
  change: (text: string) => string,
  faultIn: (text: string) => string | undefined,
): Promise<void> {
  const { bytes, revision } = await readKept(path);
  let text: string;
  try {
    text = change(bytes?.toString('utf8') ?? '');
  } catch {
    throw new Refused(422, `${path} 写得不对，程序改不了。请先按提示把它改好。`);
  }
  const fault = faultIn(text);
  if (fault !== undefined) throw new Refused(422, `没有写入 ${path}：${fault}`);
  await writeKept(path, revision, Buffer.from(text));
}

/** A measure's fragment on its circular's page, of those that were published: it shares the fate of the measure's page. */
async function copiesIn(registry: string): Promise<(address: string) => string[]> {
  const text = await readFile(join(registry, 'addresses.txt'), 'utf8').catch(() => '');
  const known = new Set(text.split('\n').map((line) => line.split(' ', 1)[0]));
  return (address) => {
    const copy = copyOf(address);
    return copy !== undefined && known.has(copy) ? [copy] : [];
  };
}

function copyOf(address: string): string | undefined {
  const [, page, key] = /^(circulars\/[^/#]+\/)([^/#]+)\/$/u.exec(address) ?? [];
  return page === undefined || key === 'source' ? undefined : `${page}#m${key}`;
}
