import { expect, test } from 'vitest';
import { chooseId, type Question } from './choose-id.ts';
import { Cancelled } from './terminal.ts';

const NEW: Question = {
  proposal: 'hd-2030-7',
  settled: false,
  overwrite: false,
  occupant: (id) => (id === 'hd-2030-6' ? 'hd-2030-6.txt' : undefined),
};

/** Answers from a list, as an editor would type them. */
async function choose(question: Question, ...answers: string[]) {
  const said: string[] = [];
  const choice = await chooseId(question, {
    ask: async (text) => {
      said.push(text);
      const answer = answers.shift();
      if (answer === undefined) throw new Cancelled();
      return answer;
    },
    say: (text) => said.push(text),
    close: () => undefined,
  });
  return { choice, said: said.join('\n'), left: answers };
}

test.each(['', 'y', 'Y', 'yes', '是'])('%j takes the proposal', async (answer) => {
  expect((await choose(NEW, answer)).choice).toEqual({ id: 'hd-2030-7' });
});

test('another id may be typed; one that is no address is asked for again', async () => {
  const { choice, said } = await choose(NEW, 'HD 7', '河东', 'hd-plan');
  expect(choice).toEqual({ id: 'hd-plan' });
  expect(said).toContain('“HD 7”不能用作编号');
});

test.each(['-', 'n', 'N', 'no', '否'])('%j leaves the file out', async (answer) => {
  const { choice, left } = await choose(NEW, answer, 'hd-plan');
  expect(choice).toBeUndefined();
  expect(left).toEqual(['hd-plan']);
});

test('an id that is taken is given away only on a clear yes', async () => {
  const refused = await choose(NEW, 'hd-2030-6', '', 'hd-2030-8');
  expect(refused.choice).toEqual({ id: 'hd-2030-8' });
  expect(refused.said).toContain('hd-2030-6.txt');
  const given = await choose(NEW, 'hd-2030-6', 'y');
  expect(given.choice).toEqual({ id: 'hd-2030-6', replaces: 'hd-2030-6.txt' });
});

test('what is settled beforehand is not asked', async () => {
  const settled = { ...NEW, proposal: 'hd-2030-6', settled: true };
  expect((await choose({ ...settled, overwrite: true })).choice).toMatchObject({ id: 'hd-2030-6' });
  expect((await choose(settled, 'y')).choice).toMatchObject({ replaces: 'hd-2030-6.txt' });
  expect((await choose({ ...NEW, settled: true })).choice).toEqual({ id: 'hd-2030-7' });
});

test('the end of input cancels', async () => {
  await expect(choose(NEW)).rejects.toThrow(Cancelled);
});
