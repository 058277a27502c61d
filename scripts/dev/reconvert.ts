import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { runNode } from '../run-node.ts';
import { settle } from './settle.ts';

/** Editors save in several steps; one conversion for all that happens within this time (ms). */
const SETTLE = 150;

/**
 * While `astro dev` runs, converts the circulars at the start and again whenever a file in
 * `seeds/` changes. The converter prints what it has to say; a circular with an error
 * keeps its last good pages and the server goes on. What the converter writes reaches the
 * pages through the content loaders, which watch `content/`.
 */
export function reconvert(): AstroIntegration {
  return {
    name: 'reconvert',
    hooks: {
      'astro:config:setup': async ({ command }) => {
        if (command === 'dev') await convert();
      },
      'astro:server:setup': ({ server, logger }) => {
        const seeds = fileURLToPath(new URL('../../seeds/', import.meta.url));
        const again = async (): Promise<void> => {
          logger.info('seeds/ 有变动，重新读取公文……');
          const status = await convert();
          if (status !== 0) logger.error('部分公文有误（见上）；页面保持原样。');
        };
        const schedule = settle(SETTLE, again, (error) => logger.error(String(error)));
        server.watcher.add(seeds);
        server.watcher.on('all', (_event, path) => {
          if (path.startsWith(seeds)) schedule();
        });
      },
    },
  };
}

const convert = (): Promise<number> => runNode('scripts/convert.ts');
