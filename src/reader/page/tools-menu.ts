/** The menu of tools in the header closes as menus do: with Escape, and when the reader goes on elsewhere. */
export function startToolsMenu(): void {
  const menu = document.querySelector<HTMLDetailsElement>('.tools details');
  const summary = menu?.querySelector('summary');
  if (menu == null || summary == null) return;
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && !menu.contains(target)) menu.open = false;
  });
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) menu.open = false;
  });
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    summary.focus();
  });
}
