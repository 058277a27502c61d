import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration, AstroPrerenderer, PathWithRoute } from 'astro';
import { ASKING, type Asked, type Asking } from '#domain/asking.ts';
import type { KnownPage } from './known-page.ts';
import { hashOf } from './stopped.ts';

/** Where a page lies that is not rendered anew. */
export interface KeptPage {
  readonly page: KnownPage;
  /** Whether it is the file of the site that stands; else it is one that a stopped build had finished. */
  readonly stands: boolean;
}

export interface Rendering {
  /** Pages of builds before, by id: those that a stopped build had finished, and those of the site that stands. */
  readonly finished: ReadonlyMap<string, KnownPage>;
  readonly known: ReadonlyMap<string, KnownPage>;
  /** The site that stands. */
  readonly standing: string;
  /** Told of each page that is not rendered anew. */
  readonly keep: (kept: KeptPage) => void;
  /** Told of each page that was rendered, if it is known what it is made of. */
  readonly rendered: (page: KnownPage) => void;
  /** How far the rendering is. */
  readonly progress: (done: number, total: number) => void;
}

/**
 * Lets Astro render the pages that may have become others, and no more. A page stays where it was given the same
 * and everything that it asked of the archive is answered the same (src/archive/asked/); whatever
 * is not known for sure is rendered.
 */
export function renderPages(rendering: Rendering): AstroIntegration {
  return {
    name: 'render-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((standard) => prerenderer(standard, rendering)),
    },
  };
}

function prerenderer(standard: AstroPrerenderer, rendering: Rendering): AstroPrerenderer {
  /** Pages that are rendered, by file. */
  const given = new Map<string, { readonly id: string; readonly props: string | undefined }>();
  let total = 0;
  let done = 0;
  return {
    name: 'render-pages',
    setup: async () => standard.setup?.(),
    teardown: async () => standard.teardown?.(),
    async getStaticPaths() {
      const paths = await standard.getStaticPaths();
      const seen = new Set<string>();
      const left: PathWithRoute[] = [];
      const isSame = answeredTheSame(asking());
      for (const path of paths) {
        const file = fileOf(path.pathname, path.route.type);
        // Of two paths to one file the first counts, as it does for Astro.
        if (seen.has(file)) continue;
        seen.add(file);
        // The questions of a page are known once its code is there.
        if (path.route.pathname !== undefined) await appOf(standard)?.getComponentByRoute?.(path.route);
        const one = { id: `${path.route.component} ${path.pathname}`, props: propsOf(standard, path) };
        const kept = await keptPage(one, file, rendering, isSame);
        if (kept === undefined) {
          given.set(file, one);
          left.push(path);
        } else rendering.keep(kept);
      }
      total = left.length;
      rendering.progress(0, total);
      return left;
    },
    async render(request, options) {
      const file = fileOf(decodeURI(new URL(request.url).pathname), options.routeData.type);
      const { result, asked } = await noting(async () => {
        const rendered = await standard.render(request, options);
        const response = rendered instanceof Response ? rendered : rendered.response;
        return { rendered, response, bytes: new Uint8Array(await response.arrayBuffer()) };
      });
      const { rendered, response, bytes } = result;
      const { id, props } = given.get(file) ?? {};
      if (
        asked !== undefined &&
        id !== undefined &&
        props !== undefined &&
        (response.ok || file === NOT_FOUND)
      )
        rendering.rendered({ id, file, props, asked, size: bytes.length, hash: hashOf(bytes) });
      done += 1;
      rendering.progress(done, total);
      const again = new Response(bytes, { status: response.status, headers: response.headers });
      return rendered instanceof Response ? again : { ...rendered, response: again };
    },
  };
}

async function keptPage(
  { id, props }: { readonly id: string; readonly props: string | undefined },
  file: string,
  { finished, known, standing }: Rendering,
  isSame: (asked: readonly Asked[]) => Promise<boolean>,
): Promise<KeptPage | undefined> {
  if (props === undefined) return undefined;
  for (const [pages, stands] of [
    [finished, false],
    [known, true],
  ] as const) {
    const page = pages.get(id);
    if (page === undefined || page.props !== props || page.file !== file) continue;
    if (stands && !isUntouched(standing, page)) continue;
    if (await isSame(page.asked)) return { page, stands };
  }
  return undefined;
}

/** Whether a file of the site that stands is as the build left it. */
function isUntouched(standing: string, { file, size, time }: KnownPage): boolean {
  const found = statSync(join(standing, file), { throwIfNoEntry: false });
  return found?.isFile() === true && found.size === size && found.mtimeMs === time;
}

/** Asks again, each question once. In order: what a question is about may follow from the answer before it. */
function answeredTheSame(asking: Asking | undefined): (asked: readonly Asked[]) => Promise<boolean> {
  const now = new Map<string, string | undefined>();
  return async (asked) => {
    for (const { question, digest } of asked) {
      if (!now.has(question)) now.set(question, await asking?.again(question).catch(() => undefined));
      if (now.get(question) !== digest) return false;
    }
    return asking !== undefined;
  };
}

async function noting<T>(
  render: () => Promise<T>,
): Promise<{ result: T; asked: readonly Asked[] | undefined }> {
  return asking()?.during(render) ?? { result: await render(), asked: undefined };
}

/** There once the code that Astro bundled has been loaded. */
function asking(): Asking | undefined {
  return (globalThis as { [ASKING]?: Asking })[ASKING];
}

/** The digest of what a page is given, nothing where its route has one page only. */
function propsOf(standard: AstroPrerenderer, { route, pathname }: PathWithRoute): string | undefined {
  if (route.pathname !== undefined) return '';
  const paths = appOf(standard)?.routeCache?.get(route)?.staticPaths;
  const found = paths?.keyed?.get(pathname);
  return found === undefined ? undefined : asking()?.digest(found.props);
}

/** What Astro's own prerenderer holds: the code of each route, and its paths with what each page is given. */
interface RoutesOfApp {
  readonly getComponentByRoute?: (route: unknown) => Promise<unknown>;
  readonly routeCache?: {
    get(route: unknown): { staticPaths?: { keyed?: ReadonlyMap<string, { props?: unknown }> } } | undefined;
  };
}

/** Where a later Astro has it no more, nothing is known of any page, and all are rendered. */
const appOf = (standard: AstroPrerenderer): RoutesOfApp | undefined =>
  (standard as AstroPrerenderer & { readonly app?: RoutesOfApp }).app;

const NOT_FOUND = '404.html';

/** The file of a path, as Astro names it. */
function fileOf(pathname: string, type: string): string {
  const path = pathname.replace(/^\/+|\/+$/gu, '');
  if (type !== 'page') return path;
  if (path === '404') return NOT_FOUND;
  return path === '' ? 'index.html' : `${path}/index.html`;
}

/** Pages that Astro has written, of those that were rendered. */
export function written(pages: readonly KnownPage[], folder: string): KnownPage[] {
  return pages.filter(({ file, size }) => {
    const path = join(folder, file);
    return existsSync(path) && statSync(path).size === size;
  });
}
