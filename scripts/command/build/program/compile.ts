import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AstroIntegration, build } from 'astro';
import { PARTS, type ProgramFacts } from './parts.ts';

/** What Astro names the module that leads to all routes, and the folder of what renders pages. */
const ENTRY = /^prerender-entry\b.*\.mjs$/u;
const RENDERERS = '.prerender';
/** The folder of what pages load, which Astro leaves with the renderers where the project's path has a `%`. */
const LOADED = '_astro';

/**
 * Lets Astro compile the site into a folder and render nothing: the code that renders pages, the styles and files
 * that they load, and which page loads which styles. None of it depends on the archive's content.
 * @param cache Astro's own cache
 */
export async function compileSite(folder: string, cache: string | undefined): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await build({
    outDir: join(folder, PARTS.assets),
    logLevel: 'warn',
    integrations: [keepCode(folder)],
    ...(cache === undefined ? {} : { cacheDir: cache }),
  });
}

function moveFiles(from: string, to: string): void {
  if (!existsSync(from)) return;
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) renameSync(join(from, name), join(to, name));
}

/** Takes the code away from Astro when it is about to render pages with it. */
function keepCode(folder: string): AstroIntegration {
  let compiled: ProgramFacts['pages'] | ReadonlyMap<string, ProgramFacts['pages'][number][1]> = [];
  const keep = (): void => {
    const code = join(folder, PARTS.code);
    renameSync(join(folder, PARTS.assets, RENDERERS), code);
    moveFiles(join(code, LOADED), join(folder, PARTS.assets, LOADED));
    const entry = readdirSync(code).find((name) => ENTRY.test(name));
    if (entry === undefined) throw new Error('Astro has compiled no page');
    const pages = [...compiled].map(([key, { styles }]) => [key, { styles }] as const);
    const facts: ProgramFacts = { entry, pages };
    writeFileSync(join(folder, PARTS.facts), JSON.stringify(facts));
  };
  return {
    name: 'keep-code',
    hooks: {
      'astro:build:setup': ({ pages }) => {
        // Astro writes the styles into it while it compiles.
        compiled = pages;
      },
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer({
          name: 'keep-code',
          getStaticPaths: async () => {
            keep();
            return [];
          },
          render: () => Promise.reject(new Error('no page is rendered while the site is compiled')),
        }),
    },
  };
}
