/** A test that did not run, as far as is told why. */
export interface LeftOut {
  /** The file of the test. */
  readonly file: string;
  /** What the test said when it left itself out, else the name under which it stands. */
  readonly why: string;
}

/** What a run says at its end of the tests that did not run: how many for each reason, and where. */
export function leftOutLines(tests: readonly LeftOut[]): string[] {
  if (tests.length === 0) return [];
  const byReason = Map.groupBy(tests, ({ why }) => why);
  return [
    `${tests.length} ${tests.length === 1 ? 'test was' : 'tests were'} left out:`,
    ...[...byReason].map(([why, some]) => {
      const files = [...new Set(some.map(({ file }) => file))].sort();
      return `  ${some.length}: ${why} (${files.join(', ')})`;
    }),
  ];
}
