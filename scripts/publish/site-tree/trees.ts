import { type Dirent, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeNamedSync } from '../write-file.ts';
import type { Workshop } from './workshop.ts';

/** What is below a folder, by paths from it, with `/`. */
export interface Tree {
  readonly files: Iterable<string>;
  readonly folders: Iterable<string>;
}

/** The trees that a build left: of the site that stands, and of the one before it, which lies in the workshop. */
export interface Trees {
  readonly stands: Tree;
  readonly lies: Tree;
}

/** A folder with the time at which something came into it or went. */
type KeptFolder = readonly [folder: string, modified: number];
interface KeptTree {
  readonly files: readonly string[];
  readonly folders: readonly KeptFolder[];
}

/** The tree below a folder; an empty one where there is no folder. */
export function treeIn(folder: string): Tree {
  const files: string[] = [];
  const folders: string[] = [];
  const look = (below: string): void => {
    for (const entry of entriesOf(join(folder, below))) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) {
        folders.push(path);
        look(path);
      } else files.push(path);
    }
  };
  look('');
  return { files, folders };
}

/**
 * The trees as the build before left them, each where nothing has come into its folders or gone since: to look at a
 * folder's time costs a tenth of listing it. From now on, until they are written down again, they are not known.
 */
export function takeTrees({ trees, site }: Pick<Workshop, 'trees' | 'site'>, standing: string): Trees {
  const kept = keptTrees(trees);
  rmSync(trees, { force: true });
  return {
    stands: stillThere(kept?.stands, standing) ?? treeIn(standing),
    lies: stillThere(kept?.lies, site) ?? treeIn(site),
  };
}

/** Notes the trees once the new site stands. */
export function writeTrees(
  { trees, site }: Pick<Workshop, 'trees' | 'site'>,
  standing: string,
  { stands, lies }: Trees,
): void {
  writeNamedSync(trees, JSON.stringify({ stands: keptTree(stands, standing), lies: keptTree(lies, site) }));
}

function keptTree({ files, folders }: Tree, root: string): KeptTree | null {
  const times = [...['', ...folders]].map((folder) => [folder, modified(root, folder)] as const);
  return times.some(([, time]) => time === undefined)
    ? null
    : { files: [...files], folders: times as KeptFolder[] };
}

function stillThere(tree: KeptTree | null | undefined, root: string): Tree | undefined {
  if (tree === undefined || tree === null) return undefined;
  if (!tree.folders.every(([folder, time]) => modified(root, folder) === time)) return undefined;
  return { files: tree.files, folders: tree.folders.flatMap(([folder]) => (folder === '' ? [] : folder)) };
}

const modified = (root: string, folder: string): number | undefined =>
  statSync(join(root, folder), { throwIfNoEntry: false })?.mtimeMs;

function keptTrees(file: string): { stands: KeptTree | null; lies: KeptTree | null } | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** What lies in a folder; nothing where there is none. */
export function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
