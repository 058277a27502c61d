import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { extract, formatOf } from '../convert/1-decode/formats/index.ts';
import { type Diagnostic, diagnostic, wholeFile } from '../convert/diagnostics/diagnostic.ts';
import type { Seeds } from '../convert/index.ts';
import type { YamlFile } from '../convert/side-file/read-yaml.ts';
import type { SeedFile } from '../convert/types.ts';

const PLAIN = new Set(['.txt', '.md']);
/** Unpacked; the older ones only to say what to do about them. */
const UNPACKED = new Set(['.html', '.htm', '.docx', '.pdf', '.doc', '.wps', '.rtf']);
const YAML = new Set(['.yaml', '.yml']);
/** What lies beside the circulars for people, not for the converter. */
const NOT_A_SEED = /^(?:readme\.md|\..*|~\$.*|registry)$/iu;

/** Reads a seeds folder. Throws where the folder itself cannot be read. */
export async function readSeeds(
  folder: string,
  onProgress?: (done: number, total: number) => void,
): Promise<{ seeds: Seeds; diagnostics: Diagnostic[] }> {
  const diagnostics: Diagnostic[] = [];
  const circulars: SeedFile[] = [];
  const sideFiles: YamlFile[] = [];
  // Code-unit order, whatever the machine's locale or file system.
  const entries = (await readdir(folder)).filter((name) => !NOT_A_SEED.test(name)).sort();
  for (const [i, name] of entries.entries()) {
    onProgress?.(i, entries.length);
    const ending = extname(name).toLowerCase();
    const id = name.slice(0, name.length - ending.length);
    const read = PLAIN.has(ending) || UNPACKED.has(ending) || YAML.has(ending);
    const bytes = read ? await readFile(join(folder, name)).catch(() => undefined) : undefined;
    if (bytes === undefined) {
      diagnostics.push(
        diagnostic(
          read ? 'seeds/unreadable' : 'seeds/unknown-format',
          wholeFile(name),
          read ? name : ending || name,
        ),
      );
    } else if (PLAIN.has(ending)) circulars.push({ id, file: name, bytes });
    else if (UNPACKED.has(ending)) {
      circulars.push({ id, file: name, bytes, extraction: await extract(formatOf(name, bytes), bytes) });
    } else sideFiles.push({ file: name, text: bytes.toString('utf8') });
  }
  return { seeds: { circulars, sideFiles, registry: await readRegistryFiles(folder) }, diagnostics };
}

async function readRegistryFiles(folder: string): Promise<YamlFile[]> {
  const names = await readdir(join(folder, 'registry')).catch(() => []);
  return Promise.all(
    names
      .filter((name) => YAML.has(extname(name).toLowerCase()))
      .sort()
      .map(async (name) => ({
        file: `registry/${name}`,
        text: await readFile(join(folder, 'registry', name), 'utf8'),
      })),
  );
}
