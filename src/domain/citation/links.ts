import type { Citable, Occasion } from './citable.ts';
import { officialForm } from './official.ts';

/** The citation as a link in Markdown. */
export function markdownForm(cited: Citable, { address }: Occasion): string {
  const words = officialForm(cited).replace(/[\\`*_[\]<>]/g, '\\$&');
  // Brackets in an address would end it.
  return `[${words}](${address.replace(/\(/g, '%28').replace(/\)/g, '%29').replace(/\s/gu, '%20')})`;
}

/** The citation as a link in HTML. */
export function htmlForm(cited: Citable, { address }: Occasion): string {
  return `<a href="${forHtml(address)}">${forHtml(officialForm(cited))}</a>`;
}

function forHtml(text: string): string {
  const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (c) => names[c] ?? c);
}
