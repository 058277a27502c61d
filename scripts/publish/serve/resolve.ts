import { stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';

/** What a request's path leads to: a file, a better address, or nothing. */
export type Resolved =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'redirect'; readonly location: string }
  | { readonly kind: 'missing' };

const MISSING: Resolved = { kind: 'missing' };

/**
 * Finds the file under `root` for the path of a request (still percent-encoded, with
 * its leading slash). A folder is its `index.html`; without the final slash it is a
 * redirect, because links on pages are relative. Nothing outside `root` is ever found.
 */
export async function resolveRequest(root: string, prefix: string, pathname: string): Promise<Resolved> {
  if (`${pathname}/` === prefix) return { kind: 'redirect', location: prefix };
  if (!pathname.startsWith(prefix)) return MISSING;
  const relative = decode(pathname.slice(prefix.length));
  if (relative === undefined) return MISSING;

  const base = resolve(root);
  const path = resolve(base, `.${sep}${relative}`);
  if (path !== base && !path.startsWith(base + sep)) return MISSING;

  const isFolderAddress = relative === '' || relative.endsWith('/');
  const found = await kindOf(path);
  if (found === 'file') return isFolderAddress ? MISSING : { kind: 'file', path };
  if (found !== 'folder') return MISSING;
  if (!isFolderAddress) return { kind: 'redirect', location: `${pathname}/` };
  const index = join(path, 'index.html');
  return (await kindOf(index)) === 'file' ? { kind: 'file', path: index } : MISSING;
}

/** The decoded path; nothing where it is no UTF-8 or hides a separator or a NUL. */
function decode(encoded: string): string | undefined {
  try {
    const path = decodeURIComponent(encoded);
    const hidesSeparator = path.split('/').length !== encoded.split('/').length;
    return hidesSeparator || path.includes('\0') || path.includes('\\') ? undefined : path;
  } catch {
    return undefined;
  }
}

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  try {
    const stats = await stat(path);
    if (stats.isFile()) return 'file';
    return stats.isDirectory() ? 'folder' : undefined;
  } catch {
    return undefined;
  }
}
