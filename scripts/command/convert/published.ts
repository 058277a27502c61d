import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CIRCULAR_ID, sourceSchema } from '#domain/schema.ts';
import type { Published } from '../../convert/standing.ts';
import { publishedHead } from './published-head.ts';

/** What the content folder holds of a circular: its source as lines and its head; `undefined` where it holds none that can be read. */
export function publishedIn(content: string, id: string): Published | undefined {
  if (!CIRCULAR_ID.test(id)) return undefined;
  try {
    const { file, lines, places, encoding } = sourceSchema.parse(
      JSON.parse(readFileSync(join(content, 'sources', `${id}.json`), 'utf8')),
    );
    const mdx = readFileSync(join(content, 'circulars', `${id}.mdx`), 'utf8');
    const head = publishedHead(mdx);
    if (head === undefined) return undefined;
    const seed = { id, file, bytes: Buffer.from(lines.join('\n')) };
    if (places === null || encoding === 'utf-8' || encoding === 'gb18030') return { seed, head };
    const unpacked = lines.map((text, i) => ({ text, place: places[i] ?? '' }));
    return { seed: { ...seed, extraction: { lines: unpacked, format: encoding } }, head };
  } catch {
    return undefined;
  }
}
