const LONGEST_BEGINNING = 12;

/** A doubt about paragraphs whose automatic number a file does not give; none where there are none. */
export function unnumbered(texts: readonly string[], firstPlace?: string): string[] {
  const [first] = texts;
  if (first === undefined) return [];
  const beginning = [...first.trim()].slice(0, LONGEST_BEGINNING).join('');
  const place = firstPlace === undefined ? '' : `在${firstPlace}，`;
  return [
    `有 ${texts.length} 段的自动编号没有读出来（第一段${place}开头是“${beginning}”），请对照原件补上编号`,
  ];
}
