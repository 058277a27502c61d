import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A function of a profile. */
export interface Dear {
  readonly name: string;
  /**
   * `src/domain/search/fold.ts:100`; of code that the build bundled, the file that has a function of
   * the name; of what is no file's (WebAssembly, Node's own) the place that called it.
   */
  readonly place: string;
  /** Of all the time in which something ran, that in which it ran itself: a busy machine makes seconds longer, and no share. */
  readonly share: number;
}

interface Frame {
  readonly functionName: string;
  readonly url: string;
  readonly lineNumber: number;
}

interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: Frame;
    readonly children?: readonly number[];
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** How often a profile looks, in microseconds: often enough for seconds, seldom enough to cost little. */
export const PROFILE_EVERY = 5000;
/** What is no function: waiting, and what Node does beside the program. */
const NONE = new Set(['(idle)', '(root)', '(program)']);
const COLLECTOR = '(garbage collector)';

/** The functions of all `.cpuprofile` files of a folder that took most by themselves, dearest first. */
export async function dearest(folder: string, most: number): Promise<Dear[]> {
  const declared = await declarations('src');
  const found = new Map<string, Dear>();
  let all = 0;
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.cpuprofile'))) {
    const profile = JSON.parse(await readFile(join(folder, file), 'utf8')) as Profile;
    for (const [{ functionName }, caller, seconds] of selfTimes(profile)) {
      const name = functionName || '(anonymous)';
      const place = name === COLLECTOR ? '' : placeOf(caller, declared);
      const key = `${name} ${place}`;
      found.set(key, { name, place, share: (found.get(key)?.share ?? 0) + seconds });
      all += seconds;
    }
  }
  return [...found.values()]
    .map((one) => ({ ...one, share: one.share / all }))
    .sort((a, b) => b.share - a.share)
    .slice(0, most);
}

/** Each function, who has it in a file (itself, or for what is no file's the nearest that called it), and its seconds. */
function selfTimes({ nodes, samples, timeDeltas }: Profile): (readonly [Frame, Frame, number])[] {
  const micros = new Map<number, number>();
  for (const [i, id] of samples.entries()) micros.set(id, (micros.get(id) ?? 0) + (timeDeltas[i] ?? 0));
  const known = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children }) => (children ?? []).map((child) => [child, id])));
  return [...micros].flatMap(([id, time]) => {
    const frame = known.get(id)?.callFrame;
    if (frame === undefined || NONE.has(frame.functionName)) return [];
    let up: number | undefined = id;
    while (up !== undefined && !known.get(up)?.callFrame.url.startsWith('file:')) up = parents.get(up);
    return [[frame, known.get(up ?? id)?.callFrame ?? frame, time / 1e6] as const];
  });
}

function placeOf({ functionName, url, lineNumber }: Frame, declared: ReadonlyMap<string, string[]>): string {
  if (!url.startsWith('file:')) return url;
  const file = relative('.', fileURLToPath(url));
  if (!file.includes('.prerender')) return `${file.replace(/^.*node_modules\//u, '')}:${lineNumber + 1}`;
  // The bundler renames what stands twice (`textOf$1`) and private methods (`_append`).
  const places = declared.get(functionName.replace(/^_|\$\d+$/gu, '')) ?? [];
  return places.length > 0
    ? places.join(' or ')
    : `in the bundle: ${file.replace(/^.*\//u, '')}:${lineNumber + 1}`;
}

/** By name of a function or method of a folder: where it is declared. */
async function declarations(folder: string): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const { parentPath, name } of entries.filter((entry) => /\.(?:ts|tsx|astro)$/u.test(entry.name))) {
    if (name.includes('.test.')) continue;
    const file = join(parentPath, name);
    for (const [i, text] of (await readFile(file, 'utf8')).split('\n').entries()) {
      const declared =
        /^\s*(?:export )?(?:default )?(?:async )?function\*? (\w+)|^\s*(?:export )?const (\w+)\b.*(?:=>|function)|^ {2}(?:static |async |get )*\*?#?(\w+)\(.*\{$/u.exec(
          text,
        );
      const word = declared?.[1] ?? declared?.[2] ?? declared?.[3];
      if (word !== undefined) found.set(word, [...(found.get(word) ?? []), `${file}:${i + 1}`]);
    }
  }
  return found;
}
