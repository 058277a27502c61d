import { expect, test } from 'vitest';
import { convertArchive } from '../../../convert/index.ts';
import type { InventedCircular } from './plans.ts';
import { inventedCirculars, seedsOf } from './write-archive.ts';

test('fewer circulars are the first of more, and none is like another', async () => {
  const many = await inventedCirculars(400);
  expect(await inventedCirculars(40)).toEqual(many.slice(0, 40));
  expect(new Set(many.map(({ id }) => id)).size).toBe(many.length);
  expect(new Set(many.map(({ court }) => court.name)).size).toBe(
    new Set(many.map(({ court }) => court)).size,
  );
});

test('the converter reads of an invented circular what it was made of, without a doubt', async () => {
  const circulars = await inventedCirculars(40);
  const conversion = convertArchive(await seedsOf(circulars));
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
