import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

/** For a measure or question, `<circular>/<key>`, the grade of every other that was judged above 0. */
export type Grades = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** What two readings, apart from each other, say of which measures deal with the same matter. */
export interface Judged {
  /** Mean of both passes, 0 to 2, for each judged measure. */
  readonly measures: Grades;
  /** The same for an interview's answers and the measures that they report on. */
  readonly answers: Grades;
  /** Share of the pairs graded in either pass that both graded above 0, and that both graded alike. */
  readonly agreement: { readonly pairs: number; readonly both: number; readonly same: number };
}

type Lists = { readonly 1?: readonly string[]; readonly 2?: readonly string[] };
interface FirstPass {
  readonly circulars: Readonly<Record<string, string>>;
  readonly measures: Readonly<Record<string, Lists>>;
  readonly answers: Readonly<Record<string, Lists>>;
}
interface SecondPass {
  readonly matters: Readonly<Record<string, Lists>>;
  readonly answers: Readonly<Record<string, Lists>>;
}

/** A grade of at least this is right: both passes saw it, or one is sure of it. */
export const RIGHT = 1;

/** Reads both passes. */
export async function readJudged(folder = join(import.meta.dirname, 'judged')): Promise<Judged> {
  const read = async (name: string): Promise<unknown> => parse(await readFile(join(folder, name), 'utf8'));
  const first = (await read('related.first.yaml')) as FirstPass;
  const second = (await read('related.second.yaml')) as SecondPass;
  const long = (short: string): string => {
    const circular = first.circulars[short.slice(0, 1)];
    if (circular === undefined) throw new Error(`no circular for ${short}`);
    return `${circular}/${circular.endsWith('interview') ? short.toLowerCase() : short.slice(1)}`;
  };
  const judged = new Set(Object.keys(first.measures));
  const passes = [directed(first.measures), bothWays(second.matters, judged)] as const;
  const answers = [directed(first.answers), directed(second.answers)] as const;
  return {
    measures: mean(passes, [...judged], long),
    answers: mean(answers, Object.keys(first.answers), long),
    agreement: agreementOf(passes, [...judged]),
  };
}

type Short = Map<string, Map<string, number>>;

function directed(measures: Readonly<Record<string, Lists>>): Short {
  return new Map(Object.entries(measures).map(([short, lists]) => [short, new Map(graded(lists))]));
}

function bothWays(matters: Readonly<Record<string, Lists>>, judged: ReadonlySet<string>): Short {
  const passes: Short = new Map();
  for (const [pair, grade] of Object.values(matters).flatMap(graded)) {
    const [a = '', b = ''] = pair.split('-');
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      if (judged.has(from)) passes.set(from, (passes.get(from) ?? new Map()).set(to, grade));
    }
  }
  return passes;
}

function graded(lists: Lists): [string, number][] {
  return ([1, 2] as const).flatMap((grade) =>
    (lists[grade] ?? []).map((item): [string, number] => [item, grade]),
  );
}

function mean(passes: readonly Short[], judged: readonly string[], long: (short: string) => string): Grades {
  return new Map(
    judged.map((short) => {
      const seen = new Set(passes.flatMap((pass) => [...(pass.get(short)?.keys() ?? [])]));
      const grades = [...seen].map((other): [string, number] => [
        long(other),
        passes.reduce((sum, pass) => sum + (pass.get(short)?.get(other) ?? 0), 0) / passes.length,
      ]);
      return [long(short), new Map(grades)];
    }),
  );
}

function agreementOf(
  [first, second]: readonly [Short, Short],
  judged: readonly string[],
): Judged['agreement'] {
  let pairs = 0;
  let both = 0;
  let same = 0;
  for (const short of judged) {
    const a = first.get(short) ?? new Map<string, number>();
    const b = second.get(short) ?? new Map<string, number>();
    for (const other of new Set([...a.keys(), ...b.keys()])) {
      pairs += 1;
      if (a.has(other) && b.has(other)) both += 1;
      if (a.get(other) === b.get(other)) same += 1;
    }
  }
  return { pairs, both: both / pairs, same: same / pairs };
}
