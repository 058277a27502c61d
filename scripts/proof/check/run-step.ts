import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';
import type { Step } from './steps.ts';

export interface Verdict {
  readonly name: string;
  readonly passed: boolean;
  readonly seconds: number;
}

/** Runs all commands of a step, what they print going to the terminal. */
export async function runStep(step: Step): Promise<Verdict> {
  const start = performance.now();
  let passed = true;
  for (const command of step.commands) passed = (await succeeds(command)) && passed;
  return { name: step.name, passed, seconds: (performance.now() - start) / 1000 };
}

function succeeds([program, ...args]: readonly [string, ...string[]]): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(program, args, {
      stdio: 'inherit',
      // On Windows the programs of packages are scripts of the shell.
      shell: process.platform === 'win32',
      env: {
        ...process.env,
        // The packages' own programs first: the machine's Node may be too old.
        PATH: [resolve('node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter),
        ASTRO_TELEMETRY_DISABLED: '1',
      },
    });
    child.once('error', (error) => {
      console.error(`${program}: ${error.message}`);
      done(false);
    });
    child.once('close', (status) => done(status === 0));
  });
}
