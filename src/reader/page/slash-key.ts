const KEY = 'slash-key';

/**
 * Whether `/` leads to the search box. Who speaks to the machine, or hits keys by accident, can switch it off
 * (WCAG 2.2, 2.1.4 Character Key Shortcuts).
 */
export function slashKeyIsOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

/** Shows the switch where a page has a place for it. */
export function offerSlashKey(): void {
  const place = document.querySelector<HTMLElement>('[data-slash-key]');
  if (place === null) return;
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.checked = slashKeyIsOn();
  box.addEventListener('change', () => {
    try {
      localStorage.setItem(KEY, box.checked ? 'on' : 'off');
    } catch {
      // Nothing is kept here: the page shows that it is as before.
      box.checked = true;
    }
  });
  const label = document.createElement('label');
  label.append(box, ' 在本机用 / 键移到检索框');
  place.replaceChildren(label);
  place.hidden = false;
}
