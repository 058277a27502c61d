import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeNamedSync } from '../../publish/write-file.ts';

/** Stands in a content folder while a conversion writes there; after one that was stopped, until the next has ended. */
export const HALF_WRITTEN = '.half-written';

/** Whether a content folder holds some of what the last conversion made, and some of the one before. */
export const isHalfWritten = (content: string): boolean => existsSync(join(content, HALF_WRITTEN));

export function beginWriting(content: string): void {
  mkdirSync(content, { recursive: true });
  writeNamedSync(join(content, HALF_WRITTEN), '');
}

export function endWriting(content: string): void {
  rmSync(join(content, HALF_WRITTEN), { force: true });
}
