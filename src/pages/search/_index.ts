import { createHash } from 'node:crypto';
import { KINDS } from '#domain/schema.ts';
import { fold } from '#domain/search/fold.ts';
import type { Directory, Shard } from '#domain/search/records.ts';
import { allCirculars } from '../../queries/circulars.ts';
import { once } from '../../queries/once.ts';
import { issuersOf } from '../../queries/registry.ts';
import { recordsOf } from './_records.ts';

const SHARD_SIZE = 16;
/** Above so many characters the index takes two a word: half as large again, and three times as fast. */
const LARGE = 1_000_000;

/** All that the search page loads, but for Pagefind's own files. */
export const searchIndex = once(async (): Promise<{ directory: Directory; shards: Shard[] }> => {
  const circulars = await allCirculars();
  const records = circulars.map(recordsOf);
  const texts = records.flat().map(({ words }) => words);
  const shards: Shard[] = [];
  for (let i = 0; i < texts.length; i += SHARD_SIZE) shards.push(texts.slice(i, i + SHARD_SIZE));

  const lengths = texts.flatMap((words) => words.map((run) => fold(run).text.length));
  const issuers = new Map<string, { id: string; name: string; short: string }>();
  const listed = await Promise.all(circulars.map((circular) => issuersOf(circular)));
  for (const issuer of listed.flat()) issuers.set(issuer.id, issuer);
  const ids = [...issuers.keys()];

  const directory = {
    grams: total(lengths) > LARGE ? (2 as const) : (1 as const),
    shardSize: SHARD_SIZE,
    longest: lengths.reduce((a, b) => Math.max(a, b), 0),
    issuers: [...issuers.values()],
    kinds: Object.fromEntries(circulars.map(({ kind }) => [kind, KINDS[kind]])),
    circulars: circulars.map(({ id, title, year, kind }, i) => ({
      id,
      title,
      year,
      issuers: (listed[i] ?? []).map((issuer) => ids.indexOf(issuer.id)),
      kind,
      records: (records[i] ?? []).map(({ place }) => place),
    })),
  };
  const version = createHash('sha256')
    .update(JSON.stringify([directory, shards]))
    .digest('hex')
    .slice(0, 12);
  return { directory: { version, ...directory }, shards };
});

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, n) => sum + n, 0);
}
