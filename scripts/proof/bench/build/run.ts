import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { type BuildEvent, GO } from '../../../command/build/overseer.ts';
import { plainEnvironment } from '../../browser/build-site.ts';

/** What a command took, with all processes that it started. */
export interface Cost {
  /** Seconds of processor time, user's and system's, of all threads. */
  readonly processor: number;
  /** Seconds on the clock. */
  readonly wall: number;
  /** Highest resident memory that its processes held together, in bytes; 0 where Linux' books are not at hand. */
  readonly peak: number;
  /** What it told as it went along, with the processor time and the time on the clock until the next. */
  readonly steps: readonly Step[];
  /** What it printed, errors and all. */
  readonly printed: string;
}

export interface Step {
  readonly words: string;
  readonly processor: number;
  readonly wall: number;
}

/** How often the processes are looked at, in milliseconds. */
const LOOK = 200;
/** Clock ticks a second in /proc, on every Linux that Node runs on. */
const TICKS = 100;
/** Runs a command and writes down what it and all that it waited for have used. */
const TIMED = '"$@"; status=$?; times >&4; exit $status';

/**
 * Runs a program and measures it. A build tells its steps, as it does to the desk.
 * @throws where it ends with anything but 0, with what it printed.
 */
export async function run(
  program: readonly string[],
  { env = {}, cwd }: { readonly env?: Readonly<Record<string, string>>; readonly cwd?: string } = {},
): Promise<Cost> {
  const start = performance.now();
  const child = spawn('sh', ['-c', TIMED, 'sh', ...program], {
    env: { ...plainEnvironment(), ...env },
    ...(cwd === undefined ? {} : { cwd }),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc', 'pipe'],
  });
  const told: { words: string; used: Promise<number>; at: number }[] = [];
  child.on('message', (event: BuildEvent) => {
    // A step is told again and again as it goes on.
    if (event.kind === 'step' && told.at(-1)?.words !== event.words)
      told.push({ words: event.words, used: treeOf(child.pid).then((t) => t.used), at: performance.now() });
    if (event.kind === 'ready') child.send(GO);
  });
  let peak = 0;
  const looking = setInterval(async () => {
    peak = Math.max(peak, (await treeOf(child.pid)).bytes);
  }, LOOK);
  const [out, errors, times, status] = await Promise.all([
    text(child.stdout as NodeJS.ReadableStream),
    text(child.stderr as NodeJS.ReadableStream),
    text(child.stdio[4] as NodeJS.ReadableStream),
    new Promise<number | null>((done, fail) => child.once('error', fail).once('close', done)),
  ]).finally(() => clearInterval(looking));
  const end = performance.now();
  if (status !== 0) throw new Error(`${program.join(' ')} ended with ${status}\n${out}${errors}`);
  const processor = childrenIn(times);
  const used = await Promise.all(told.map((step) => step.used));
  return {
    processor,
    wall: (end - start) / 1000,
    peak,
    steps: told.map(({ words, at }, i) => ({
      words,
      processor: (used[i + 1] ?? processor) - (used[i] as number),
      wall: ((told[i + 1]?.at ?? end) - at) / 1000,
    })),
    printed: out + errors,
  };
}

/** The second line of what the shell's `times` prints: 1m2.34s of the user, 0m1.50s of the system. */
function childrenIn(times: string): number {
  const parts = [...(times.split('\n')[1] ?? '').matchAll(/(\d+)m([\d.]+)s/gu)];
  if (parts.length !== 2) throw new Error(`the shell does not tell times: ${times}`);
  return parts.reduce((sum, [, minutes, seconds]) => sum + 60 * Number(minutes) + Number(seconds), 0);
}

/** Processor seconds and memory of a process and of all below it, with those that it has waited for. */
async function treeOf(root: number | undefined): Promise<{ used: number; bytes: number }> {
  const names = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/u.test(name));
  const known = new Map<number, { parent: number; used: number; pages: number }>();
  await Promise.all(
    names.map(async (name) => {
      const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
      // Behind the name, which may hold anything: state, parent, … (proc_pid_stat(5), fields 3 and on).
      const fields = stat
        .slice(stat.lastIndexOf(')') + 2)
        .split(' ')
        .map(Number);
      const at = (field: number): number => fields[field - 3] ?? 0;
      if (stat !== '')
        known.set(Number(name), { parent: at(4), used: at(14) + at(15) + at(16) + at(17), pages: at(24) });
    }),
  );
  let [ticks, pages] = [0, 0];
  for (const [id, one] of known) {
    for (let up: number | undefined = id; up !== undefined && up > 1; up = known.get(up)?.parent) {
      if (up !== root) continue;
      ticks += one.used;
      pages += one.pages;
      break;
    }
  }
  return { used: ticks / TICKS, bytes: pages * 4096 };
}
