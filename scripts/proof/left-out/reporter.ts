import { relative } from 'node:path';
import type { Reporter, TestCase, TestModule, TestSuite } from 'vitest/node';
import { type LeftOut, leftOutLines } from './left-out.ts';

/** Says at the end of a run which tests were left out and why: none vanishes without a word. */
export default class LeftOutReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const lines = leftOutLines(modules.flatMap(leftOutOf));
    if (lines.length > 0) console.log(`${lines.join('\n')}\n`);
  }
}

function leftOutOf(module: TestModule): LeftOut[] {
  const file = relative(process.cwd(), module.moduleId).replaceAll('\\', '/');
  return [...module.children.allTests('skipped')].flatMap((test) => {
    const result = test.result();
    const note = result.state === 'skipped' ? result.note : undefined;
    // A test that was not asked for (`-t`) is not left out.
    if (note === undefined && test.options.mode === 'run') return [];
    return [{ file, why: note ?? outermost(test).name }];
  });
}

function outermost(test: TestCase): TestCase | TestSuite {
  let at: TestCase | TestSuite = test;
  while (at.parent.type === 'suite') at = at.parent;
  return at;
}
