/** A character of a symbol font that has none of its own in Unicode, or that is not known here. */
export const UNKNOWN_SYMBOL = '〓';

/** What the fonts draw in place of the characters from a code on, or the nearest that text can say. */
const ROWS: Readonly<Record<string, readonly (readonly [number, string])[]>> = {
  wingdings: [
    [
      0x21,
      '✏✂✁👓🔔📖🕯☎✆✉✉📪📫📬📭📁📂📄📄📄🗄⌛⌨🖱🖲💻🖴💾💾✇✍✍✌👌👍👎☜☞☝☟✋☺😐☹💣☠⚐⚐✈☼💧❄✝✞✝✠✡☪☯ॐ☸♈♉♊♋♌♍♎♏♐♑♒♓&&●❍■□□❑❒⬧⧫◆❖⬥⌧⍓⌘❀✿❝❞',
    ],
    [0x80, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'],
    [0x9e, '·•▪○◯◉◉◎◯▪□▲✦★✶✴✹✵'],
    [0xb1, '⌖◇⌑❏✪✰'],
    [0xd5, '⌫⌦➢➢'],
    [0xdc, '➲'],
    [0xdf, '←→↑↓↖↗↙↘←➔↑↓↖↗↙↘⇦⇨⇧⇩⬄⇳↖↗↙↘▭▫✗✓☒☑⊞'],
  ],
  'wingdings 2': [
    [0x4f, '✗✓☒☑☒☒'],
    [0x69, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'],
    [0x95, '·•●●○'],
    [0xa0, '■■■☐□'],
  ],
  webdings: [
    [0x31, '□'],
    [0x33, '◀▶▲▼'],
    [0x61, '✓'],
    [0x63, '□'],
    [0x6e, '●'],
    [0x72, '✗'],
  ],
  symbol: [
    [0x21, '!∀#∃%&∍()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼'],
    [0xa1, 'ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂·÷≠≡≈…'],
    [0xc0, 'ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊'],
    [0xe5, '∑'],
    [0xf2, '∫'],
  ],
};
/** Fonts of signs alone: what is typed in them never reads as it is typed. */
const SYMBOL_FONT = /^(?:wingdings(?: [23])?|webdings|symbol|monotype sorts|zapf ?dingbats)$/iu;

const TABLES = new Map(
  Object.entries(ROWS).map(([font, rows]) => [
    font,
    new Map(rows.flatMap(([from, signs]) => [...signs].map((sign, i) => [from + i, sign] as const))),
  ]),
);

export const isSymbolFont = (font: string | undefined): font is string =>
  font !== undefined && SYMBOL_FONT.test(font.trim());

/** What a symbol font draws for a code: as files write it, from 0x20 or from 0xF020 on. */
export function symbol(font: string, code: number): string {
  const within = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (!isSymbolFont(font)) return within > 0x1f && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  if (within > 0xff) return String.fromCodePoint(code);
  const known = TABLES.get(font.trim().toLowerCase())?.get(within);
  return known ?? (within <= 0x20 || within === 0xa0 ? ' ' : UNKNOWN_SYMBOL);
}

/** The codes at which such fonts draw. */
const DRAWN_BY_FONTS = /[\u0021-\u00ff\uf020-\uf0ff]/gu;

/** Text typed in a symbol font, as it is printed; what the font does not draw, such as Han characters, stays. */
export function inSymbolFont(text: string, font: string): string {
  return text.replace(DRAWN_BY_FONTS, (c) => symbol(font, c.charCodeAt(0)));
}
