import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { leftOutLines } from './left-out.ts';

test('nothing is said where nothing was left out', () => {
  expect(leftOutLines([])).toEqual([]);
});

test('each reason is told with how many and where', () => {
  const of = (file: string, why: string) => ({ file, why });
  expect(
    leftOutLines([
      of('b.ts', 'no river'),
      of('a.ts', 'no river'),
      of('b.ts', 'no river'),
      of('c.ts', 'no bridge'),
    ]),
  ).toEqual(['4 tests were left out:', '  3: no river (a.ts, b.ts)', '  1: no bridge (c.ts)']);
});

test('a run tells it in its last lines', () => {
  // Where the run finds vitest.
  const folder = mkdtempSync(join('scripts', 'proof', 'left-out', 'run-'));
  try {
    writeFileSync(
      join(folder, 'own.test.ts'),
      `import { describe, expect, test } from 'vitest';
test('runs', () => expect(1).toBe(1));
test('needs a river', ({ skip }) => skip(true, 'there is no river'));
describe.skip('on the far bank', () => test('needs a bridge', () => {}));
`,
    );
    const config = `export default { test: { include: ['**/own.test.ts'], reporters: ['default', '${join(process.cwd(), 'scripts/proof/left-out/reporter.ts').replaceAll('\\', '/')}'] } };`;
    writeFileSync(join(folder, 'vitest.config.ts'), config);
    const vitest = join('node_modules', 'vitest', 'vitest.mjs');
    const out = execFileSync(process.execPath, [vitest, 'run', '--root', folder], { encoding: 'utf8' });
    const [told, ...lines] = out.trimEnd().split('\n').slice(-3);
    expect(told).toBe('2 tests were left out:');
    expect(lines).toEqual([
      expect.stringMatching(/^ {2}1: there is no river \(.*own\.test\.ts\)$/u),
      expect.stringMatching(/^ {2}1: on the far bank \(.*own\.test\.ts\)$/u),
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
