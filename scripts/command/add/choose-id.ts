import { CIRCULAR_ID } from '#domain/schema.ts';
import type { Terminal } from './terminal.ts';

/** Under which id a file is to be added, and the file that gives way to it. */
export interface Choice {
  readonly id: string;
  readonly replaces?: string | undefined;
}

export interface Question {
  /** The id to begin with: proposed, or given by `--id`. */
  readonly proposal: string;
  /** Given or accepted beforehand: no need to ask for the id. */
  readonly settled: boolean;
  /** `--overwrite`: no need to ask before a source gives way. */
  readonly overwrite: boolean;
  /** The source that stands for an id, where there is one. */
  readonly occupant: (id: string) => string | undefined;
}

/** What an id may look like, in an editor's words. */
export const ID_RULE =
  '只能用小写英文字母、数字和短横线“-”（短横线不能在开头或末尾，也不能两个连着），例如 gz-2025-144';

/** Short words are answers, never ids. */
export const YES = /^(?:y|yes|ok|是|是的|好|好的|对|采用|确认)$/iu;
const NO = /^(?:-|n|no|否|不|不用|不要|取消|跳过)$/iu;

/** Asks for the id until there is one that may be used; `undefined` where the editor skips the file. */
export async function chooseId(question: Question, terminal: Terminal): Promise<Choice | undefined> {
  const { proposal, occupant } = question;
  let settled = question.settled;
  for (;;) {
    const answer = settled
      ? ''
      : await terminal.ask(`网址用的编号［回车或 y 采用 ${proposal}，也可另写，n 跳过这一件］：`);
    if (NO.test(answer)) return undefined;
    const id = answer === '' || YES.test(answer) ? proposal : answer;
    settled = false;
    if (!CIRCULAR_ID.test(id)) {
      terminal.say(`“${id}”不能用作编号：${ID_RULE}。`);
      continue;
    }
    const there = occupant(id);
    if (there === undefined) return { id };
    if (question.overwrite || (await overwrite(id, there, terminal))) return { id, replaces: there };
  }
}

async function overwrite(id: string, there: string, terminal: Terminal): Promise<boolean> {
  const answer = await terminal.ask(
    `编号 ${id} 已有来源文件 ${there}，内容不同。用新文件替换它吗？［写 y 替换，回车不替换］：`,
  );
  return YES.test(answer);
}
