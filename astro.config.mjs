import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { reconvert } from './scripts/command/dev/reconvert.ts';

// The archive is built on machines without internet: Astro must not try to report anything.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  // One style sheet for all pages; src/middleware.ts makes links to it relative.
  build: { format: 'directory', inlineStylesheets: 'never' },
  // The oldest browsers of the offices that read this; scripts for them src/view/bundles makes.
  vite: { build: { cssTarget: 'chrome86' } },
  server: { host: '127.0.0.1' },
  devToolbar: { enabled: false },
  integrations: [mdx(), reconvert()],
});
