import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { InventedCircular } from '../invented/plans.ts';
import { issuerOf, seedFiles } from '../invented/seed-files.ts';

/** A change of an archive as it happens in an office, and what it is called. */
export interface Edit {
  readonly name: string;
  readonly make: (seeds: string) => Promise<void>;
}

/** What happens in an ordinary week to an archive that `circulars` are in, and `next` is not. */
export function edits(circulars: readonly InventedCircular[], next: InventedCircular): Edit[] {
  return [
    { name: 'nothing changed', make: async () => undefined },
    {
      name: 'one circular added',
      make: async (seeds) => {
        for (const { path, text } of seedFiles(next)) await writeFile(join(seeds, path), text);
        await inRegistry(seeds, 'issuers.yaml', (issuers: { id: string }[]) => {
          if (!issuers.some(({ id }) => id === next.court.id)) issuers.push(issuerOf(next.court));
        });
      },
    },
    {
      name: 'one circular corrected',
      make: (seeds) => correct(seeds, circulars.slice(Math.floor(circulars.length / 2))),
    },
    {
      name: 'one word of the registry changed',
      make: (seeds) =>
        inRegistry(seeds, 'topics.yaml', (topics: { words: Record<string, number> }[]) => {
          const { words } = topics[Math.floor(topics.length / 2)] as (typeof topics)[number];
          const [word] = Object.keys(words) as [string];
          words[word] = words[word] === 4 ? 3 : 4;
        }),
    },
  ];
}

/** Adds some words to a sentence of a published circular, and says so in its side file, as the archive asks. */
async function correct(seeds: string, circulars: readonly InventedCircular[]): Promise<void> {
  const at = 3;
  for (const { id, sections } of circulars) {
    const path = join(seeds, `${id}.txt`);
    const text = await readFile(path, 'utf8');
    const sentence = sections.flatMap(({ measures }) => measures)[at - 1]?.sentences[0] ?? '';
    // Where lines are wrapped the sentence is not found: another circular will do.
    if (sentence === '' || !text.includes(sentence)) continue;
    await writeFile(path, text.replace(sentence, sentence.replace(/。$/u, '，逐项抓好落实。')));
    const side = join(seeds, `${id}.yaml`);
    const said = parse(await readFile(side, 'utf8').catch(() => '{}')) as object;
    const corrections = [{ on: '2026-01-05', at: String(at), what: '补上漏录的半句。' }];
    await writeFile(side, stringify({ ...said, corrections }));
    return;
  }
  throw new Error('no circular has a sentence that could be corrected');
}

async function inRegistry<T>(seeds: string, name: string, change: (value: T) => void): Promise<void> {
  const path = join(seeds, 'registry', name);
  const value = parse(await readFile(path, 'utf8')) as T;
  change(value);
  await writeFile(path, stringify(value));
}
