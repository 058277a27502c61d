/**
 * Leads on from an address that has moved: at once from a page that stands for another,
 * and on a page of which parts have moved wherever the address names one of them. Without
 * scripts the page leads on by itself, and a part says where it went.
 */

import { openable } from '#domain/page-file.ts';
import { fragmentOf } from '#domain/readable-address.ts';

/** Opens an address, with what the reader's own address asked for besides. */
function follow(to: string): void {
  const target = new URL(to, location.href);
  if (target.search === '') target.search = location.search;
  if (target.hash === '') target.hash = location.hash;
  location.replace(openable(target));
}

function followFragment(): void {
  const id = fragmentOf(location.hash);
  const part = id === '' ? null : document.getElementById(id);
  const to = part?.querySelector<HTMLAnchorElement>('a[data-moved-to]');
  // A part has an address of its own: the fragment that it had is not wanted there.
  if (to != null) location.replace(openable(new URL(to.href)));
}

const whole = document.querySelector<HTMLLinkElement>('link[data-moved-to]');
if (whole !== null) follow(whole.href);
else {
  followFragment();
  window.addEventListener('hashchange', followFragment);
}
