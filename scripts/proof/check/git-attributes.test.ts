import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const hasGit = spawnSync('git', ['--version']).status === 0;

/** Files of every kind that the archive has, as they lie there. */
const FILES: Readonly<Record<string, string>> = {
  'content/measures/x/1.mdx': '---\nkey: "1"\n---\n\n正文\n',
  'content/sources/x.json': '{\n}\n',
  'seeds/x.txt': '第一行\r\n第二行\r\n',
  'seeds/y.txt': '第一行\n第二行\r第三行\n',
  'seeds/x.yaml': 'title: 题名\n',
  'seeds/registry/addresses.txt': '# 网址簿\n# 完\n',
  'scripts/command/convert.ts': 'export {};\n',
  '.ci/run': '#!/usr/bin/env bash\n',
  'README.md': '# 档案\n',
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'checkout-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function git(...args: readonly string[]): void {
  const who = ['-c', 'user.name=a', '-c', 'user.email=a@b.example'];
  const { status, stderr } = spawnSync('git', [...who, ...args], { cwd: folder, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
}

test.skipIf(!hasGit).each(['true', 'input', 'false'])(
  'a checkout has the committed bytes, with core.autocrlf=%s',
  async (autocrlf) => {
    await rm(folder, { recursive: true });
    const files = { '.gitattributes': await readFile('.gitattributes', 'utf8'), ...FILES };
    for (const [file, text] of Object.entries(files)) {
      await mkdir(join(folder, dirname(file)), { recursive: true });
      await writeFile(join(folder, file), text);
    }
    git('init', '-q');
    git('config', 'core.autocrlf', autocrlf);
    git('config', 'core.eol', 'crlf');
    git('add', '-A');
    git('commit', '-qm', 'a');
    for (const file of Object.keys(FILES)) await rm(join(folder, file));
    git('checkout', '--', '.');
    for (const [file, text] of Object.entries(FILES)) {
      expect(await readFile(join(folder, file), 'utf8'), file).toBe(text);
    }
  },
);
