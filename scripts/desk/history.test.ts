import { expect, test } from 'vitest';
import { History } from './history.ts';
import { revisionOf } from './kept-file.ts';

const state = (text: string | undefined) => {
  const bytes = text === undefined ? undefined : Buffer.from(text);
  return { bytes, revision: revisionOf(bytes) };
};

test('steps go back to the first state and forward again, byte for byte', () => {
  const history = new History();
  history.see(state(undefined));
  history.add(Buffer.from('甲'), '一');
  history.add(Buffer.from('甲乙'), '二');
  expect([history.undo, history.redo]).toEqual(['二', null]);
  expect(history.beside('undo')?.bytes?.toString()).toBe('甲');
  history.go('undo');
  expect([history.undo, history.redo]).toEqual(['一', '二']);
  expect(history.beside('undo')?.bytes).toBeUndefined();
  history.go('undo');
  expect([history.undo, history.beside('undo')]).toEqual([null, undefined]);
  history.go('redo');
  expect(history.beside('redo')?.bytes?.toString()).toBe('甲乙');
});

test('a new step takes the place of those that were taken back', () => {
  const history = new History();
  history.see(state('原'));
  history.add(Buffer.from('甲'), '一');
  history.go('undo');
  history.add(Buffer.from('乙'), '二');
  expect([history.undo, history.redo]).toEqual(['二', null]);
  expect(history.beside('undo')?.bytes?.toString()).toBe('原');
});

test('what somebody else wrote is a new beginning; its own last state is not', () => {
  const history = new History();
  history.see(state('原'));
  history.add(Buffer.from('甲'), '一');
  history.see(state('甲'));
  expect(history.undo).toBe('一');
  history.see(state('别人写的'));
  expect([history.undo, history.redo]).toEqual([null, null]);
});
