const FIGURES = '〇一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];
const LEGAL_FIGURES = '零壹贰叁肆伍陆柒捌玖';
const LEGAL_UNITS = ['', '拾', '佰', '仟'];
const FULL_WIDTH_FIGURES = '０１２３４５６７８９';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** A number the way Word prints it in one of its formats (`w:numFmt`). */
export function formatNumber(number: number, format: string): string {
  const n = Math.max(0, Math.min(number, 99_999));
  switch (format) {
    case 'none':
      return '';
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return counted(n, FIGURES, UNITS, '零', '万');
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
    case 'japaneseLegal':
      return counted(n, LEGAL_FIGURES, LEGAL_UNITS, '零', '万');
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return [...String(n)].map((figure) => FIGURES[Number(figure)]).join('');
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return [...String(n)].map((figure) => FULL_WIDTH_FIGURES[Number(figure)] ?? figure).join('');
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
    case 'ideographEnclosedCircle':
      return enclosed(n, format);
    case 'decimalEnclosedParen':
      return n >= 1 && n <= 20 ? String.fromCharCode(0x2474 + n - 1) : `(${n})`;
    case 'decimalEnclosedFullstop':
      return n >= 1 && n <= 20 ? String.fromCharCode(0x2488 + n - 1) : `${n}.`;
    case 'decimalZero':
      return n < 10 ? `0${n}` : String(n);
    case 'upperRoman':
      return roman(n).toUpperCase();
    case 'lowerRoman':
      return roman(n);
    case 'upperLetter':
      return letters(n).toUpperCase();
    case 'lowerLetter':
      return letters(n);
    case 'ideographTraditional':
      return n >= 1 && n <= 10 ? (STEMS[n - 1] as string) : String(n);
    case 'ideographZodiac':
      return n >= 1 && n <= 12 ? (BRANCHES[n - 1] as string) : String(n);
    case 'numberInDash':
      return `- ${n} -`;
    default:
      return String(n);
  }
}

/** 十, 二十一, 一百零五, 一万零三十: the leading 一 of 一十 is left out, as Word does. */
function counted(
  n: number,
  figures: string,
  units: readonly string[],
  zero: string,
  tenThousand: string,
): string {
  if (n === 0) return figures[0] === '〇' ? '〇' : zero;
  if (n >= 10_000) {
    const rest = n % 10_000;
    const gap = rest > 0 && rest < 1_000 ? zero : '';
    const low = rest === 0 ? '' : below(rest, figures, units, zero);
    return below(Math.floor(n / 10_000), figures, units, zero) + tenThousand + gap + low;
  }
  const text = below(n, figures, units, zero);
  return n >= 10 && n < 20 && figures === FIGURES ? text.slice(1) : text;
}

function below(n: number, figures: string, units: readonly string[], zero: string): string {
  let text = '';
  let gap = false;
  const digits = String(n);
  for (let i = 0; i < digits.length; i += 1) {
    const figure = Number(digits[i]);
    if (figure === 0) {
      gap = text !== '';
      continue;
    }
    text += (gap ? zero : '') + figures[figure] + units[digits.length - 1 - i];
    gap = false;
  }
  return text;
}

/** ① to ⑳, ㉑ to ㊿; 一 to 十 in circles. */
function enclosed(n: number, format: string): string {
  if (format === 'ideographEnclosedCircle')
    return n >= 1 && n <= 10 ? String.fromCharCode(0x3280 + n - 1) : String(n);
  if (n >= 1 && n <= 20) return String.fromCharCode(0x2460 + n - 1);
  if (n >= 21 && n <= 35) return String.fromCharCode(0x3251 + n - 21);
  if (n >= 36 && n <= 50) return String.fromCharCode(0x32b1 + n - 36);
  return String(n);
}

/** a … z, aa, bb …, as Word goes on. */
function letters(n: number): string {
  if (n < 1) return '';
  return String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.min(Math.ceil(n / 26), 30));
}

function roman(n: number): string {
  let rest = Math.min(n, 3_999);
  let text = '';
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}
