import { expect, test } from 'vitest';
import { convertArchive, type Seeds } from './index.ts';
import type { SeedFile } from './types.ts';

const seedOf = (id: string, text: string): SeedFile => ({ id, file: `${id}.txt`, bytes: Buffer.from(text) });
const FIRST = seedOf(
  'first',
  '河东区人民法院工作要点\n\n1. 健全机制。落实《河东省调解条例》。\n2. 推行“早调快审”。\n',
);
const SECOND = seedOf(
  'second',
  '西岭市人民法院工作要点\n\n1. 完善机制。落实《河东省诉讼费办法》。\n2. 深化“早调快审”。\n',
);
const BROKEN = { ...FIRST, bytes: Uint8Array.from([0xff, 0xff, 0xff]) };

function run(circulars: SeedFile[], published?: Seeds['published']) {
  return convertArchive({ circulars, sideFiles: [], registry: [], ...(published && { published }) });
}

function listsOf({ files }: ReturnType<typeof run>): Record<string, string> {
  const lists = files.filter(({ path }) => !path.includes('/') || path.startsWith('links/second'));
  return Object.fromEntries(lists.map(({ path, text }) => [path, text]));
}

test('a circular with an error still counts for what links the others, as it was last published', () => {
  const before = run([FIRST, SECOND]);
  const [head] = before.circulars.map((circular) => circular.head);
  if (head === undefined) throw new Error('the first circular was not converted');
  const after = run([BROKEN, SECOND], (id) => (id === 'first' ? { seed: FIRST, head } : undefined));
  expect(after.failed).toEqual(['first']);
  expect(listsOf(after)).toEqual(listsOf(before));
  expect(listsOf(before)['instruments.json']).toContain('河东省调解条例');
  expect(after.files.filter(({ path }) => path.includes('first'))).toEqual([]);
  expect(after.diagnostics.filter(({ place }) => place.file === 'first.txt')).toHaveLength(1);
});

test('one that was never published counts for nothing', () => {
  expect(listsOf(run([BROKEN, SECOND]))).toEqual(listsOf(run([SECOND])));
});
