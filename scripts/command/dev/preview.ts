import type { AstroIntegration } from 'astro';

/**
 * While `astro dev` runs, adds what only the editor sees: the report page and the looks of
 * marks on pages. A build has no such route, so nothing of it reaches `dist/`.
 */
export function preview(): AstroIntegration {
  return {
    name: 'preview',
    hooks: {
      'astro:config:setup': ({ command, injectRoute, injectScript }) => {
        if (command !== 'dev') return;
        injectRoute({ pattern: '/report/', entrypoint: './src/view/preview/Report.astro' });
        injectRoute({ pattern: '/report/[id]/', entrypoint: './src/view/preview/CircularComparison.astro' });
        injectScript('page-ssr', "import '/src/view/preview/preview.css';");
      },
    },
  };
}
