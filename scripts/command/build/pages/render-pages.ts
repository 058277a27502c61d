import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { PathWithRoute } from 'astro';
import { ASKING, type Asked, type Asking } from '#domain/asking.ts';
import type { SiteProgram } from '../program/site-program.ts';
import type { KnownPage } from './known-page.ts';
import { hashOf } from './stopped.ts';

export interface Rendering {
  /** Pages of builds before, by id: those that a stopped build had finished, and those of the site that stands. */
  readonly finished: ReadonlyMap<string, KnownPage>;
  readonly known: ReadonlyMap<string, KnownPage>;
  /** The site that stands. */
  readonly standing: string;
  /** Told of each page that is not rendered anew, and whether it is one that a stopped build had finished. */
  readonly keep: (page: KnownPage, isFinished: boolean) => void;
  /** Told of each page that was rendered; `page` if it is known what it is made of. */
  readonly rendered: (file: string, bytes: Uint8Array, page: KnownPage | undefined) => void;
  /** Told of each question that is answered the same, and stands on another answer than before. */
  readonly moved: (asked: Asked) => void;
  /** How far the rendering is. */
  readonly progress: (done: number, total: number) => void;
}

/** A path with what its page is made of besides the answers to what it asks. */
interface Due {
  readonly path: PathWithRoute;
  readonly file: string;
  readonly id: string;
  readonly props: string | undefined;
}

/**
 * Renders the pages that may have become others, and no more. A page stays where it was given the same
 * and everything that it asked of the archive is answered the same (src/archive/asked/); whatever
 * is not known for sure is rendered.
 */
export async function renderPages(program: SiteProgram, rendering: Rendering): Promise<void> {
  const due = await duePages(program, rendering);
  rendering.progress(0, due.length);
  for (const [i, { path, file, id, props }] of due.entries()) {
    const { result, asked } = await noting(() => program.render(path));
    const { status, bytes } = result;
    if (status === OK || file === NOT_FOUND) {
      const isKnown = asked !== undefined && props !== undefined;
      const page = isKnown ? { id, file, props, asked, size: bytes.length, hash: hashOf(bytes) } : undefined;
      rendering.rendered(file, bytes, page);
    } else throw new Error(`${file} is answered with ${status}`);
    rendering.progress(i + 1, due.length);
  }
  program.end();
  asking()?.end();
}

async function duePages(program: SiteProgram, rendering: Rendering): Promise<Due[]> {
  const paths = await program.paths();
  const isSame = answeredTheSame(asking(), rendering.moved);
  const seen = new Set<string>();
  const due: Due[] = [];
  for (const path of paths) {
    const file = fileOf(path.pathname, path.route.type);
    // Of two paths to one file the first counts, as it does for Astro.
    if (seen.has(file)) continue;
    seen.add(file);
    const id = `${path.route.component} ${path.pathname}`;
    const given = program.propsOf(path);
    const props = given === undefined ? '' : asking()?.digest(given);
    const page = await keptPage({ path, file, id, props }, rendering, isSame);
    if (page === undefined) due.push({ path, file, id, props });
  }
  return due;
}

async function keptPage(
  { file, id, props }: Due,
  { finished, known, standing, keep }: Rendering,
  isSame: (asked: readonly Asked[]) => Promise<boolean>,
): Promise<KnownPage | undefined> {
  for (const [pages, isFinished] of [
    [finished, true],
    [known, false],
  ] as const) {
    const page = pages.get(id);
    if (page === undefined || page.props !== props || page.file !== file) continue;
    if (!isFinished && !isUntouched(standing, page)) continue;
    if (!(await isSame(page.asked))) continue;
    keep(page, isFinished);
    return page;
  }
  return undefined;
}

/** Whether a file of the site that stands is as the build left it. */
function isUntouched(standing: string, { file, size, time }: KnownPage): boolean {
  const found = statSync(join(standing, file), { throwIfNoEntry: false });
  return found?.isFile() === true && found.size === size && found.mtimeMs === time;
}

/**
 * Asks again, each question once, and none that stands on another of which the answer is the same. In order: what a
 * question is about may follow from the answer before it.
 */
function answeredTheSame(
  asking: Asking | undefined,
  moved: Rendering['moved'],
): (asked: readonly Asked[]) => Promise<boolean> {
  const now = new Map<string, Asked | undefined>();
  /** Most pages ask what others have asked, too. */
  const same = new Set<Asked>();
  const answered = async (question: string): Promise<Asked | undefined> => {
    if (!now.has(question)) now.set(question, await asking?.again(question).catch(() => undefined));
    return now.get(question);
  };
  const isSame = async (one: Asked): Promise<boolean> => {
    if (same.has(one)) return true;
    if (one.ground === undefined || !(await isSame(one.ground))) {
      const found = await answered(one.question);
      if (found?.digest !== one.digest) return false;
      // The next build compares it with what it stands on now.
      if (found.ground !== one.ground) {
        one.ground = found.ground;
        moved(one);
      }
    }
    same.add(one);
    return true;
  };
  return async (asked) => {
    for (const one of asked) if (!same.has(one) && !(await isSame(one))) return false;
    return asking !== undefined;
  };
}

async function noting<T>(
  render: () => Promise<T>,
): Promise<{ result: T; asked: readonly Asked[] | undefined }> {
  return asking()?.during(render) ?? { result: await render(), asked: undefined };
}

/** There once the code of the pages has been loaded. */
function asking(): Asking | undefined {
  return (globalThis as { [ASKING]?: Asking })[ASKING];
}

const NOT_FOUND = '404.html';
const OK = 200;

/** The file of a path, as Astro names it. */
function fileOf(pathname: string, type: string): string {
  const path = pathname.replace(/^\/+|\/+$/gu, '');
  if (type !== 'page') return path;
  if (path === '404') return NOT_FOUND;
  return path === '' ? 'index.html' : `${path}/index.html`;
}
