/** Arrows lead from the box through the results and back, Escape to the box; Enter opens a link by itself. */
export function moveByKeyboard(box: HTMLInputElement, results: HTMLElement): void {
  const links = (): HTMLElement[] => [
    ...results.querySelectorAll<HTMLElement>('a.overview-link, a.result-link'),
  ];

  box.addEventListener('keydown', (event) => {
    if (event.isComposing || event.key !== 'ArrowDown') return;
    const [first] = links();
    if (first === undefined) return;
    event.preventDefault();
    first.focus();
  });

  results.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      toBox();
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const all = links();
    const at = all.indexOf(document.activeElement as HTMLElement);
    if (at < 0) return;
    event.preventDefault();
    if (event.key === 'ArrowDown') all[at + 1]?.focus();
    else if (at > 0) all[at - 1]?.focus();
    else toBox();
  });

  function toBox(): void {
    box.focus();
    box.select();
  }
}
