import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, expect, inject, test } from 'vitest';
import { type ArchiveDataFile, archiveDataSchema, type CircularDataFile } from '#domain/data-files.ts';
import { siteFiles } from './pages.ts';

const dist = inject('dist');
const load = async (file: string): Promise<unknown> => JSON.parse(await readFile(join(dist, file), 'utf8'));
let files: Set<string>;

beforeAll(async () => {
  files = new Set(await siteFiles(dist));
});

test('every data file is as the schema says that it names', async () => {
  const data = [...files].filter((file) => /^data\/(?!schema\/).*\.json$/.test(file));
  expect(data.length).toBeGreaterThan(1);
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  for (const file of data) {
    const content = (await load(file)) as { $schema: string };
    const schema = new URL(content.$schema, `http://site/${file}`).pathname.slice(1);
    const validate = ajv.compile((await load(schema)) as object);
    validate(content);
    expect(validate.errors, file).toBeNull();
  }
});

test('the archive lists every circular, and every address leads to a page', async () => {
  const archive = archiveDataSchema.parse(await load('data/archive.json')) as ArchiveDataFile;
  const listed = archive.circulars.map(({ data }) => `data/${data}`).sort();
  expect(listed).toEqual([...files].filter((file) => file.startsWith('data/circulars/')).sort());
  for (const entry of archive.circulars) {
    const circular = (await load(`data/${entry.data}`)) as CircularDataFile;
    expect(circular.measures).toHaveLength(entry.measures);
    expect(circular.questions).toHaveLength(entry.questions);
    const urls = [circular, ...circular.measures, ...circular.questions].map(({ url }) => url);
    expect(urls.filter((url) => !files.has(`${url}index.html`))).toEqual([]);
  }
});
