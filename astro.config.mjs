import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { reconvert } from './scripts/dev/reconvert.ts';

// The archive is built on machines without internet: Astro must not try to report anything.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory' },
  server: { host: '127.0.0.1' },
  devToolbar: { enabled: false },
  integrations: [mdx(), reconvert()],
});
