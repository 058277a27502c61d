import { expect, test } from 'vitest';
import { type Beforehand, chooseId } from './choose-id.ts';
import type { Question } from './question.ts';
import { Cancelled } from './terminal.ts';

const NEW: Question = { proposal: 'hd-2030-7' };
const ASK: Beforehand = { settled: false, another: false, overwrite: false };
const holdings = {
  occupant: (id: string) => (id === 'hd-2030-6' ? 'hd-2030-6.txt' : undefined),
};

/** Answers from a list, as an editor would type them. */
async function choose(question: Question, beforehand: Beforehand, ...answers: string[]) {
  const said: string[] = [];
  const terminal = {
    ask: async (text: string) => {
      said.push(text);
      const answer = answers.shift();
      if (answer === undefined) throw new Cancelled();
      return answer;
    },
    say: (text: string) => said.push(text),
    close: () => undefined,
  };
  const choice = await chooseId('收到.docx', question, beforehand, holdings, terminal);
  return { choice, said: said.join('\n'), left: answers };
}

test.each(['', 'y', 'Y', 'yes', '是'])('%j takes the proposal', async (answer) => {
  expect((await choose(NEW, ASK, answer)).choice).toEqual({ id: 'hd-2030-7' });
});

test('another id may be typed; one that is no address is asked for again', async () => {
  const { choice, said } = await choose(NEW, ASK, 'HD 7', '河东', 'hd-plan');
  expect(choice).toEqual({ id: 'hd-plan' });
  expect(said).toContain('“HD 7”不能用作编号');
});

test.each(['-', 'n', 'N', 'no', '否'])('%j leaves the file out', async (answer) => {
  const { choice, left } = await choose(NEW, ASK, answer, 'hd-plan');
  expect(choice).toBeUndefined();
  expect(left).toEqual(['hd-plan']);
});

test('an id that is taken is given away only on a clear yes', async () => {
  const refused = await choose(NEW, ASK, 'hd-2030-6', '', 'hd-2030-8');
  expect(refused.choice).toEqual({ id: 'hd-2030-8' });
  expect(refused.said).toContain('hd-2030-6.txt');
  const given = await choose(NEW, ASK, 'hd-2030-6', 'y');
  expect(given.choice).toEqual({ id: 'hd-2030-6', replaces: 'hd-2030-6.txt' });
});

test('a document that is there under another id is added on a clear yes only, before any id is asked for', async () => {
  const double = { ...NEW, double: 'hd-old' };
  const refused = await choose(double, ASK, '', 'hd-plan');
  expect(refused).toMatchObject({ choice: undefined, left: ['hd-plan'] });
  expect(refused.said).toContain('hd-old');
  expect((await choose(double, ASK, 'y', '')).choice).toEqual({ id: 'hd-2030-7' });
  const decided = await choose(double, { ...ASK, settled: true, another: true });
  expect(decided.choice).toEqual({ id: 'hd-2030-7' });
  expect(decided.said).toContain('hd-old');
});

test('what is settled beforehand is not asked', async () => {
  const settled = { ...ASK, settled: true };
  const taken = { proposal: 'hd-2030-6' };
  expect((await choose(taken, { ...settled, overwrite: true })).choice).toMatchObject({ id: 'hd-2030-6' });
  expect((await choose(taken, settled, 'y')).choice).toMatchObject({ replaces: 'hd-2030-6.txt' });
  expect((await choose(NEW, settled)).choice).toEqual({ id: 'hd-2030-7' });
});

test('the end of input cancels', async () => {
  await expect(choose(NEW, ASK)).rejects.toThrow(Cancelled);
});
