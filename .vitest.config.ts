import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Counts of tests for `.ci/run`; a developer's run prints only. */
const report = process.env.TEST_REPORT;

export default defineConfig({
  test: {
    reporters: [
      'default',
      ...(report ? [['json', { outputFile: report }] satisfies ['json', object]] : []),
      './scripts/proof/left-out/reporter.ts',
    ],
    // They end what hangs; a machine that does something else besides takes several times as long.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Left to itself, Vitest leaves one core free: of two that is half of them. One browser serves all
    // files; two pages at a time are all that two cores bear.
    maxWorkers: 2,
    projects: [
      {
        // Questions of src/archive are asked of a small invented archive.
        resolve: { alias: { 'astro:content': resolve('src/archive/fixtures/astro-content.ts') } },
        test: {
          name: 'unit',
          setupFiles: ['scripts/proof/laws/seed.ts'],
          include: ['scripts/**/*.test.ts', 'src/**/*.test.ts'],
          exclude: ['scripts/proof/browser/**'],
        },
      },
      {
        // Everything that looks at a built site: pages in a browser, files of `dist`.
        test: {
          name: 'browser',
          include: ['scripts/proof/browser/**/*.test.ts'],
          globalSetup: ['scripts/proof/browser/setup.ts'],
        },
      },
    ],
  },
});
