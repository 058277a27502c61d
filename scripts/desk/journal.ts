import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What was done at the desk, in `seeds/registry/`: lines that are added and never changed. Nothing reads it but people. */
export const JOURNAL = 'journal.txt';

const HEADER = '# 办理记录：什么时候、谁、做了什么。由编校台一行一行地加，只加不改。\n';

/** Adds a line: when, who, what. Two desks may do so at once: each line is written in one go. */
export async function record(registry: string, who: string, what: string, now = new Date()): Promise<void> {
  const path = join(registry, JOURNAL);
  await mkdir(dirname(path), { recursive: true });
  await appendFile(path, HEADER, { flag: 'ax' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await appendFile(path, `${timeOf(now)}  ${oneLine(who) || '未具名'}  ${oneLine(what)}\n`);
}

/** The last lines, latest first. */
export async function lastLines(registry: string, most: number): Promise<string[]> {
  const text = await readFile(join(registry, JOURNAL), 'utf8').catch(() => '');
  const lines = text.split(/\r?\n/u).filter((line) => line !== '' && !line.startsWith('#'));
  return lines.slice(-most).reverse();
}

/** In the time of the office, as a clock on the wall shows it. */
function timeOf(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${day} ${two(now.getHours())}:${two(now.getMinutes())}`;
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
