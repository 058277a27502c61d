import { mkdir, rm } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { archiveFolders } from '../../archive-folders.ts';
import { move } from '../../publish/move.ts';
import { runNode } from '../run-node.ts';
import { settle } from './settle.ts';

/** Editors save in several steps; one conversion for all that happens within this time (ms). */
const SETTLE = 150;

/** The same folders as the site reads. */
const { content: CONTENT, seeds: SEEDS } = archiveFolders();
const REPORT = resolve('node_modules', '.cache', 'preview', 'report.json');

/**
 * While `astro dev` runs, converts the circulars at the start and again whenever a file in
 * `seeds/` changes. The converter prints what it has to say; a circular with an error
 * keeps its last good pages and the server goes on. What the converter writes reaches the
 * pages through the content loaders, which watch `content/`; its report, which the report
 * page reads, is named to the site by `ARCHIVE_REPORT`.
 */
export function reconvert(): AstroIntegration {
  return {
    name: 'reconvert',
    hooks: {
      'astro:config:setup': async ({ command }) => {
        if (command !== 'dev') return;
        process.env.ARCHIVE_REPORT = REPORT;
        await convert();
      },
      'astro:server:setup': ({ server, logger }) => {
        const seeds = resolve(SEEDS);
        const again = async (): Promise<void> => {
          logger.info(`${SEEDS}/ 有变动，重新读取公文……`);
          const status = await convert();
          if (status !== 0) logger.error('部分公文有误（见上）；页面保持原样。');
          // What is said of a file may change where no page of the site does.
          server.ws.send({ type: 'full-reload', path: '*' });
        };
        const schedule = settle(SETTLE, again, (error) => logger.error(String(error)));
        server.watcher.add(seeds);
        server.watcher.on('all', (_event, path) => {
          if (resolve(path).startsWith(join(seeds, sep))) schedule();
        });
      },
    },
  };
}

/** Converts; the report is there whole, or not at all where the conversion came to no end. */
async function convert(): Promise<number> {
  const partial = `${REPORT}.partial`;
  await mkdir(dirname(REPORT), { recursive: true });
  await rm(partial, { force: true });
  const folders = ['--seeds', SEEDS, '--content', CONTENT];
  const status = await runNode('scripts/command/convert.ts', [...folders, '--report', partial]);
  await move(partial, REPORT).catch(() => rm(REPORT, { force: true }));
  return status;
}
