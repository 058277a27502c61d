const FOLDED = '.folds:not([open]), .court-level:not([open])';

/** Has paper show what is folded: browsers of before 2024 can be told by no style. */
export function unfoldOnPaper(): void {
  let unfolded: readonly HTMLDetailsElement[] = [];
  window.addEventListener('beforeprint', () => {
    unfolded = [...document.querySelectorAll<HTMLDetailsElement>(FOLDED)];
    for (const one of unfolded) one.open = true;
  });
  window.addEventListener('afterprint', () => {
    for (const one of unfolded) one.open = false;
  });
}
