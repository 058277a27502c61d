import { type Equation, equation } from './eq-field.ts';
import { symbol } from './symbols.ts';
import { childOf, childrenOf, isOn, valOf, type XmlNode } from './xml.ts';

const FIELD_KIND = /^\s*(\S+)/u;
/** MACROBUTTON, the macro, and behind them what is printed. */
const BUTTON_TEXT = /^\s*\S+\s+\S+\s+([\s\S]*)$/u;
/** SYMBOL, the code of a character, and behind them what the font is. */
const SYMBOL_CODE = /^\s*\S+\s+(0x[0-9a-f]+|\d+)([\s\S]*)$/iu;
const SYMBOL_FONT = /\\f\s+"?([^"\\]+)/iu;

/**
 * What a field without a result prints: formulas, symbols, boxes to tick and lists to choose
 * from have none. `undefined` for fields that print nothing, such as marks of an index.
 */
export function printedField(code: string, data: XmlNode | undefined): Equation | undefined {
  const kind = FIELD_KIND.exec(code)?.[1]?.toUpperCase();
  const plain = (text: string): Equation => ({ text, phonetic: '' });
  switch (kind) {
    case 'EQ':
      return equation(code);
    case 'FORMCHECKBOX':
      return plain(isTicked(childOf(data, 'w:checkBox')) ? '☑' : '☐');
    case 'FORMDROPDOWN':
      return plain(chosen(childOf(data, 'w:ddList')));
    case 'FORMTEXT':
      return plain(valOf(childOf(data, 'w:textInput'), 'w:default') ?? '');
    case 'SYMBOL':
      return plain(symbolOf(code));
    case 'MACROBUTTON':
      return plain(BUTTON_TEXT.exec(code)?.[1]?.trim() ?? '');
    default:
      return undefined;
  }
}

function isTicked(box: XmlNode | undefined): boolean {
  return childOf(box, 'w:checked') === undefined ? isOn(box, 'w:default') : isOn(box, 'w:checked');
}

function chosen(list: XmlNode | undefined): string {
  const index = Number(valOf(list, 'w:result') ?? valOf(list, 'w:default') ?? 0);
  return childrenOf(list, 'w:listEntry')[index]?.attributes['w:val'] ?? '';
}

function symbolOf(code: string): string {
  const [, figures = '', rest = ''] = SYMBOL_CODE.exec(code) ?? [];
  const point = Number(figures);
  if (figures === '' || !(point > 0x1f && point <= 0x10ffff)) return '';
  return symbol(SYMBOL_FONT.exec(rest)?.[1]?.trim() ?? '', point);
}
