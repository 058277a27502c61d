import { fileOfPage, openable } from '#domain/page-file.ts';

/**
 * Where the site is opened from a folder, no server finds the page of a folder: links to
 * folders are led to the file in them.
 */
export function linkFromFolder(): void {
  document.addEventListener(
    'click',
    ({ target }) => {
      const link = target instanceof Element ? target.closest('a[href]') : null;
      if (!(link instanceof HTMLAnchorElement) || link.protocol !== 'file:') return;
      link.href = openable(new URL(link.href));
    },
    true,
  );
  for (const form of document.querySelectorAll('form')) {
    const action = form.getAttribute('action') ?? '';
    if (action !== '') form.setAttribute('action', fileOfPage(action));
  }
}
