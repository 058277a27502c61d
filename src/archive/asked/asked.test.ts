import { expect, test } from 'vitest';
import { ASKING, type Asking } from '#domain/asking.ts';
import { once } from '../once.ts';
import { asked } from './asked.ts';
import { giveName } from './names.ts';

const asking = () => (globalThis as unknown as { [ASKING]: Asking })[ASKING];

const words = 'first';
const source = once('test source', async () => ({ words }));
const lengthOf = asked('test length', async (name: string) => (await source()).words.length + name.length);
const plain = async (name: string) => lengthOf(name);
const chosen = asked('test chosen', async (thing: { text: string }) => thing.text);
const lazy = asked('test lazy', async (name: string) => () => name);

const questions = async (render: () => Promise<unknown>) =>
  (await asking().during(render)).asked?.map(({ question }) => question);

test('a page depends on what it asks itself, not on what that asked in its turn', async () => {
  expect(await questions(() => lengthOf('a'))).toEqual(['["test length","a"]']);
});

test('what a function asks that is no question, the page asks', async () => {
  expect(await questions(() => plain('b'))).toEqual(['["test length","b"]']);
});

test('a load that ran before is asked all the same', async () => {
  await source();
  expect(await questions(() => source())).toEqual(['["test source"]']);
  expect(await questions(() => source())).toEqual(['["test source"]']);
});

test('two pages at a time are told apart', async () => {
  const [a, b] = await Promise.all([
    questions(async () => {
      await Promise.resolve();
      await lengthOf('c');
    }),
    questions(() => lengthOf('d')),
  ]);
  expect([a, b]).toEqual([['["test length","c"]'], ['["test length","d"]']]);
});

test('a question about a named thing is asked again of whatever has the name', async () => {
  const thing = { text: 'one' };
  giveName(thing, 'test/thing');
  const { asked: [one] = [] } = await asking().during(() => chosen(thing));
  expect(one?.question).toBe('["test chosen",{"name":"test/thing"}]');
  expect((await asking().again(one?.question ?? ''))?.digest).toBe(one?.digest);
  expect(await asking().again('["test chosen",{"name":"test/nothing"}]')).toBeUndefined();
  expect(await asking().again('["test unknown"]')).toBeUndefined();
});

test('a page that asked about something without a name, or was given what cannot be compared, is never sure', async () => {
  expect(await questions(() => chosen({ text: 'a' }))).toBeUndefined();
  expect(await questions(() => lazy('a'))).toBeUndefined();
  expect(asking().digest({ value: () => 1 })).toBeUndefined();
});

test('what stands on another question says so, and pages do not depend on that', async () => {
  const base = asked('test base', async (name: string) => name.length);
  const dear = asked(
    'test dear',
    async (name: string) => name.repeat(100),
    (name) => base.noted(name),
  );
  const { asked: [one, ...others] = [] } = await asking().during(() => dear('e'));
  expect(others).toEqual([]);
  expect(one?.ground?.question).toBe('["test base","e"]');
  expect(await asking().again(one?.ground?.question ?? '')).toEqual(one?.ground);
  expect(await asking().again(one?.question ?? '')).toEqual(one);
});

test('no two questions have one name', () => {
  // A page would be compared with the answer to another question.
  const twice = () => asked('test length', async () => 1);
  if (import.meta.env.DEV) expect(twice).not.toThrow();
  else expect(twice).toThrow('test length');
});
