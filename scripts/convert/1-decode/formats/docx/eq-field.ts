import { grouped, type Raised, raisedText } from '../raised.ts';
import { formatNumber } from './number-format.ts';

/** Formulas of a circular are short; deeper or longer ones are none. */
const LONGEST = 2_000;
const DEEPEST = 40;
/** The field's code behind its name. */
const FORMULA = /^\s*eq\b([\s\S]*)$/iu;
/** What says how the field's result is set: \* MERGEFORMAT. */
const RESULT_SWITCH = /\\\*\s*(?:"[^"]*"|\S+)/gu;
const LETTER = /[a-z]/u;
/** `\ad`, `up 9`, `\lc\{` behind the name of a command. */
const OPTION = /^\s*\\?([lrb]c\s*\\.|[a-z]{2}\s*\d*(?:\.\d+)?)/iu;
/** What else may stand before a command's brackets. */
const BEFORE_ARGUMENTS = /^[^(\\]{0,20}?(?=\()/u;
const ARGUMENT_ENDS = ',;，；)';

/** What an EQ field prints. */
export interface Equation {
  readonly text: string;
  /** How a character is read, printed above it in small letters. */
  readonly phonetic: string;
}

interface Part {
  readonly text: string;
  readonly raised?: Raised | undefined;
}

/** Reads the code of an EQ field: overstrikes, fractions, roots, raised text; `undefined` for any other field. */
export function equation(code: string): Equation | undefined {
  const formula = FORMULA.exec(code)?.[1];
  if (formula === undefined || formula.length > LONGEST) return undefined;
  const plain = formula.replace(RESULT_SWITCH, ' ').trim();
  const phonetics: string[] = [];
  return { text: new Reader(plain, phonetics).all(), phonetic: phonetics.join('') };
}

class Reader {
  private readonly code: string;
  private readonly phonetics: string[];
  private at = 0;
  private depth = 0;

  constructor(code: string, phonetics: string[]) {
    this.code = code;
    this.phonetics = phonetics;
  }

  all(): string {
    return this.parts('').map(printed).join('');
  }

  /** The parts up to one of these characters, which is left where it is. */
  private parts(ends: string): Part[] {
    const parts: Part[] = [];
    while (this.at < this.code.length) {
      const c = this.code[this.at] as string;
      if (ends.includes(c)) break;
      if (c === '\\') parts.push(this.command());
      else {
        parts.push({ text: c });
        this.at += 1;
      }
    }
    return parts;
  }

  private command(): Part {
    const name = (this.code[this.at + 1] ?? '').toLowerCase();
    this.at += 2;
    if (!LETTER.test(name)) return { text: name };
    const options = this.options();
    const args = this.args();
    if (args === undefined) return { text: '' };
    return this.print(name, options, args);
  }

  /** `\ad`, `\up 9`, `\lc\{`: what stands between the name and its brackets. */
  private options(): string[] {
    const options: string[] = [];
    for (;;) {
      const found = OPTION.exec(this.code.slice(this.at, this.at + 40));
      if (found === null) break;
      options.push((found[1] as string).toLowerCase());
      this.at += found[0].length;
    }
    const blank = BEFORE_ARGUMENTS.exec(this.code.slice(this.at, this.at + 24));
    if (blank !== null) this.at += blank[0].length;
    return options;
  }

  private args(): Part[][] | undefined {
    if (this.code[this.at] !== '(' || this.depth > DEEPEST) return undefined;
    this.at += 1;
    this.depth += 1;
    const args = [this.parts(ARGUMENT_ENDS)];
    while (this.at < this.code.length && this.code[this.at] !== ')') {
      this.at += 1;
      args.push(this.parts(ARGUMENT_ENDS));
    }
    this.at += 1;
    this.depth -= 1;
    return args;
  }

  private print(name: string, options: readonly string[], args: readonly (readonly Part[])[]): Part {
    const texts = args.map((parts) => parts.map(printed).join('').trim());
    const [first = '', second = ''] = texts;
    switch (name) {
      case 'f':
        return { text: `${grouped(first)}/${grouped(second)}` };
      case 'r':
        return texts.length < 2
          ? { text: `√${grouped(first)}` }
          : { text: `${raisedText(first, 'above')}√${grouped(second)}` };
      case 's': {
        if (texts.length > 1) return { text: raisedText(first, 'above') + raisedText(second, 'below') };
        const plain = (args[0] ?? [])
          .map(({ text }) => text)
          .join('')
          .trim();
        return { text: plain, raised: options.some((option) => option.startsWith('do')) ? 'below' : 'above' };
      }
      case 'o':
        return { text: this.overstruck(args) };
      case 'b':
        return { text: bracketed(texts.join(','), options) };
      case 'i':
        return { text: `∫${raisedText(first, 'below')}${raisedText(second, 'above')}${texts[2] ?? ''}` };
      case 'a':
        return { text: texts.join('；') };
      default:
        return { text: texts.join(',') };
    }
  }

  /** Characters printed over each other: one in a circle, one with its reading, one struck twice to look bold. */
  private overstruck(args: readonly (readonly Part[])[]): string {
    const shown = args.filter(
      (parts) => !parts.every(({ raised, text }) => raised !== undefined || text.trim() === ''),
    );
    for (const parts of args)
      if (!shown.includes(parts) && shown.length > 0) this.phonetics.push(...parts.map(({ text }) => text));
    const texts = (shown.length > 0 ? shown : args).map((parts) => parts.map(printed).join('').trim());
    const inside = texts.filter((text) => !FRAMES.has(text)).join('');
    const frame = texts.find((text) => FRAMES.has(text));
    if (frame === undefined) return [...new Set(texts)].join('');
    return framed(frame, inside);
  }
}

const printed = ({ text, raised }: Part): string => (raised === undefined ? text : raisedText(text, raised));

const CHINESE = '一二三四五六七八九十';
const CIRCLES = '○◯〇';
const BOXES = '□☐';
const FRAMES = new Set([...CIRCLES, ...BOXES, '△']);
const TICKS = new Set('√✓✔∨vV');
const CROSSES = new Set('×✗✕xX');
const FIGURES = /^\d{1,2}$/u;

/** A character in a frame, where Unicode has it so: ①, ☑; else both. */
function framed(frame: string, inside: string): string {
  if (inside === '') return frame;
  if (CIRCLES.includes(frame)) {
    if (FIGURES.test(inside) && Number(inside) <= 50)
      return inside === '0' ? '⓪' : formatNumber(Number(inside), 'decimalEnclosedCircle');
    if (CHINESE.includes(inside)) return formatNumber(CHINESE.indexOf(inside) + 1, 'ideographEnclosedCircle');
  }
  if (BOXES.includes(frame)) {
    if (TICKS.has(inside)) return '☑';
    if (CROSSES.has(inside)) return '☒';
  }
  return `${frame}${inside}`;
}

const PAIRS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };

function bracketed(text: string, options: readonly string[]): string {
  const mark = (side: string): string | undefined =>
    options.find((option) => option.startsWith(side))?.at(-1);
  const both = mark('bc');
  const open = both ?? mark('lc') ?? (mark('rc') === undefined ? '(' : '');
  const close =
    both === undefined ? (mark('rc') ?? (mark('lc') === undefined ? ')' : '')) : (PAIRS[both] ?? both);
  return open + text + close;
}
