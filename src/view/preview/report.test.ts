import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readReport } from './report.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'report-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('no report, or none that was named, is missing', async () => {
  expect(await readReport(join(folder, 'none.json'))).toBe('missing');
  expect(await readReport(undefined)).toBe('missing');
});

test.each(['', '{"circulars":[', '{"circulars":[]}', '[]'])('%j is damaged', async (text) => {
  const file = join(folder, 'damaged.json');
  await writeFile(file, text);
  expect(await readReport(file)).toBe('damaged');
});

test('an empty archive has a report', async () => {
  const file = join(folder, 'empty.json');
  await writeFile(file, '{"circulars":[],"diagnostics":[],"more":1}');
  expect(await readReport(file)).toEqual({ circulars: [], diagnostics: [] });
});
