/** Longer words take longer to be read. */
const SHORT = 20;
let outcome: HTMLElement | undefined;
let hiding: number | undefined;

/** Tells those who do not see the button change, and everybody when the booklet is full. */
export function tell(words: string): void {
  if (outcome === undefined) {
    outcome = document.createElement('p');
    outcome.setAttribute('role', 'status');
    outcome.className = 'booklet-status';
    document.body.append(outcome);
  }
  outcome.textContent = words;
  outcome.hidden = false;
  window.clearTimeout(hiding);
  hiding = window.setTimeout(
    (done: HTMLElement) => {
      done.hidden = true;
    },
    words.length > SHORT ? 12_000 : 4000,
    outcome,
  );
}
