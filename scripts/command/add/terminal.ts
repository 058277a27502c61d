import { createInterface } from 'node:readline/promises';

/** Somebody who can be asked. */
export interface Terminal {
  /** The answer without white space around it. Throws `Cancelled` where there is none to come. */
  readonly ask: (question: string) => Promise<string>;
  readonly say: (text: string) => void;
  readonly close: () => void;
}

/** The editor ended the input (Ctrl+C, Ctrl+D) instead of answering. */
export class Cancelled extends Error {}

/**
 * The terminal of this process; `undefined` where input or messages go elsewhere.
 * @param onStop called when the editor presses Ctrl+C, whether something was asked or not
 */
export function terminalOf({ stdin, stderr }: NodeJS.Process, onStop: () => void): Terminal | undefined {
  if (!stdin.isTTY || !stderr.isTTY) return undefined;
  const lines = createInterface({ input: stdin, output: stderr });
  let closing = false;
  const ended = new Promise<never>((_, reject) => {
    lines.once('close', () => {
      if (!closing) onStop();
      reject(new Cancelled());
    });
  });
  ended.catch(() => undefined);
  return {
    ask: async (question) => (await Promise.race([lines.question(question), ended])).trim(),
    say: (text) => console.error(text),
    close: () => {
      closing = true;
      lines.close();
    },
  };
}
