import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { settle } from './settle.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('many changes at once lead to one run', async () => {
  const task = vi.fn(async () => {});
  const change = settle(100, task, () => {});
  change();
  await vi.advanceTimersByTimeAsync(60);
  change();
  await vi.advanceTimersByTimeAsync(60);
  expect(task).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(60);
  expect(task).toHaveBeenCalledTimes(1);
});

test('a change during a run leads to one more run after it, never to two at once', async () => {
  let running = 0;
  let most = 0;
  const task = vi.fn(async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    running -= 1;
  });
  const change = settle(100, task, () => {});
  change();
  await vi.advanceTimersByTimeAsync(200);
  change();
  await vi.advanceTimersByTimeAsync(200);
  change();
  await vi.advanceTimersByTimeAsync(5000);
  expect(task).toHaveBeenCalledTimes(2);
  expect(most).toBe(1);
});

test('a run that fails does not stop later runs', async () => {
  const task = vi.fn(async () => {
    if (task.mock.calls.length === 1) throw new Error('no converter');
  });
  const onError = vi.fn();
  const change = settle(100, task, onError);
  change();
  await vi.advanceTimersByTimeAsync(200);
  change();
  await vi.advanceTimersByTimeAsync(200);
  expect(task).toHaveBeenCalledTimes(2);
  expect(onError).toHaveBeenCalledExactlyOnceWith(new Error('no converter'));
});
