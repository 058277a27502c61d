import { AsyncLocalStorage } from 'node:async_hooks';
import { ASKING, type Asked, type Asking } from '#domain/asking.ts';
import { digestOf, NoDigest } from './digest.ts';
import { forgetNames, readArgument, writeArgument } from './names.ts';

/** What the page that is being rendered has asked so far. */
interface Page {
  readonly asked: Set<Asked>;
  /** Whether it asked what cannot be asked again. */
  isDark: boolean;
}

type Answer = (...args: never[]) => Promise<unknown>;
type Ground = (...args: never[]) => Promise<Asked | undefined>;

/** A function that pages ask. */
export interface Question<Args extends readonly unknown[], T> {
  (...args: Args): Promise<T>;
  /** The question with the digest of its answer, for what stands on it; `undefined` where it cannot be asked again. */
  readonly noted: (...args: Args) => Promise<Asked | undefined>;
}

const rendering = new AsyncLocalStorage<Page | undefined>();
const answers = new Map<string, { readonly answer: Answer; readonly ground: Ground | undefined }>();
const held: (() => void)[] = [];
/** By question; nothing changes while a site is built. `undefined` is an answer without a digest. */
const answered = new Map<string, Asked | undefined>();

/**
 * A question of the archive. What a page asked while it was rendered, with the digests of the answers, is
 * all that it depends on besides the code and its own props: a later build asks again and
 * leaves a page as it is where every answer is the same (scripts/command/build/render/). So that nothing
 * can be forgotten, whatever reads the archive's files is a question, or is asked by one; what
 * a question asks in its turn is part of its own answer. A function that merely asks
 * others need not be one: then the page depends on what those are answered.
 * @param name one of all questions
 * @param ground another question (`noted`) of which the answer decides this one's: while that is answered the same,
 *   this is not asked again. For what costs much, where the other costs little
 */
export function asked<Args extends readonly unknown[], T>(
  name: string,
  answer: (...args: Args) => Promise<T>,
  ground?: (...args: Args) => Promise<Asked | undefined>,
): Question<Args, T> {
  // While developing, modules are loaded again and again.
  if (answers.has(name) && !import.meta.env.DEV) throw new Error(`there are two questions “${name}”`);
  answers.set(name, { answer: answer as unknown as Answer, ground: ground as unknown as Ground | undefined });
  /** By its only argument what was asked of it: pages ask of the same things again and again. */
  const known = new Map<unknown, Asked>();
  held.push(() => known.clear());
  const note = (args: Args, result: T): Asked | undefined | Promise<Asked | undefined> => {
    const before = args.length === 1 ? known.get(args[0]) : undefined;
    if (before !== undefined) return before;
    if (ground === undefined) return remember(args, askedOf(name, args, result));
    return rendering
      .run(undefined, ground, ...args)
      .then((standsOn) => remember(args, askedOf(name, args, result, standsOn)));
  };
  const remember = (args: Args, one: Asked | undefined): Asked | undefined => {
    if (one !== undefined && args.length === 1) known.set(args[0], one);
    return one;
  };
  const question = async (...args: Args): Promise<T> => {
    const page = rendering.getStore();
    if (page === undefined) return answer(...args);
    const result = await rendering.run(undefined, answer, ...args);
    const noted = note(args, result);
    const one = noted instanceof Promise ? await noted : noted;
    if (one === undefined) page.isDark = true;
    else page.asked.add(one);
    return result;
  };
  const noted = async (...args: Args): Promise<Asked | undefined> =>
    (args.length === 1 ? known.get(args[0]) : undefined) ??
    note(args, await rendering.run(undefined, answer, ...args));
  return Object.assign(question, { noted });
}

/** Says how to let go of what is held for whoever asks, once nobody does any more: of a large archive it fills the memory. */
export function onEnd(forget: () => void): void {
  held.push(forget);
}

/** A question with the digest of its answer; `undefined` where it cannot be asked again. */
function askedOf(name: string, args: readonly unknown[], result: unknown, ground?: Asked): Asked | undefined {
  const written = args.map(writeArgument);
  return written.includes(undefined)
    ? undefined
    : withDigest(JSON.stringify([name, ...written]), result, ground);
}

function withDigest(question: string, result: unknown, ground: Asked | undefined): Asked | undefined {
  if (!answered.has(question)) {
    const digest = digestIfAny(result);
    const one = ground === undefined ? { question } : { question, ground };
    answered.set(question, digest === undefined ? undefined : { ...one, digest });
  }
  return answered.get(question);
}

function digestIfAny(value: unknown): string | undefined {
  try {
    return digestOf(value);
  } catch (error) {
    if (error instanceof NoDigest) return undefined;
    throw error;
  }
}

const asking: Asking = {
  async during(render) {
    const page: Page = { asked: new Set(), isDark: false };
    const result = await rendering.run(page, render);
    return { result, asked: page.isDark ? undefined : [...page.asked] };
  },
  digest: digestIfAny,
  async again(question) {
    if (answered.has(question)) return answered.get(question);
    const [name, ...written] = JSON.parse(question) as [string, ...unknown[]];
    const known = answers.get(name);
    const args = written.map(readArgument) as never[];
    // Of what is no more nothing is asked.
    if (known === undefined || args.includes(undefined as never)) return undefined;
    const { answer, ground } = known;
    return withDigest(question, await answer(...args), await ground?.(...args));
  },
  end() {
    answered.clear();
    forgetNames();
    for (const forget of held) forget();
  },
};

Object.assign(globalThis, { [ASKING]: asking });
