import { spawn } from 'node:child_process';

/**
 * Runs one of our commands with the Node that runs this one (the machine's own may be
 * too old), its output going where ours goes. Resolves to the exit status.
 */
export function runNode(script: string, args: readonly string[] = []): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { stdio: 'inherit' });
    child.once('error', reject);
    child.once('close', (status, signal) => resolve(status ?? (signal ? 130 : 1)));
  });
}
