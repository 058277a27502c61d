import { fileOfPage, openable } from '#domain/page-file.ts';

/** Whatever comes before a link is followed, by hand, by key, in another window, or taken along. */
const BEFORE_FOLLOWED = ['pointerdown', 'focusin', 'dragstart', 'click'];

/**
 * Where the site is opened from a folder, no server finds the page of a folder: links to
 * folders are led to the file in them, those of pictures too, and so are forms.
 */
export function linkFromFolder(): void {
  for (const event of BEFORE_FOLLOWED) document.addEventListener(event, lead, true);
  for (const form of document.querySelectorAll('form')) {
    const action = form.getAttribute('action') ?? '';
    if (action !== '') form.setAttribute('action', fileOfPage(action));
  }
}

function lead({ target }: Event): void {
  const link = target instanceof Element ? target.closest('a[href]') : null;
  if (link === null) return;
  const href = link.getAttribute('href') ?? '';
  const url = new URL(href, document.baseURI);
  const opened = openable(url);
  if (opened !== url.href) link.setAttribute('href', opened);
}
