import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { inflate } from '@sparticuz/chromium';

/** A browser that runs here, and the environment that it needs. */
export interface InstalledChromium {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Where no locale is set, Chromium saves files without the Chinese of their names. */
const LOCALE = { LC_ALL: 'C.UTF-8' };

/**
 * Unpacks the Chromium that comes from npm, once for each version, and makes it run on a
 * machine that has neither its libraries nor any font. `CHROMIUM` names a browser of the
 * machine's own instead: the packed one is for Linux.
 */
export async function installChromium(): Promise<InstalledChromium> {
  const own = process.env.CHROMIUM;
  if (own !== undefined && own !== '') return { executablePath: own, env: LOCALE };

  // The package exports no path to its archives: they lie beside its entry.
  const packed = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'bin');
  const folder = resolve('node_modules', '.cache', 'chromium');
  const executablePath = join(folder, 'chromium');
  if (!existsSync(executablePath)) await unpack(packed, folder);

  const env: Record<string, string> = { ...LOCALE };
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_PATH = join(folder, 'fonts');
  if (spawnSync(executablePath, ['--version']).status !== 0) {
    env.LD_LIBRARY_PATH = join(folder, 'al2023', 'lib');
  }
  return { executablePath, env };
}

/** Unpacks beside the final place and moves it there whole: two runs may do this at once. */
async function unpack(packed: string, folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const partial = await mkdtemp(`${folder}-`);
  // The package unpacks into the machine's folder for temporary files, wherever that is.
  const before = process.env.TMPDIR;
  process.env.TMPDIR = partial;
  try {
    for (const archive of ['chromium.br', 'fonts.tar.br', 'al2023.tar.br'])
      await inflate(join(packed, archive));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  await rename(partial, folder).catch(async (error: unknown) => {
    await rm(partial, { recursive: true });
    if (!existsSync(join(folder, 'chromium'))) throw error;
  });
}
