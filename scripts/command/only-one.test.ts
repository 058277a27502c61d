import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { isOnlyOne } from './only-one.ts';

test.skipIf(!['linux', 'win32'].includes(process.platform))(
  'one process at a time, and the next once that was killed',
  async () => {
    const folder = `/nowhere/${process.pid}`;
    const module = new URL('./only-one.ts', import.meta.url).href;
    const code = `const { isOnlyOne } = await import(${JSON.stringify(module)});
      console.log(await isOnlyOne('test', ${JSON.stringify(folder)}));
      setInterval(() => {}, 1000);`;
    const other = spawn(process.execPath, ['--input-type=module', '--eval', code]);
    const [said] = await once(other.stdout, 'data');
    expect(String(said).trim()).toBe('true');
    expect(await isOnlyOne('test', folder)).toBe(false);
    expect(await isOnlyOne('test', `${folder}/other`)).toBe(true);
    expect(await isOnlyOne('other', folder)).toBe(true);
    other.kill('SIGKILL');
    await once(other, 'exit');
    expect(await isOnlyOne('test', folder)).toBe(true);
  },
);
