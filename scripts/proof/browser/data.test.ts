import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, expect, inject, test } from 'vitest';
import { type ArchiveDataFile, archiveDataSchema, type CircularDataFile } from '#formats/data-files.ts';
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
  expect(listed).toEqual([...files].filter((file) => /^data\/circulars\/[^/]+\.json$/.test(file)).sort());
  for (const entry of archive.circulars) {
    const circular = (await load(`data/${entry.data}`)) as CircularDataFile;
    expect(circular.measures).toHaveLength(entry.measures);
    expect(circular.questions).toHaveLength(entry.questions);
    const urls = [circular, ...circular.measures, ...circular.questions].map(({ url }) => url);
    expect(urls.filter((url) => !files.has(`${url}index.html`))).toEqual([]);
  }
});

test('every measure and question stands in the file of its circular, under the key of its page', async () => {
  const { circulars } = archiveDataSchema.parse(await load('data/archive.json'));
  const told: string[] = [];
  for (const { data, id } of circulars) {
    const whole = (await load(`data/${data}`)) as CircularDataFile;
    for (const { key, url } of [...whole.measures, ...whole.questions]) {
      expect(url).toBe(`circulars/${id}/${key}/`);
      const page = await readFile(join(dist, url, 'index.html'), 'utf8');
      const [, link = ''] = /rel=alternate type=application\/json href=([^>]+)>/u.exec(page) ?? [];
      told.push(new URL(link, `http://site/${url}`).pathname.slice(1));
      expect(told.at(-1)).toBe(`data/${data}`);
    }
  }
  expect(told.length).toBeGreaterThan(0);
});

test('every circular stands beside its data as Akoma Ntoso', async () => {
  const { circulars } = archiveDataSchema.parse(await load('data/archive.json'));
  for (const { id } of circulars) {
    const xml = await readFile(join(dist, `data/circulars/${id}.akn.xml`), 'utf8');
    expect(xml).toContain('<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">');
    expect(xml).toContain(`/${id}/!main"`);
  }
});
