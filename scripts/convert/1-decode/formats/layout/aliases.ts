/**
 * Characters of the block of radicals, and the ones of plain text that look the same.
 * Fonts draw both with one glyph; a program that makes a PDF may note the wrong one.
 */
const RADICALS =
  '\u2e81\u2e84\u2e85\u2e86\u2e89\u2e8a\u2e8c\u2e8d\u2e8e\u2e8f\u2e90\u2e92\u2e93\u2e94\u2e96\u2e97' +
  '\u2e98\u2e99\u2e9b\u2e9c\u2e9d\u2e9e\u2e9f\u2ea0\u2ea1\u2ea2\u2ea3\u2ea4\u2ea5\u2ea6\u2ea7\u2ea8' +
  '\u2ea9\u2eac\u2ead\u2eaf\u2eb0\u2eb1\u2eb2\u2eb6\u2eb9\u2eba\u2ebb\u2ebc\u2ebd\u2ebe\u2ebf\u2ec0' +
  '\u2ec1\u2ec2\u2ec3\u2ec4\u2ec5\u2ec6\u2ec7\u2ec8\u2ec9\u2ecb\u2ecc\u2ecd\u2ece\u2ecf\u2ed0\u2ed1' +
  '\u2ed2\u2ed3\u2ed4\u2ed6\u2ed7\u2ed8\u2ed9\u2eda\u2edb\u2edc\u2edd\u2edf\u2ee0\u2ee1\u2ee2\u2ee3' +
  '\u2ee4\u2ee5\u2ee6\u2ee7\u2ee8\u2ee9\u2eea\u2eeb\u2eec\u2eed\u2eee\u2eef\u2ef0\u2ef1\u2ef2\u2ef3';
const CHARACTERS =
  '厂乙亻冂刂卜小小兀尣尢巳幺彑忄㣺扌攵旡日月歺母民氵氺灬爫爫丬牛犭王示礻糹纟罓罒羊耂肀聿肉臼艹艹艹虎衤覀西见角角讠贝车辶辶辶邑钅長' +
  '镸长门阝雨青韦页风飞食飠饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟';
/** Where Unicode's own folding of the 214 radicals gives a form that the mainland does not write. */
const MAINLAND: Readonly<Record<string, string>> = { '\u2f3e': '户', '\u2fad': '青', '\u2fc8': '黄' };
const ANY_RADICAL = /[\u2e80-\u2fd5]/gu;
const BY_RADICAL: ReadonlyMap<string, string> = new Map(
  [...RADICALS].map((radical, index) => [radical, [...CHARACTERS][index] as string]),
);

/** Other marks of which Chinese fonts draw two with one glyph. */
const MARKS: Readonly<Record<string, string>> = {
  '\u2e3a': '——',
  '\u301c': '～',
  '\u2329': '〈',
  '\u232a': '〉',
};
const ANY_MARK = /[\u2e3a\u301c\u2329\u232a]/gu;

/** Western letters that a font draws with one glyph. */
const LIGATURE = /[\ufb00-\ufb06]/gu;
const FIXED_SPACE = /[\u00a0\u2000-\u200a\u202f]/gu;
/** Any of these: nearly no text has one, and a page of thousands of runs is asked for each. */
const LOOK_ALIKE = /[\u00a0\u2000-\u200a\u202f\u2329\u232a\u2e3a\u2e80-\u2fd5\u301c\ufb00-\ufb06]/u;

/** Text with the characters that its words are written with, in place of look-alikes. */
export function asWritten(text: string): string {
  if (!LOOK_ALIKE.test(text)) return text;
  return text
    .replace(LIGATURE, (letters) => letters.normalize('NFKC'))
    .replace(FIXED_SPACE, ' ')
    .replace(ANY_MARK, (mark) => MARKS[mark] as string)
    .replace(
      ANY_RADICAL,
      (radical) => BY_RADICAL.get(radical) ?? MAINLAND[radical] ?? radical.normalize('NFKC'),
    );
}
