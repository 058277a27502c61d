/** The button that copies citation and address; it appears only where scripts run. */

export {};

const row = document.querySelector<HTMLElement>('[data-copy]');
const citation = document.querySelector('[data-citation]')?.textContent?.trim() ?? '';
const permalink = document.querySelector<HTMLAnchorElement>('[data-permalink]');
const outcome = document.querySelector('[data-copy-status]');

// Readers copy what they see: the whole address, not only the path.
if (permalink !== null) permalink.textContent = permalink.href;

if (row !== null && permalink !== null && outcome !== null) {
  row.hidden = false;
  row.addEventListener('click', (event) => {
    if (!(event.target instanceof HTMLButtonElement)) return;
    void copy(`${citation}\n${permalink.href}`).then((done) => {
      outcome.textContent = done ? '已复制' : '未能复制，请选中引文后按 Ctrl+C';
      window.setTimeout(() => {
        outcome.textContent = '';
      }, 4000);
    });
  });
}

/** Copies text; on plain http, where there is no clipboard interface, as browsers always could. */
async function copy(text: string): Promise<boolean> {
  try {
    if (navigator.clipboard !== undefined && window.isSecureContext) {
      await navigator.clipboard.writeText(text);
      return true;
    }
  } catch {
    // Refused: try the older way.
  }
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.style.position = 'fixed';
  field.style.opacity = '0';
  document.body.append(field);
  const before = document.activeElement;
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) before.focus();
  return done;
}
