/**
 * Leads on from an address that has moved: at once from a page that stands for another,
 * and on a page of which parts have moved wherever the address names one of them. Without
 * scripts the page leads on by itself, and a part says where it went.
 */

/** Opens an address, with what the reader's own address asked for besides. */
function follow(to: string): void {
  const target = new URL(to, location.href);
  // In a folder no server finds the page of a folder.
  if (target.protocol === 'file:' && target.pathname.endsWith('/')) target.pathname += 'index.html';
  if (target.search === '') target.search = location.search;
  if (target.hash === '') target.hash = location.hash;
  location.replace(target.href);
}

function followFragment(): void {
  const id = decodeFragment(location.hash.slice(1));
  const part = id === '' ? null : document.getElementById(id);
  const to = part?.querySelector<HTMLAnchorElement>('a[data-moved-to]');
  if (to != null) {
    const target = new URL(to.href);
    // A part has an address of its own: the fragment that it had is not wanted there.
    if (target.protocol === 'file:' && target.pathname.endsWith('/')) target.pathname += 'index.html';
    location.replace(target.href);
  }
}

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

const whole = document.querySelector<HTMLLinkElement>('link[data-moved-to]');
if (whole !== null) follow(whole.href);
else {
  followFragment();
  window.addEventListener('hashchange', followFragment);
}
