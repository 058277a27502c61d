import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const TOP = resolve(import.meta.dirname, '..', '..', '..', '..');
/** All that decides what is read and written: the converter, what it knows of circulars, and this command. */
const ROOMS = ['scripts/convert', 'scripts/command/convert', 'src/domain', 'src/formats'];
const NOT_RUN = /(?:\.test\.ts$|(?:^|[\\/])fixtures[\\/])/u;

/**
 * Tells this version of the converter from every other: its sources, the packages it is installed with, and the
 * Node it runs on, whose tables of characters decide what a Chinese character is.
 */
export function codeVersion(): string {
  const hash = createHash('sha256');
  const { node, unicode, icu } = process.versions;
  hash.update(JSON.stringify({ node, unicode, icu }));
  hash.update(readFileSync(join(TOP, 'package-lock.json')));
  for (const room of ROOMS) {
    const names = readdirSync(join(TOP, room), { recursive: true, encoding: 'utf8' }).sort();
    for (const name of names) {
      if (!name.endsWith('.ts') || NOT_RUN.test(name)) continue;
      const text = readFileSync(join(TOP, room, name));
      hash.update(`${room}/${name} ${text.length}\n`).update(text);
    }
  }
  return hash.digest('hex');
}
