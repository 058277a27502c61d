import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';

/** Where the desk keeps what it can do without, of each archive apart. */
export function cacheOf(seeds: string): string {
  const own = createHash('sha256').update(resolve(seeds)).digest('hex').slice(0, 12);
  return join('node_modules', '.cache', 'desk', own);
}
