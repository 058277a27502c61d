/** As many lines as are read, the first two and some around aside. */
const LINES = 499_000;

/** Texts that no office writes, of sizes that a test of the suite would take too long for. */
export const EXTREMES: Readonly<Record<string, () => string>> = {
  'one line of 10 MB': () => '完善审理流程，健全机制。'.repeat(10_000_000 / 36),
  'one line of 10 MB without a stop': () => '甲'.repeat(10_000_000 / 3),
  'half a million measures of three characters': () => {
    const lines = ['河东区人民法院工作要点', ''];
    for (let i = 1; i <= LINES; i += 1) lines.push(`${(i % 999) + 1}.甲`);
    return lines.join('\n');
  },
  'a million measures on one line': () => '1.甲。'.repeat(1_000_000),
  'a million brackets open': () => `河东区人民法院工作要点\n\n1. ${'（'.repeat(1_000_000)}`,
  'a million brackets open and closed': () => `1. ${'（'.repeat(500_000)}${'）'.repeat(500_000)}`,
  'a million titles in titles': () => '《'.repeat(500_000) + '》'.repeat(500_000),
  'half a million levels of headings': () => '一、甲\n（一）乙\n1.丙\n（1）丁\n'.repeat(LINES / 4),
  'half a million short lines': () => '甲\n'.repeat(LINES),
  'half a million page numbers': () => '— 1 —\n'.repeat(LINES),
  'a million departments': () => `1. 完善机制。（责任单位：${'研究室、'.repeat(1_000_000)}）`,
  'every character three times': () => {
    const all: string[] = [];
    for (let code = 0x20; code <= 0x10ffff; code += 1)
      if (code < 0xd800 || code > 0xdfff) all.push(String.fromCodePoint(code));
    return all.join('').repeat(3);
  },
};
