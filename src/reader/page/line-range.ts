/** Marks the lines that the address names, `#L12` or `#L12-L15`; Shift and a click choose a range. */

const source = document.querySelector('[data-source]');

function chosen(): { start: number; end: number } | undefined {
  const match = /^#L(\d+)(?:-L(\d+))?$/.exec(location.hash);
  if (match === null) return undefined;
  const [start, end] = [Number(match[1]), Number(match[2] ?? match[1])];
  return start <= end ? { start, end } : { start: end, end: start };
}

function mark(scroll: boolean): void {
  for (const line of document.querySelectorAll('.source .line.chosen')) line.classList.remove('chosen');
  const range = chosen();
  if (range === undefined) return;
  // An address may name far more lines than there are.
  for (const line of document.querySelectorAll('.source .line')) {
    const number = Number(line.id.slice(1));
    if (number >= range.start && number <= range.end) line.classList.add('chosen');
  }
  if (scroll) document.getElementById(`L${range.start}`)?.scrollIntoView({ block: 'center' });
}

if (source !== null) {
  // From here on the marks are this script's: the address may change without `:target`.
  source.classList.add('marked');
  source.addEventListener('click', (event) => {
    if (!(event instanceof MouseEvent) || !event.shiftKey || !(event.target instanceof HTMLAnchorElement))
      return;
    const to = Number(/^#L(\d+)$/.exec(event.target.hash)?.[1]);
    if (!to) return;
    // Else the browser opens a window.
    event.preventDefault();
    const from = chosen()?.start ?? to;
    const [start, end] = from <= to ? [from, to] : [to, from];
    history.replaceState(null, '', start === end ? `#L${start}` : `#L${start}-L${end}`);
    mark(false);
  });
  window.addEventListener('hashchange', () => mark(false));
  mark(true);
}
