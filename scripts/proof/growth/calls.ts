import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** By name and place of a function: how often it was called. */
export type Calls = ReadonlyMap<string, number>;

interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly {
      readonly functionName: string;
      /** The first is the whole function. */
      readonly ranges: readonly Range[];
    }[];
  }[];
}

interface Range {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly count: number;
}

/** What Node calls a chunk of a bundle: its name, then a hash of what is in it. */
const HASH = /[._][\w-]{8}(?=\.mjs$)/u;

/**
 * How often each function of this project and its packages was called in a run under
 * `NODE_V8_COVERAGE`, which counts calls; `folder` is what that named.
 */
export async function callsIn(folder: string): Promise<Calls> {
  const calls = new Map<string, number>();
  for (const file of await readdir(folder)) {
    const { result } = JSON.parse(await readFile(join(folder, file), 'utf8')) as Coverage;
    for (const { url, functions } of result) {
      if (!url.startsWith('file:')) continue;
      const place = url.replace(HASH, '').replace(/^.*\/(?=[^/]+\/[^/]+$)/u, '');
      const named = functions.flatMap(({ functionName, ranges: [whole] }) =>
        functionName === '' || whole === undefined ? [] : [{ functionName, whole }],
      );
      for (const { functionName, ranges } of functions) {
        const [whole] = ranges;
        if (whole === undefined || whole.count === 0) continue;
        const within = (functionName === '' && innermost(whole, named)?.functionName) || 'the module';
        // Places in a bundle move; the nameless of one function are counted together.
        const name = functionName || `functions in ${within}`;
        calls.set(`${name}, ${place}`, (calls.get(`${name}, ${place}`) ?? 0) + whole.count);
      }
    }
  }
  return calls;
}

/** The smallest of those that a function stands in. */
function innermost<T extends { readonly whole: Range }>(one: Range, others: readonly T[]): T | undefined {
  return others
    .filter(({ whole }) => whole.startOffset <= one.startOffset && whole.endOffset >= one.endOffset)
    .reduce<T | undefined>(
      (best, other) => (best === undefined || length(other.whole) < length(best.whole) ? other : best),
      undefined,
    );
}

const length = ({ startOffset, endOffset }: Range): number => endOffset - startOffset;

/** Calls fewer than these cost nothing, however they grow. */
const FEWEST = 10_000;

/**
 * Functions that were called more than `times` as often in the larger run as in the smaller, with how
 * many times, worst first: what meets everything with everything is called four times as often
 * when there is twice as much.
 */
export function growing(
  smaller: Calls,
  larger: Calls,
  times: number,
): readonly (readonly [string, number])[] {
  return [...larger]
    .filter(([, count]) => count >= FEWEST)
    .map(([name, count]) => [name, count / (smaller.get(name) ?? 1)] as const)
    .filter(([, grown]) => grown > times)
    .sort((a, b) => b[1] - a[1]);
}
