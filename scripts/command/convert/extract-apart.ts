import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Format, Unpacked } from '../../convert/1-decode/formats/index.ts';

/** What reading one file may take. */
export interface Limits {
  readonly milliseconds: number;
  /** Of memory for objects; together with what lies outside of them, half as much again. */
  readonly mebibytes: number;
}

export type Extract = (
  format: Exclude<Format, 'text'>,
  bytes: Uint8Array,
  recognised?: string,
) => Promise<Unpacked>;

const LIMITS: Limits = { milliseconds: 30_000, mebibytes: 640 };

/**
 * Unpacks files in a process of its own, which can be ended: a small file may ask a library
 * for gigabytes or for hours, and the other files have to be read all the same. A thread
 * would take this process along where memory runs out.
 */
export const extractApart: Extract = apart(LIMITS);

/** One process for all files, one file at a time; a new one where a file brought it down. */
export function apart({ milliseconds, mebibytes }: Limits): Extract {
  let child: ChildProcess | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const start = (): ChildProcess =>
    fork(fileURLToPath(new URL('./extract-process.ts', import.meta.url)), {
      execArgv: [`--max-old-space-size=${mebibytes}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
  const read: Extract = (format, bytes, recognised) => {
    child ??= start();
    const own = child;
    hold(own, true);
    return new Promise((resolve) => {
      const finish = (unpacked: Unpacked): void => {
        clearTimeout(timer);
        clearInterval(watch);
        own.removeAllListeners();
        hold(own, false);
        resolve(unpacked);
      };
      const giveUp = (detail: string): void => {
        child = undefined;
        own.kill('SIGKILL');
        finish({ fault: 'too-large', detail });
      };
      const tooMuch = `读取时占用的内存超过 ${mebibytes} MB，已停止`;
      const timer = setTimeout(
        () => giveUp(`读了 ${milliseconds / 1000} 秒还没有读完，已停止`),
        milliseconds,
      );
      // The limit of Node is for objects alone, not for what they are unpacked from.
      const watch = setInterval(() => {
        if (residentMebibytes(own.pid) > 1.5 * mebibytes) giveUp(tooMuch);
      }, 200);
      own.once('message', (unpacked: Unpacked) => finish(unpacked));
      own.once('exit', () => giveUp(tooMuch));
      own.once('error', () => giveUp('读取的程序启动不了，已停止'));
      own.send({ format, bytes, recognised });
    });
  };
  return (format, bytes, recognised) => {
    const turn = last.then(() => read(format, bytes, recognised));
    last = turn;
    return turn;
  };
}

/** Memory that a process takes, where the system tells (Linux); else 0. */
function residentMebibytes(pid = 0): number {
  try {
    const [, pages = '0'] = readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ');
    return (Number(pages) * 4096) / 1024 ** 2;
  } catch {
    return 0;
  }
}

/** Whether this process waits for the other before it ends. */
function hold(child: ChildProcess, waits: boolean): void {
  child[waits ? 'ref' : 'unref']();
  child.channel?.[waits ? 'ref' : 'unref']();
}
