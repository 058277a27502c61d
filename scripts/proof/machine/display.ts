import { spawn } from 'node:child_process';
import { programOf } from './program.ts';

/** A display on which a browser may draw, and what it needs in its environment to find it. */
export interface Display {
  readonly env: NodeJS.ProcessEnv;
  close(): Promise<void>;
}

/** Why there is nothing here to draw on; nothing where there is. */
export const noDisplay = (): string | undefined =>
  programOf('Xvfb') === undefined ? 'no Xvfb on this machine, for a browser that needs a display' : undefined;

/** Starts a display in memory under a number that is free. */
export async function startDisplay(): Promise<Display> {
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  const number = await new Promise<string>((found, failed) => {
    child.stdio[3]?.once('data', (said: Buffer) => found(`${said}`.trim()));
    child.once('error', failed);
    child.once('close', () => failed(new Error('Xvfb does not start')));
  });
  return {
    env: { DISPLAY: `:${number}`, WAYLAND_DISPLAY: undefined, GDK_BACKEND: 'x11' },
    async close() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
