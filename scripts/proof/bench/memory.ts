import { readdir, readFile } from 'node:fs/promises';

/**
 * Highest memory that this process and its children held together while `work` ran, in bytes, 0 where it
 * cannot be read; and its seconds, by the clock and of this process' processor time.
 */
export async function peakMemory(
  work: () => Promise<void>,
): Promise<{ peak: number; seconds: number; processor: number }> {
  const before = await held();
  let peak = 0;
  let stopped = false;
  const watching = (async () => {
    while (!stopped) {
      peak = Math.max(peak, (await held()) - before);
      await new Promise((done) => setTimeout(done, 100));
    }
  })();
  const start = performance.now();
  const used = process.cpuUsage();
  try {
    await work();
  } finally {
    stopped = true;
  }
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(used);
  await watching;
  return { peak, seconds, processor: (user + system) / 1e6 };
}

/** What this process and all below it hold, from Linux' own books. */
async function held(): Promise<number> {
  const processes = new Map<number, { parent: number; bytes: number }>();
  for (const name of await readdir('/proc').catch(() => [])) {
    if (!/^\d+$/u.test(name)) continue;
    const status = await readFile(`/proc/${name}/status`, 'utf8').catch(() => '');
    const parent = Number(/^PPid:\s+(\d+)/mu.exec(status)?.[1] ?? 0);
    processes.set(Number(name), { parent, bytes: 1024 * Number(/^VmRSS:\s+(\d+)/mu.exec(status)?.[1] ?? 0) });
  }
  let total = 0;
  for (const [id, { bytes }] of processes) {
    for (let at: number | undefined = id; at !== undefined && at > 1; at = processes.get(at)?.parent) {
      if (at !== process.pid) continue;
      total += bytes;
      break;
    }
  }
  return total;
}
