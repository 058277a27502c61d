import { compileSite } from './compile.ts';

/** The other side of `compile-apart.ts`: compiles the site into the folder that it is given, with Astro's own cache in the other. */
const [folder, cache] = process.argv.slice(2);
if (folder === undefined) throw new Error('no folder to compile into');
await compileSite(folder, cache);
