import type { Inline, Paragraph } from '#domain/elements.ts';

/**
 * Parts the first paragraph of a measure into what its bookmark leads to (number, printed
 * title, speaker) and the rest. Something always leads the bookmark: where nothing of that
 * is printed, the first words do.
 */
export function headingOf(paragraph: Paragraph): { heading: readonly Inline[]; rest: readonly Inline[] } {
  const title = paragraph.findIndex(({ role }) => role === 'title');
  const text = paragraph.findIndex(({ role }) => role === 'text' || role === 'responsibility');
  const cut = title >= 0 ? title + 1 : Math.max(1, text < 0 ? paragraph.length : text);
  return { heading: paragraph.slice(0, cut), rest: paragraph.slice(cut) };
}
