import { execFile } from 'node:child_process';
import type { IncomingHttpHeaders } from 'node:http';
import { promisify } from 'node:util';

/** Header in which the desk's page says who works at it, percent-encoded. */
const NAME_HEADER = 'x-desk-name';
/** Longest name (characters). */
const LONGEST = 60;

let known: Promise<string> | undefined;

/** The name that git knows for this folder; empty where there is none. */
export function nameOfUser(): Promise<string> {
  known ??= promisify(execFile)('git', ['config', 'user.name'], { windowsHide: true }).then(
    ({ stdout }) => stdout.trim(),
    () => '',
  );
  return known;
}

/** Who works at the page: a name that was typed there once, else the one that git knows. */
export async function nameIn(headers: IncomingHttpHeaders): Promise<string> {
  const given = headers[NAME_HEADER];
  try {
    const name = decodeURIComponent(typeof given === 'string' ? given : '').trim();
    if (name !== '') return [...name].slice(0, LONGEST).join('');
  } catch {
    // Not written by the page.
  }
  return nameOfUser();
}
