import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'astro/zod';

/** Who did it, as the page says: a name that the editor typed once. */
export const whoSchema = z.string().trim().max(60);

/** The name that git knows for this folder; empty where there is none. */
export async function nameOfUser(): Promise<string> {
  const asked = promisify(execFile)('git', ['config', 'user.name'], { windowsHide: true });
  return asked.then(
    ({ stdout }) => stdout.trim(),
    () => '',
  );
}
