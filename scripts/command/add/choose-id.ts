import { visible } from '../convert/report.ts';
import type { Holdings } from './holdings.ts';
import { type Answer, type Choice, choiceOf, obstacleInWords, type Question } from './question.ts';
import type { Terminal } from './terminal.ts';

/** What was said beforehand, on the command line. */
export interface Beforehand {
  /** The proposed id is given or accepted: no need to ask for it. */
  readonly settled: boolean;
  /** A document that is there under another id is added all the same. */
  readonly another: boolean;
  /** `--overwrite`: no need to ask before a source gives way. */
  readonly overwrite: boolean;
}

/** Short words are answers, never ids. */
export const YES = /^(?:y|yes|ok|是|是的|好|好的|对|采用|确认)$/iu;
export const NO = /^(?:-|n|no|否|不|不用|不要|取消|跳过)$/iu;

/** Asks until there is a choice; `undefined` where the editor skips the file. */
export async function chooseId(
  path: string,
  question: Question,
  { settled, ...beforehand }: Beforehand,
  holdings: Pick<Holdings, 'occupant'>,
  terminal: Terminal,
): Promise<Choice | undefined> {
  const { proposal, double } = question;
  let answer: Answer = { id: proposal, ...beforehand };
  if (double !== undefined) {
    terminal.say(`${visible(path)}：${obstacleInWords({ kind: 'double', double })}`);
    if (!answer.another) {
      if (!YES.test(await terminal.ask('仍要另加一件吗？［写 y 另加，回车跳过这一件］：'))) return undefined;
      answer = { ...answer, another: true };
    }
  }
  let ask = !settled;
  for (;;) {
    if (ask) {
      const typed = await terminal.ask(`网址用的编号［回车或 y 采用 ${proposal}，也可另写，n 跳过这一件］：`);
      if (NO.test(typed)) return undefined;
      answer = { ...answer, id: typed === '' || YES.test(typed) ? proposal : typed };
    }
    const choice = choiceOf(answer, question, holdings);
    if (!('kind' in choice)) return choice;
    ask = true;
    if (choice.kind === 'no-id') terminal.say(obstacleInWords(choice));
    else if (
      YES.test(await terminal.ask(`${obstacleInWords(choice)}用新文件替换它吗？［写 y 替换，回车不替换］：`))
    )
      return { id: answer.id, replaces: holdings.occupant(answer.id) };
  }
}
