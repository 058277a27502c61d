import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

export interface Run {
  /** Script of the project, and what it is given. */
  readonly script: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Called with each message of the script; what it returns is sent back. */
  readonly onMessage: (message: unknown) => unknown;
  readonly signal: AbortSignal;
}

export interface RunEnd {
  /** `undefined` where it was stopped. */
  readonly status: number | undefined;
  /** What it said, both streams together. */
  readonly said: string;
}

/** So much of what a script says is kept: its end (characters). */
const KEPT = 20_000;
/** How long a script that is stopped may take to leave before it is ended (ms). */
const PATIENCE = 2000;

/**
 * Runs a script in a process group of its own, so that whatever it starts ends with it when
 * it is stopped.
 */
export async function runApart({ script, args = [], env = {}, onMessage, signal }: Run): Promise<RunEnd> {
  let said = '';
  const child = spawn(process.execPath, [script, ...args], {
    detached: true,
    windowsHide: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, ...env },
  });
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (part: string) => {
      said = (said + part).slice(-KEPT);
    });
  child.on('message', (message) => {
    const answer = onMessage(message);
    if (answer !== undefined && child.connected) child.send(answer as string);
  });
  const ended = new Promise<number | undefined>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve(status ?? undefined));
  });
  const stop = (): void => void endGroup(child, ended);
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { once: true });
  try {
    const status = await ended;
    return { status: signal.aborted ? undefined : status, said };
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

async function endGroup(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  const { pid } = child;
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true });
    return;
  }
  kill(pid, 'SIGTERM');
  await Promise.race([ended, pause(PATIENCE, undefined, { ref: false })]);
  // Whatever it started may outlive it.
  kill(pid, 'SIGKILL');
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // All have left already.
  }
}
