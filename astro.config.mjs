import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { reconvert } from './scripts/command/dev/reconvert.ts';
import { asciiStyles } from './src/domain/charset.ts';

// The archive is built on machines without internet: Astro must not try to report anything.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  // One style sheet for all pages; src/middleware.ts makes links to it relative.
  build: { format: 'directory', inlineStylesheets: 'never' },
  // The oldest browsers of the offices that read this; scripts for them src/view/bundles makes.
  vite: {
    build: { cssTarget: 'chrome86' },
    plugins: [
      {
        name: 'ascii-styles',
        generateBundle(_, bundle) {
          for (const file of Object.values(bundle))
            if (file.type === 'asset' && file.fileName.endsWith('.css'))
              file.source = asciiStyles(`${file.source}`);
        },
      },
    ],
  },
  server: { host: '127.0.0.1' },
  devToolbar: { enabled: false },
  integrations: [mdx(), reconvert()],
});
