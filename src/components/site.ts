/** What every page does beyond plain HTML: its address on paper, and `/` for the search box. */

for (const place of document.querySelectorAll('[data-page-address]')) {
  place.textContent = decodeURI(location.origin + location.pathname);
}

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  const at = event.target;
  if (at instanceof HTMLElement && (at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName)))
    return;
  const box =
    document.querySelector<HTMLInputElement>('main input[type="search"]') ??
    document.querySelector<HTMLInputElement>('input[type="search"]');
  if (box === null) return;
  event.preventDefault();
  box.focus();
  box.select();
});
