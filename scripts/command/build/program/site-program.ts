import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PathWithRoute } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { FINISHING, type Finishing } from '#domain/finishing.ts';
import { compileApart } from './compile-apart.ts';
import { PARTS, type ProgramFacts } from './parts.ts';

/** The compiled site: code that renders pages. */
export interface SiteProgram {
  /** The folder of files that pages load: styles, what lies in `public/`. */
  readonly assets: string;
  /** All pages and files that it makes of this content, in the order in which they count. */
  readonly paths: () => Promise<readonly PathWithRoute[]>;
  /** What the page of a path is given; nothing where its route has one page only. */
  readonly propsOf: (path: PathWithRoute) => unknown;
  readonly render: (path: PathWithRoute) => Promise<Rendered>;
  /** Lets go of what pages are given: none will be rendered any more. */
  readonly end: () => void;
}

/** A page or file as readers get it. */
export interface Rendered {
  /** Of the answer, as in HTTP: 200 where it is what was asked for. */
  readonly status: number;
  readonly bytes: Uint8Array;
}

/** Compiled sites that are kept: of a few states of the code. */
const KEPT = 4;
/** Only its path is looked at. */
const ORIGIN = 'http://localhost';

/**
 * The site as this code makes it, compiled where that has not been done yet.
 * @param state tells this code from every other
 * @param cache Astro's own cache
 * @param step told when it is compiled
 */
export async function siteProgram(
  state: string,
  cache: string | undefined,
  step: (words: string) => void,
): Promise<SiteProgram> {
  const folder = resolve('node_modules', '.cache', 'site-program', state);
  if (!existsSync(join(folder, PARTS.facts))) {
    step('准备网页程序');
    const beside = `${folder}.${process.pid}`;
    await compileApart(beside, cache);
    try {
      rmSync(folder, { recursive: true, force: true });
      renameSync(beside, folder);
    } catch (error) {
      // Another build has compiled the same meanwhile.
      if (!existsSync(join(folder, PARTS.facts))) throw error;
      rmSync(beside, { recursive: true });
    }
    forgetOld(folder);
  }
  // So that it is not taken for an old one.
  const now = new Date();
  utimesSync(folder, now, now);
  return start(folder);
}

/** What Astro's code for rendering pages offers (astro/dist/core/build/app.js). */
interface App {
  readonly manifest: { readonly pageMap: Map<string, () => Promise<unknown>> };
  readonly routeCache: {
    clearAll(): void;
    get(route: unknown): { staticPaths?: { keyed?: ReadonlyMap<string, { props?: unknown }> } } | undefined;
  };
  setInternals(internals: object): void;
  setOptions(options: object): void;
  getComponentByRoute(route: unknown): Promise<unknown>;
  render(request: Request, options: { routeData: unknown }): Promise<Response>;
}

async function start(folder: string): Promise<SiteProgram> {
  const { entry, pages } = JSON.parse(readFileSync(join(folder, PARTS.facts), 'utf8')) as ProgramFacts;
  const module = await import(pathToFileURL(join(folder, PARTS.code, entry)).href);
  const { app } = module as { app: App };
  app.setInternals({ pagesByKeys: new Map(pages) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: tell } } } });
  // Asked for with every page, and Node takes long to find what it has loaded.
  for (const [component, load] of app.manifest.pageMap) {
    let loaded: Promise<unknown> | undefined;
    app.manifest.pageMap.set(component, () => (loaded ??= load()));
  }
  return {
    assets: join(folder, PARTS.assets),
    async paths() {
      const paths = await new StaticPaths(app as never).getAll();
      // The questions of a page are known once its code is there.
      for (const { route } of paths) if (route.pathname !== undefined) await app.getComponentByRoute(route);
      return paths;
    },
    propsOf: ({ pathname, route }) =>
      route.pathname === undefined
        ? app.routeCache.get(route)?.staticPaths?.keyed?.get(pathname)?.props
        : undefined,
    end: () => app.routeCache.clearAll(),
    async render({ pathname, route }) {
      const url = urlOf(pathname, route);
      const response = await app.render(new Request(url), { routeData: route });
      const bytes = Buffer.from(await response.arrayBuffer());
      const isPage = response.headers.get('content-type')?.startsWith('text/html') === true;
      return {
        status: response.status,
        bytes: isPage ? Buffer.from(await finishing()(bytes.toString(), url)) : bytes,
      };
    },
  };
}

/** There once the code of the pages has been loaded. */
function finishing(): Finishing {
  const finish = (globalThis as { [FINISHING]?: Finishing })[FINISHING];
  if (finish === undefined) throw new Error('the code of the pages does not say how they are finished');
  return finish;
}

/** The address of a path, as Astro's own build asks for it. */
function urlOf(pathname: string, { type }: PathWithRoute['route']): URL {
  const path = pathname.replace(/^\/+/u, '');
  const isFile = type !== 'page' && /\.[^/]+\/?$/u.test(path);
  return new URL(`/${isFile ? path : path.replace(/(?<=[^/])\/*$/u, '/')}`, ORIGIN);
}

/** What Astro has to say while pages are rendered. */
function tell({ level, message }: { level: string; message: string }): void {
  if (level === 'warn' || level === 'error') console.error(message);
}

function forgetOld(newest: string): void {
  const all = readdirSync(dirname(newest)).map((name) => join(dirname(newest), name));
  const dated = all
    .filter((folder) => !basename(folder).includes('.'))
    .map((folder) => ({ folder, at: statSync(folder).mtimeMs }));
  for (const { folder } of dated.sort((a, b) => b.at - a.at).slice(KEPT))
    rmSync(folder, { recursive: true, force: true });
}
