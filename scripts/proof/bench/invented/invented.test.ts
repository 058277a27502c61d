import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { convertArchive } from '../../../convert/index.ts';
import { readRegistry } from '../../../convert/registry/index.ts';
import { type InventedCircular, inventCirculars, type SubjectWords } from './plans.ts';
import { issuersFile, seedFiles } from './seed-files.ts';

const registryFile = async (name: string) => ({
  file: `registry/${name}`,
  text: await readFile(`seeds/registry/${name}`, 'utf8'),
});
const subjects = parse((await registryFile('topics.yaml')).text) as SubjectWords[];

test('fewer circulars are the first of more, and none is like another', () => {
  const many = inventCirculars(400, subjects);
  expect(inventCirculars(40, subjects)).toEqual(many.slice(0, 40));
  expect(new Set(many.map(({ id }) => id)).size).toBe(many.length);
  expect(new Set(many.map(({ court }) => court.name)).size).toBe(
    new Set(many.map(({ court }) => court)).size,
  );
});

test('the converter reads of an invented circular what it was made of, without a doubt', async () => {
  const circulars = inventCirculars(40, subjects);
  const { path: file, text } = issuersFile(circulars);
  const registry = [{ file, text }, await registryFile('topics.yaml'), await registryFile('archive.yaml')];
  expect(readRegistry(registry).diagnostics).toEqual([]);
  const conversion = convertArchive({
    circulars: circulars.map((circular) => {
      const [seed] = seedFiles(circular);
      return { id: circular.id, file: seed?.path ?? '', bytes: Buffer.from(seed?.text ?? '') };
    }),
    sideFiles: [],
    registry,
  });
  expect(conversion.diagnostics).toEqual([]);
  const read = new Map(conversion.circulars.map((circular) => [circular.head.id, circular]));
  for (const circular of circulars) {
    const { head, units } = read.get(circular.id) ?? {};
    expect(head).toMatchObject({
      title: circular.title,
      docNumber: circular.docNumber,
      issued: circular.issued,
      issuers: [{ id: circular.court.id }],
    });
    expect(units?.map(toldOf)).toEqual(madeOf(circular));
  }
});

const toldOf = ({
  head,
}: {
  head: { title: string; departments: readonly { name: string; role: string }[] };
}) => [head.title, ...head.departments.map(({ name, role }) => `${name} ${role}`)];

const madeOf = ({ sections }: InventedCircular) =>
  sections.flatMap(({ measures }) =>
    measures.map(({ title, departments }) => [
      title,
      ...departments.map(({ name, role }) => `${name} ${role}`),
    ]),
  );
