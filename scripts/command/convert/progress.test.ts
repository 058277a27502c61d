import { expect, test } from 'vitest';
import { showProgress } from './progress.ts';

/** Runs so many steps of so many milliseconds each; returns what was written. */
function run(isTTY: boolean, steps: number, duration: number): { writes: string[]; end: () => void } {
  const writes: string[] = [];
  let time = 0;
  const progress = showProgress({ isTTY, write: (text) => writes.push(text) }, () => time);
  for (let i = 1; i <= steps; i += 1) {
    time += duration;
    progress.step('识别公文', i, steps);
  }
  return { writes, end: progress.end };
}

test.each([true, false])('a short run shows nothing (terminal: %s)', (isTTY) => {
  const { writes, end } = run(isTTY, 999, 1);
  end();
  expect(writes).toEqual([]);
});

test('a terminal has one bar, drawn ten times a second at most and taken away at the end', () => {
  const { writes, end } = run(true, 4000, 1);
  expect(writes.length).toBeGreaterThan(25);
  expect(writes.length).toBeLessThanOrEqual(31);
  for (const text of writes) {
    expect(text.startsWith('\r') && text.endsWith('\x1b[K')).toBe(true);
    expect(text.slice(1)).not.toMatch(/[\n\r]/u);
  }
  expect(writes[0]).toContain('1000/4000');
  expect(writes[0]).toContain('██████░░░░░░░░░░░░░░░░░░  25%');
  end();
  end();
  expect(writes.slice(-2).map((text) => text === '\r\x1b[K')).toEqual([false, true]);
});

test('elsewhere there is a plain line for each five hundred', () => {
  const { writes, end } = run(false, 2200, 2);
  end();
  expect(writes).toEqual([
    '识别公文 500/2200\n',
    '识别公文 1000/2200\n',
    '识别公文 1500/2200\n',
    '识别公文 2000/2200\n',
  ]);
});

test('elsewhere there are ten lines for a great many', () => {
  expect(run(false, 66_000, 0.2).writes).toHaveLength(10);
});

test('elsewhere a line breaks a long silence, too', () => {
  const { writes } = run(false, 25, 1000);
  expect(writes).toEqual(['识别公文 10/25\n', '识别公文 20/25\n']);
});
