import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isInput, isRegistryFile } from '../read-seeds.ts';

/**
 * Digest of what people write and a conversion reads in a seeds folder: its files, those of the registry, and which
 * pictures of pages are kept. What was published is looked at apart, since every build adds to it. `undefined` where something cannot be read.
 */
export function inputsOf(folder: string, version: string): string | undefined {
  const hash = createHash('sha256').update(version);
  const add = (name: string, bytes: Uint8Array | string): void => {
    hash.update(JSON.stringify([name, bytes.length])).update(bytes);
  };
  try {
    for (const entry of entriesOf(folder)) {
      const path = join(folder, entry.name);
      if (entry.name === REGISTRY) continue;
      if (entry.isDirectory()) add(entry.name, JSON.stringify(readdirSync(path).sort()));
      else add(entry.name, isInput(entry.name) && isFile(path) ? readFileSync(path) : '');
    }
    const registry = join(folder, REGISTRY);
    for (const entry of existsSync(registry) ? entriesOf(registry) : [])
      if (isRegistryFile(entry.name) && isFile(join(registry, entry.name)))
        add(`${REGISTRY}/${entry.name}`, readFileSync(join(registry, entry.name)));
  } catch {
    return undefined;
  }
  return hash.digest('hex');
}

/** Of its files those are read that people write. */
const REGISTRY = 'registry';

/** A pipe or a device would be read without end. */
const isFile = (path: string): boolean => statSync(path).isFile();

function entriesOf(folder: string) {
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
}
