import { type Equation, equation } from './eq-field.ts';
import { symbol } from './symbols.ts';
import { childOf, childrenOf, isOn, valOf, type XmlNode } from './xml.ts';

/**
 * What a field without a result prints: formulas, symbols, boxes to tick and lists to choose
 * from have none. `undefined` for fields that print nothing, such as marks of an index.
 */
export function printedField(code: string, data: XmlNode | undefined): Equation | undefined {
  const kind = /^\s*(\S+)/u.exec(code)?.[1]?.toUpperCase();
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
      return plain(/^\s*\S+\s+\S+\s+([\s\S]*)$/u.exec(code)?.[1]?.trim() ?? '');
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
  const [, figures = '', rest = ''] = /^\s*\S+\s+(0x[0-9a-f]+|\d+)([\s\S]*)$/iu.exec(code) ?? [];
  const point = Number(figures);
  if (figures === '' || !(point > 0x1f && point <= 0x10ffff)) return '';
  return symbol(/\\f\s+"?([^"\\]+)/iu.exec(rest)?.[1]?.trim() ?? '', point);
}
