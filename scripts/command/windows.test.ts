import { beforeEach, describe, expect, test, vi } from 'vitest';
import { filesBelow } from '#formats/files-below.ts';
import { convertArchive } from '../convert/index.ts';
import { move } from '../publish/move.ts';
import { replaceSite } from '../publish/replace-site.ts';
import { resolveRequest } from '../publish/serve/resolve.ts';
import { sourcesById } from './add/holdings.ts';
import { place } from './add/place.ts';
import { readSeeds } from './convert/read-seeds.ts';
import { syncContent } from './convert/sync-content.ts';
import { disk } from './fixtures/windows-disk.ts';

// Everything below runs as on Windows: its paths, and its disk.
vi.mock('node:path', async (original) => {
  const { win32, posix } = await original<typeof import('node:path')>();
  return { ...win32, win32, posix, default: win32 };
});
vi.mock('node:fs', async (original) => {
  const { disk } = await import('./fixtures/windows-disk.ts');
  return { ...(await original<typeof import('node:fs')>()), ...disk.atOnce };
});
vi.mock('node:fs/promises', async () => (await import('./fixtures/windows-disk.ts')).disk.promises);

const TEXT = `某某市中级人民法院关于进一步推进立案便民工作的通知

各区人民法院：

一、设立便民窗口。各区人民法院在诉讼服务大厅设立便民窗口。

二、公开诉讼指南。各区人民法院公开诉讼指南和常用文书样式。

某某市中级人民法院
2026年3月5日
`;
const HOME = 'C:\\档案 甲';

beforeEach(() => disk.clear());

describe('convert', () => {
  async function converted() {
    disk.put(`${HOME}\\seeds\\mm-2026-1.txt`, TEXT.replaceAll('\n', '\r\n'));
    disk.put(`${HOME}\\seeds\\Thumbs.db`, '');
    return convertArchive((await readSeeds(`${HOME}\\seeds`)).seeds);
  }

  test.each([`${HOME}\\content`, `${HOME}\\content\\`, `${HOME}/content/`])(
    'writes, leaves alone and takes away in %s',
    async (content) => {
      const conversion = await converted();
      const changes = await syncContent(content, conversion, { check: false });
      expect(changes).toContainEqual({ path: 'measures/mm-2026-1/2.mdx', change: 'add' });
      expect(disk.paths).toContain(`${HOME}\\content\\measures\\mm-2026-1\\2.mdx`);
      expect(disk.paths.filter((path) => path.endsWith('.partial'))).toEqual([]);
      expect(await syncContent(content, conversion, { check: true })).toEqual([]);

      disk.put(`${HOME}\\content\\measures\\mm-2026-1\\3.mdx`, 'of an earlier run');
      disk.put(`${HOME}\\content\\measures\\notes.txt`, 'of somebody');
      const left = await syncContent(content, conversion, { check: false });
      expect(left).toEqual([{ path: 'measures/mm-2026-1/3.mdx', change: 'remove' }]);
      expect(disk.textOf(`${HOME}\\content\\measures\\mm-2026-1\\3.mdx`)).toBeUndefined();
      expect(disk.textOf(`${HOME}\\content\\measures\\notes.txt`)).toBe('of somebody');
    },
  );

  test('finds nothing to change in a checkout with the line ends of Windows', async () => {
    const conversion = await converted();
    const content = `${HOME}\\content`;
    await syncContent(content, conversion, { check: false });
    for (const path of disk.paths.filter((one) => one.startsWith(content))) {
      disk.put(path, (disk.textOf(path) ?? '').replaceAll('\n', '\r\n'));
    }
    expect(await syncContent(content, conversion, { check: true })).toEqual([]);
    disk.put(`${content}\\measures\\mm-2026-1\\2.mdx`, 'another text\r\n');
    expect(await syncContent(content, conversion, { check: true })).toHaveLength(1);
  });

  test('waits for a file that another program looks at', async () => {
    const conversion = await converted();
    const content = `${HOME}\\content`;
    disk.hold(`${content}\\circulars\\mm-2026-1.mdx.partial`, 2);
    await syncContent(content, conversion, { check: false });
    expect(await syncContent(content, conversion, { check: true })).toEqual([]);
  });
});

test('files below a folder come in one order, the one of paths with /', async () => {
  const names = ['a/1.mdx', 'a-1/1.mdx', 'a1/1.mdx', 'a/b/1.mdx', 'A.mdx'];
  for (const name of names) disk.put(`${HOME}\\content\\${name.replaceAll('/', '\\')}`, '');
  expect(await filesBelow(`${HOME}\\content`)).toEqual([...names].sort());
  expect(await filesBelow(`${HOME}\\nothing`)).toEqual([]);
});

describe('add', () => {
  const incoming = { path: 'D:\\收文\\通知.txt', bytes: Buffer.from(TEXT), ending: '.txt' };

  test('puts a file among the seeds under its id', async () => {
    disk.put(`${HOME}\\seeds\\README.md`, '');
    expect(await place(incoming, { id: 'mm-2026-1' }, `${HOME}\\seeds`)).toBe('mm-2026-1.txt');
    expect(disk.textOf(`${HOME}\\seeds\\mm-2026-1.txt`)).toBe(TEXT);
  });

  test('renames a file that waits among the seeds', async () => {
    disk.put(`${HOME}\\seeds\\通知.txt`, TEXT);
    await place(
      { ...incoming, path: `${HOME.toLowerCase()}\\Seeds\\通知.txt` },
      { id: 'x-1' },
      `${HOME}\\seeds`,
    );
    expect(disk.paths.filter((path) => path.startsWith(HOME)).length).toBeLessThanOrEqual(2);
    expect(disk.textOf(`${HOME}\\seeds\\x-1.txt`)).toBe(TEXT);
  });

  test.each(['mm-2026-1.TXT', 'mm-2026-1.docx'])('lets %s give way, and keeps the new file', async (old) => {
    disk.put(`${HOME}\\seeds\\${old}`, 'the earlier one');
    const replaces = (await sourcesById(`${HOME}\\seeds`)).get('mm-2026-1');
    expect(replaces).toBe(old);
    await place(incoming, { id: 'mm-2026-1', replaces }, `${HOME}\\seeds`);
    expect(disk.paths).toEqual([`${HOME}\\seeds\\mm-2026-1.txt`]);
    expect(disk.textOf(`${HOME}\\seeds\\mm-2026-1.txt`)).toBe(TEXT);
  });
});

describe('build', () => {
  beforeEach(() => {
    disk.put(`${HOME}\\dist\\index.html`, 'old');
    disk.put(`${HOME}\\dist\\gone\\index.html`, 'old');
    disk.put(`${HOME}\\node_modules\\.cache\\building\\x\\index.html`, 'new');
  });

  test.each([0, 2, 5])(
    'a finished site takes the place of the old one, of which a file is held for %d attempts',
    async (attempts) => {
      disk.hold(`${HOME}\\dist\\index.html`, attempts);
      const building = `${HOME}\\node_modules\\.cache\\building`;
      await replaceSite({ site: `${building}\\x`, leaving: `${building}\\y` }, `${HOME}\\dist`);
      expect(disk.paths.filter((path) => path.startsWith(`${HOME}\\dist`))).toEqual([
        `${HOME}\\dist\\index.html`,
      ]);
      expect(disk.textOf(`${HOME}\\dist\\index.html`)).toBe('new');
    },
  );

  test('what is held for good is told', async () => {
    disk.hold(`${HOME}\\dist\\index.html`);
    await expect(move(`${HOME}\\dist`, `${HOME}\\elsewhere`)).rejects.toThrow('EPERM');
    expect(disk.textOf(`${HOME}\\dist\\index.html`)).toBe('old');
  });
});

test('the preview serves what lies below its folder, and nothing else', async () => {
  disk.put(`${HOME}\\dist\\circulars\\x-1\\index.html`, '');
  disk.put(`${HOME}\\secret.txt`, '');
  const answer = (path: string) => resolveRequest(`${HOME}\\dist`, '/plans/', `/plans/${path}`);
  expect(await answer('circulars/x-1/')).toEqual({
    kind: 'file',
    path: `${HOME}\\dist\\circulars\\x-1\\index.html`,
  });
  expect(await answer('circulars/x-1')).toEqual({ kind: 'redirect', location: '/plans/circulars/x-1/' });
  for (const outside of [
    '../secret.txt',
    '..%5csecret.txt',
    '%2e%2e/secret.txt',
    `${encodeURI(HOME).replaceAll('%5C', '/')}/secret.txt`,
    'circulars%2fx-1/',
  ]) {
    expect(await answer(outside), outside).toEqual({ kind: 'missing' });
  }
});
