import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { installChromium } from '../../publish/pdf/chromium.ts';
import { serveSite } from '../../publish/serve/listen.ts';
import { buildSite } from './build-site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built site. */
    dist: string;
    /** Address under which it is served, a path deep in the host, with the final slash. */
    siteUrl: string;
    /** Where the one browser of the run listens. */
    browserEndpoint: string;
  }
}

/**
 * Before the browser tests: builds the site into a folder of their own, serves it under
 * a path, and starts one browser. `SITE` names a built site to test instead.
 */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const given = process.env.SITE;
  const dist = resolve(given ?? join('node_modules', '.cache', 'browser-tests', 'dist'));
  const build = given === undefined ? buildSite(dist) : undefined;
  const [{ executablePath, env }] = await Promise.all([installChromium(), build]);
  if (!existsSync(join(dist, 'index.html'))) throw new Error(`there is no site in ${dist}`);

  const server = await serveSite(dist, { prefix: '/intranet/plans/' });
  const browser = await chromium.launchServer({
    executablePath,
    env,
    // Text has the same width on every machine. And a host of an intranet, on plain http: browsers withhold there what they give this machine.
    args: ['--font-render-hinting=none', '--host-resolver-rules=MAP intranet.test 127.0.0.1'],
  });
  provide('dist', dist);
  provide('siteUrl', server.url);
  provide('browserEndpoint', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await server.close();
  };
}
