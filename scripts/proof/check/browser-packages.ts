/**
 * A step of `npm run check`: names the packages whose code reaches the browsers of readers and editors, with
 * their versions, and those that come with a script for their installation. A package that is not
 * known to reach a browser is an error: it is looked at, and written down here, before it goes out.
 */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { filesBelow } from '#formats/files-below.ts';
import { importsOf } from '../imports/imports-of.ts';

/** Besides these Pagefind's own program, which its package brings along made. */
const KNOWN: ReadonlySet<string> = new Set([
  '@noble/hashes',
  'diff',
  'docx',
  'fflate',
  'preact',
  'write-excel-file',
  // At the desk; scripts of readers are held to do without (src/view/bundles).
  'zod',
]);
const ROOMS = ['src/reader', 'src/desk'];

interface Locked {
  readonly version?: string;
  readonly hasInstallScript?: boolean;
}
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Readonly<Record<string, Locked>>;
};

/** The folders of packages, as the lock file names them, of which code is bundled with a script. */
async function bundledWith(input: string): Promise<string[]> {
  const bundle = await rolldown({ input, platform: 'browser', external: ['pagefind-program'] });
  try {
    const { output } = await bundle.generate({ format: 'es' });
    const modules = output.flatMap((part) => (part.type === 'chunk' ? Object.entries(part.modules) : []));
    return modules.flatMap(([id, { renderedLength }]) =>
      renderedLength === 0
        ? []
        : (/node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+/u.exec(id)?.[0] ?? []),
    );
  } finally {
    await bundle.close();
  }
}

/** The files of a room that are scripts of their own: no other file imports them. */
async function entriesOf(room: string): Promise<string[]> {
  const files = (await filesBelow(room)).filter((file) => /(?<!\.test|\.d)\.tsx?$/u.test(file));
  const paths = files.map((file) => resolve(room, file));
  const imported = new Set(
    paths.flatMap((path) =>
      importsOf(path, readFileSync(path, 'utf8')).own.map((to) => resolve(dirname(path), to)),
    ),
  );
  return paths.filter((path) => !imported.has(path));
}

const nameOf = (place: string): string => place.replace(/^.*node_modules\//u, '');
const withVersion = (place: string): string => `${nameOf(place)} ${packages[place]?.version ?? ''}`.trim();

const entries = (await Promise.all(ROOMS.map(entriesOf))).flat();
const reaching = [...new Set((await Promise.all(entries.map(bundledWith))).flat())].sort();
console.log(`code in browsers: ${[...reaching, 'node_modules/pagefind'].map(withVersion).join(', ')}`);
const withScripts = Object.keys(packages).filter((place) => packages[place]?.hasInstallScript === true);
console.log(`scripts at installation, none of which is run: ${withScripts.map(withVersion).join(', ')}`);

const unknown = reaching.filter((place) => !KNOWN.has(nameOf(place)));
if (unknown.length > 0) {
  console.error(`not known to reach a browser: ${unknown.map(withVersion).join(', ')}`);
  process.exitCode = 1;
}
