import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { move } from '../../../publish/move.ts';
import type { Workshop } from '../../../publish/site-tree/workshop.ts';
import { readJournal } from './journal.ts';
import type { KnownPage } from './known-page.ts';

/**
 * The pages that a build had finished before it was stopped, brought together in one folder. Nothing is
 * believed of them: each is read, and counts only where it is what the journal says.
 */
export async function finishedPages(workshop: Workshop, code: string): Promise<KnownPage[]> {
  const { fresh, stopped, site, journal } = workshop;
  const finished: KnownPage[] = [];
  for (const page of readJournal(journal, code)) {
    const folder = [stopped, fresh, site].find((one) => isPage(join(one, page.file), page));
    if (folder === undefined) continue;
    const place = join(stopped, page.file);
    if (folder !== stopped) {
      mkdirSync(dirname(place), { recursive: true });
      await move(join(folder, page.file), place);
    }
    finished.push(page);
  }
  if (finished.length === 0) await rm(stopped, { recursive: true, force: true });
  return finished;
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
