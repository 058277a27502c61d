/** About as many lines and characters as are read. */
const LINES = 99_000;
const CHARACTERS = 1_990_000;

const filled = (piece: string): string => piece.repeat(CHARACTERS / piece.length);
const numbered = (lines: readonly string[]): string =>
  ['河东区人民法院工作要点', '', ...lines.map((line, i) => `${(i % 999) + 1}.${line}`)].join('\n');

/** Every character of Unicode three times over, as far as is read. */
function everyCharacter(): string {
  const all: string[] = [];
  for (let code = 0x20; code <= 0x10ffff; code += 1)
    if (code < 0xd800 || code > 0xdfff) all.push(String.fromCodePoint(code).repeat(3));
  return all.join('').slice(0, CHARACTERS);
}

/** The same characters on many lines, of which each takes one more. */
const onLines = (text: string): string => (text.match(/.{1,20}/gs) ?? []).join('\n').slice(0, CHARACTERS);

/** Texts that no office writes, of sizes that a test of the suite would take too long for. */
export const EXTREMES: Readonly<Record<string, () => string>> = {
  'one line': () => filled('完善审理流程，健全机制。'),
  'one line without a stop': () => filled('甲'),
  'measures of three characters': () => numbered(Array(LINES).fill('甲')),
  'measures that each say who answers': () =>
    numbered(Array(48_000).fill('完善审判机制。由民事审判庭牵头，研究室配合，于2026年12月底前完成。')),
  'measures on one line': () => filled('1.甲。'),
  'brackets open': () => `河东区人民法院工作要点\n\n1. ${filled('（')}`,
  'brackets open and closed': () => `1. ${'（'.repeat(CHARACTERS / 2)}${'）'.repeat(CHARACTERS / 2)}`,
  'titles in titles': () => '《'.repeat(CHARACTERS / 2) + '》'.repeat(CHARACTERS / 2),
  'levels of headings': () => '一、甲\n（一）乙\n1.丙\n（1）丁\n'.repeat(LINES / 4),
  'short lines': () => '甲\n'.repeat(LINES),
  'page numbers': () => '— 1 —\n'.repeat(LINES),
  'rows of a table': () => `|甲|乙|\n|-|-|\n${'|甲|乙|\n'.repeat(LINES)}`,
  'columns of a table': () => `|甲${'|乙'.repeat(CHARACTERS / 4)}|\n|-${'|-'.repeat(CHARACTERS / 4)}|`,
  departments: () => `1. 完善机制。（责任单位：${'研究室、'.repeat(CHARACTERS / 4)}）`,
  'every character three times': everyCharacter,
  'every character three times, on lines': () => onLines(everyCharacter()),
};
