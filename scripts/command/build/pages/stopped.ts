import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workshop } from '../../../publish/site-tree/workshop.ts';
import { readJournal } from './journal.ts';
import type { KnownPage } from './known-page.ts';

/**
 * The pages that a build had finished before it was stopped; they lie in the new site. Nothing is
 * believed of them: each is read, and counts only where it is what the journal says.
 */
export function finishedPages({ site, journal }: Workshop, code: string): KnownPage[] {
  return readJournal(journal, code).pages.filter((page) => isPage(join(site, page.file), page));
}

function isPage(path: string, { size, hash }: KnownPage): boolean {
  try {
    const bytes = readFileSync(path);
    return bytes.length === size && hashOf(bytes) === hash;
  } catch {
    return false;
  }
}

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64url');
