/**
 * Leads the links of the page for lost readers to the archive's root. The page can be
 * shown at any depth; the root is the nearest folder above that has the archive's data.
 */
const MARK = 'data/archive.json';

async function findRoot(): Promise<string | undefined> {
  const folders = location.pathname.split('/').slice(0, -1);
  for (let depth = folders.length; depth > 0; depth -= 1) {
    const root = `${folders.slice(0, depth).join('/')}/`;
    try {
      const response = await fetch(root + MARK, { method: 'HEAD' });
      if (response.ok) return root;
    } catch {
      // Not there: look one folder up.
    }
  }
  return undefined;
}

void findRoot().then((root) => {
  if (root === undefined) return;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const to = link.getAttribute('href') ?? '';
    if (!to.startsWith('#')) link.setAttribute('href', root + to.replace(/^\.\//, ''));
  }
  for (const form of document.querySelectorAll('form')) {
    form.setAttribute('action', root + (form.getAttribute('action') ?? ''));
  }
});
