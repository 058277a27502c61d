import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Asked } from '#domain/asking.ts';
import { writeNamedSync } from '../../../publish/write-file.ts';
import type { KnownPage } from './known-page.ts';

/** So many characters are written at a time; what a stopped build had not written is rendered again. */
const AT_A_TIME = 16 * 1024;

type PageLine = readonly [
  'page',
  id: string,
  file: string,
  props: string,
  asked: readonly number[],
  size: number,
  hash: string,
  time: number | null,
];
type QuestionLine = readonly ['question', question: string, digest: string, ground?: number];
/** That a question stands on another now. */
type GroundLine = readonly ['ground', question: number, ground: number];

/**
 * What the pages are made of, line by line while they are rendered: the first line names the state of the
 * code, each question stands before the pages that asked it, and behind the one that it stands on.
 */
export class Journal {
  readonly #file: string;
  readonly #numbers = new Map<Asked, number>();
  /** By question: its answers, of which there is one in all but few builds, and the number of each. */
  readonly #answers = new Map<string, { readonly digest: string; readonly number: number }[]>();
  #count = 0;
  #waiting: string;

  /** @param before what stands in the file, to go on with; without it the file begins anew */
  constructor(file: string, code: string, before?: ReadJournal) {
    this.#file = file;
    if (before === undefined) {
      this.#waiting = `${JSON.stringify(['code', code])}\n`;
      mkdirSync(dirname(file), { recursive: true });
      writeNamedSync(file, '');
    } else {
      this.#waiting = '';
      for (const [number, question] of before.questions.entries()) this.#numbers.set(question, number);
      this.#count = before.questions.length;
    }
  }

  add({ id, file, props, asked, size, hash, time }: KnownPage): void {
    const numbers = asked.map((one) => this.#numberOf(one));
    this.#write(['page', id, file, props, numbers, size, hash, time ?? null]);
    if (this.#waiting.length > AT_A_TIME) this.flush();
  }

  /** Writes down on what a question stands that is there already. */
  addGround(asked: Asked): void {
    if (asked.ground === undefined) return;
    this.#write(['ground', this.#numberOf(asked), this.#numberOf(asked.ground)]);
  }

  flush(): void {
    if (this.#waiting === '') return;
    writeNamedSync(this.#file, this.#waiting, 'a');
    this.#waiting = '';
  }

  #numberOf(asked: Asked): number {
    const known = this.#numbers.get(asked);
    if (known !== undefined) return known;
    const { question, digest } = asked;
    const ground = asked.ground && this.#numberOf(asked.ground);
    const answers = this.#answers.get(question) ?? [];
    const answer = answers.find((one) => one.digest === digest) ?? { digest, number: this.#count };
    if (answer.number === this.#count) {
      this.#write(
        ground === undefined ? ['question', question, digest] : ['question', question, digest, ground],
      );
      this.#answers.set(question, [...answers, answer]);
      this.#count += 1;
    }
    this.#numbers.set(asked, answer.number);
    return answer.number;
  }

  #write(line: PageLine | QuestionLine | GroundLine): void {
    this.#waiting += `${JSON.stringify(line)}\n`;
  }
}

/** What stands in a journal. */
export interface ReadJournal {
  /** Of two of one id the later counts. */
  readonly pages: readonly KnownPage[];
  /** In the order of their numbers. */
  readonly questions: readonly Asked[];
  /** Whether it is a journal of this state of the code, and nothing in it is broken off. */
  readonly isWhole: boolean;
}

/** A journal of the same state of the code; of one that breaks off what stands before that. */
export function readJournal(file: string, code: string): ReadJournal {
  const pages: KnownPage[] = [];
  const questions: Asked[] = [];
  try {
    const lines = readFileSync(file, 'utf8').split('\n');
    if (lines.shift() !== JSON.stringify(['code', code])) return NOTHING;
    if (lines.at(-1) === '') lines.pop();
    for (const line of lines) {
      const parsed = JSON.parse(line) as PageLine | QuestionLine | GroundLine;
      if (parsed[0] === 'question') {
        const [, question, digest, ground] = parsed;
        questions.push(
          ground === undefined ? { question, digest } : { question, digest, ground: questions[ground] },
        );
      } else if (parsed[0] === 'ground') (questions[parsed[1]] as Asked).ground = questions[parsed[2]];
      else {
        const [, id, path, props, numbers, size, hash, time] = parsed;
        const asked = numbers.map((number) => questions[number]);
        if (asked.includes(undefined)) return NOTHING;
        pages.push({
          id,
          file: path,
          props,
          asked: asked as Asked[],
          size,
          hash,
          ...(time === null ? {} : { time }),
        });
      }
    }
  } catch {
    // Broken off, or no journal: what stands before counts.
    return { pages, questions, isWhole: false };
  }
  return { pages, questions, isWhole: true };
}

const NOTHING: ReadJournal = { pages: [], questions: [], isWhole: false };
