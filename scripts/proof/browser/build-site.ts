import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Builds the site into a folder, in a process and with caches of its own, so that a build
 * of `dist` may run meanwhile. `env` is what differs from this machine, `args`
 * what the command is given besides.
 */
export async function buildSite(
  out: string,
  env: Readonly<Record<string, string>> = {},
  args: readonly string[] = [],
): Promise<void> {
  await rm(out, { recursive: true, force: true });
  await rm(cacheOf(out), { recursive: true, force: true });
  // Tests of the site leave the address book alone; `args` may say otherwise.
  await updateSite(out, env, args.includes('--addresses') ? args : ['--addresses', 'keep', ...args]);
}

const cacheOf = (out: string): string => join(out, '..', 'astro');

/** The same over what an earlier build left, as clerks build. `signal` stops it as Ctrl-C does. */
export async function updateSite(
  out: string,
  env: Readonly<Record<string, string>>,
  args: readonly string[],
  signal?: AbortSignal,
): Promise<void> {
  const status = await new Promise<number | null>((done, fail) => {
    const own = ['--out', out, '--cache', cacheOf(out)];
    const child = spawn(process.execPath, ['scripts/command/build.ts', ...own, ...args], {
      ...(signal === undefined ? {} : { signal, killSignal: 'SIGINT' }),
      stdio: 'inherit',
      env: { ...plainEnvironment(), ...env },
    });
    // A build that is stopped is over when it has let go of the site, not when it is told to.
    let fault: Error | undefined;
    child.once('error', (error) => {
      fault = error;
    });
    child.once('close', (code) => (fault === undefined ? done(code) : fail(fault)));
  });
  if (status !== 0) throw new Error('the site could not be built');
}

/** The environment without what Vitest puts there: it would make Astro build for development. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const own = /^(?:BASE_URL|DEV|MODE|NODE_ENV|PROD|SSR|TEST|VITEST.*)$/u;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
}
