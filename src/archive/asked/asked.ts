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

const rendering = new AsyncLocalStorage<Page | undefined>();
const answers = new Map<string, Answer>();
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
 */
export function asked<Args extends readonly unknown[], T>(
  name: string,
  answer: (...args: Args) => Promise<T>,
): (...args: Args) => Promise<T> {
  // While developing, modules are loaded again and again.
  if (answers.has(name) && !import.meta.env.DEV) throw new Error(`there are two questions “${name}”`);
  answers.set(name, answer as unknown as Answer);
  /** By its only argument what was asked of it: pages ask of the same things again and again. */
  const known = new Map<unknown, Asked>();
  held.push(() => known.clear());
  return async (...args) => {
    const page = rendering.getStore();
    if (page === undefined) return answer(...args);
    const result = await rendering.run(undefined, answer, ...args);
    const one = (args.length === 1 ? known.get(args[0]) : undefined) ?? askedOf(name, args, result);
    if (one === undefined) page.isDark = true;
    else {
      if (args.length === 1) known.set(args[0], one);
      page.asked.add(one);
    }
    return result;
  };
}

/** Says how to let go of what is held for whoever asks, once nobody does any more: of a large archive it fills the memory. */
export function onEnd(forget: () => void): void {
  held.push(forget);
}

/** A question with the digest of its answer; `undefined` where it cannot be asked again. */
function askedOf(name: string, args: readonly unknown[], result: unknown): Asked | undefined {
  const written = args.map(writeArgument);
  return written.includes(undefined) ? undefined : withDigest(JSON.stringify([name, ...written]), result);
}

function withDigest(question: string, result: unknown): Asked | undefined {
  if (!answered.has(question)) {
    const digest = digestIfAny(result);
    answered.set(question, digest === undefined ? undefined : { question, digest });
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
    if (answered.has(question)) return answered.get(question)?.digest;
    const [name, ...written] = JSON.parse(question) as [string, ...unknown[]];
    const answer = answers.get(name);
    const args = written.map(readArgument);
    // Of what is no more nothing is asked.
    if (answer === undefined || args.includes(undefined)) return undefined;
    return withDigest(question, await answer(...(args as never[])))?.digest;
  },
  end() {
    answered.clear();
    forgetNames();
    for (const forget of held) forget();
  },
};

Object.assign(globalThis, { [ASKING]: asking });
