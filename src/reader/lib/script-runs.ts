/** Takes the words away that the script of the page is missing; called when all of it has run. */
export function scriptRuns(): void {
  document.querySelector('[data-script-missing]')?.remove();
}
