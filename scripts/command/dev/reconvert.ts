import { join, resolve, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { archiveFolders } from '../../archive-folders.ts';
import { runNode } from '../run-node.ts';
import { settle } from './settle.ts';

/** Editors save in several steps; one conversion for all that happens within this time (ms). */
const SETTLE = 150;

/** The same folders as the site reads. */
const { content: CONTENT, seeds: SEEDS } = archiveFolders();

/**
 * While `astro dev` runs, converts the circulars at the start and again whenever a file in
 * `seeds/` changes. The converter prints what it has to say; a circular with an error
 * keeps its last good pages and the server goes on. What the converter writes reaches the
 * pages when they are asked for again: the content loaders look at the files each time.
 */
export function reconvert(): AstroIntegration {
  return {
    name: 'reconvert',
    hooks: {
      'astro:config:setup': async ({ command }) => {
        if (command !== 'dev') return;
        await convert();
        console.log('要对照原文改正认错了的地方，另开一个窗口运行：npm run desk');
      },
      'astro:server:setup': ({ server, logger }) => {
        const seeds = resolve(SEEDS);
        const again = async (): Promise<void> => {
          logger.info(`${SEEDS}/ 有变动，重新读取公文……`);
          const status = await convert();
          if (status !== 0) logger.error('部分公文有误（见上）；页面保持原样。');
          // Astro keeps what pages there are until the content of its own store changes, and ours is not in it.
          for (const environment of Object.values(server.environments))
            environment.hot.send('astro:content-changed', {});
          // The registry reaches pages through no file of `content/`.
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

function convert(): Promise<number> {
  return runNode('scripts/command/convert.ts', ['--seeds', SEEDS, '--content', CONTENT]);
}
