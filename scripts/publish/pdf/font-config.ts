import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { wholeFaces } from './whole-faces.ts';

/** What stands for the words of style sheets that name no face. */
const GENERIC: Readonly<Record<string, string>> = {
  serif: 'Noto Serif SC',
  'sans-serif': 'Noto Sans SC',
  monospace: 'Noto Sans SC',
  cursive: 'LXGW WenKai',
};

/**
 * The environment in which a browser sees the archive's faces and no others, whatever the
 * machine has: Fontconfig, by which browsers on Linux find faces, is told of them alone. On
 * other systems browsers ask the system, and nothing here binds them.
 */
export async function ownFacesOnly(): Promise<NodeJS.ProcessEnv> {
  const folder = await wholeFaces();
  const file = join(folder, 'fonts.conf');
  const config = configOf(folder);
  // The project may have been moved, and a browser that runs may be reading the file.
  if ((await readFile(file, 'utf8').catch(() => '')) !== config) await writeFile(file, config);
  return { FONTCONFIG_FILE: file, FONTCONFIG_PATH: undefined, FONTCONFIG_SYSROOT: undefined };
}

function configOf(folder: string): string {
  const aliases = Object.entries(GENERIC).map(
    ([word, family]) =>
      `  <alias binding="same"><family>${word}</family><prefer><family>${family}</family></prefer></alias>`,
  );
  return `<?xml version="1.0"?>
<fontconfig>
  <dir>${escapeXml(folder)}</dir>
  <cachedir>${escapeXml(join(folder, 'cache'))}</cachedir>
${aliases.join('\n')}
</fontconfig>
`;
}

const escapeXml = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
