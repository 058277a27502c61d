import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Journal, readJournal } from './journal.ts';
import type { KnownPage } from './known-page.ts';

const folder = await mkdtemp(join(tmpdir(), 'journal-'));
afterAll(() => rm(folder, { recursive: true }));

const ground = { question: '["nearOf","a"]', digest: 'g' };
const question = { question: '["linksOf","a"]', digest: 'x', ground };
const pages: readonly KnownPage[] = [
  { id: 'a', file: 'a/index.html', props: 'p', asked: [question], size: 1, hash: 'h' },
  {
    id: 'b',
    file: 'b/index.html',
    props: 'q',
    asked: [{ ...question }, { question: '["all"]', digest: 'y' }],
    size: 2,
    hash: 'i',
    time: 1.5,
  },
];

async function journal(name: string): Promise<string> {
  const file = join(folder, name);
  const one = new Journal(file, 'code');
  for (const page of pages) one.add(page);
  one.flush();
  return file;
}

test('pages are read as they were noted, each question once', async () => {
  const file = await journal('whole');
  expect(readJournal(file, 'code').pages).toEqual(pages);
  expect((await readFile(file, 'utf8')).match(/linksOf|nearOf/gu)).toHaveLength(2);
});

test('of another state of the code, or of no journal, nothing is believed', async () => {
  expect(readJournal(await journal('other'), 'another code').pages).toEqual([]);
  expect(readJournal(join(folder, 'none'), 'code').pages).toEqual([]);
});

test('what stands before the place at which it breaks off counts', async () => {
  const file = await journal('broken');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.slice(0, -20));
  expect(readJournal(file, 'code').pages).toEqual(pages.slice(0, 1));
  await appendFile(file, '\u0000\u0000');
  expect(readJournal(file, 'code').pages).toEqual(pages.slice(0, 1));
});

test('a page whose questions are not all there makes the journal worthless', async () => {
  const file = await journal('holes');
  const lines = (await readFile(file, 'utf8')).split('\n');
  await writeFile(file, lines.filter((line) => !line.includes('linksOf')).join('\n'));
  expect(readJournal(file, 'code').pages).toEqual([]);
});

test('it goes on where it was left: of a page that stands in it twice the later counts', async () => {
  const file = await journal('goes-on');
  const before = readJournal(file, 'code');
  const [first] = before.pages as [KnownPage];
  const more = new Journal(file, 'code', before);
  const [asked] = first.asked as [KnownPage['asked'][number]];
  asked.ground = { question: ground.question, digest: 'h' };
  more.addGround(asked);
  more.add({ ...first, hash: 'j' });
  more.flush();
  const { pages: after, questions, isWhole } = readJournal(file, 'code');
  expect(after.map(({ id, hash }) => [id, hash])).toEqual([
    ['a', 'h'],
    ['b', 'i'],
    ['a', 'j'],
  ]);
  expect(questions.map(({ question: words, digest }) => [words, digest])).toEqual([
    [ground.question, 'g'],
    [question.question, 'x'],
    ['["all"]', 'y'],
    [ground.question, 'h'],
  ]);
  expect(after[2]?.asked[0]?.ground?.digest).toBe('h');
  expect(isWhole).toBe(true);
});

test('of what is broken off it is said', async () => {
  const file = await journal('half');
  expect(readJournal(file, 'code').isWhole).toBe(true);
  await appendFile(file, '["page","c"');
  expect(readJournal(file, 'code').isWhole).toBe(false);
  expect(readJournal(file, 'another code').isWhole).toBe(false);
});
