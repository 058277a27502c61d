import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Compiles the site as `compileSite` does, in a process of its own: what the bundler takes of memory, some hundreds of
 * megabytes beside what Node counts, is given back when it ends, before the archive is loaded.
 * @throws where it fails; it has said why
 */
export async function compileApart(folder: string, cache: string | undefined): Promise<void> {
  const script = fileURLToPath(new URL('./compile-process.ts', import.meta.url));
  const child = spawn(process.execPath, [script, folder, ...(cache === undefined ? [] : [cache])], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  // A build that is stopped leaves nothing running.
  const stop = (): boolean => child.kill();
  process.once('exit', stop);
  try {
    const status = await new Promise<number | null>((done, fail) => {
      child.once('error', fail).once('close', done);
    });
    if (status !== 0) throw new Error(`the site could not be compiled (${status})`);
  } finally {
    process.off('exit', stop);
  }
}
