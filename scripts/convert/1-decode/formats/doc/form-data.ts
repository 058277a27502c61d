import { element, saying, type XmlNode } from '../docx/xml.ts';
import type { Octets } from '../octets.ts';

const BOX = 1;
const LIST = 2;
/** The state of a field that nobody has touched. */
const UNTOUCHED = 25;
const LONGEST_LIST = 200;

/** What every such field begins with; links keep their address in the same place. */
const IS_FORM = 0xffffffff;

/** What a field of a form holds ([MS-DOC] FFData), as `w:ffData` says it. */
export function readFormData(data: Octets, at: number): XmlNode | undefined {
  let place = at + data.u16(at + 4);
  if (data.u32(place) !== IS_FORM) return undefined;
  place += 4;
  const bits = data.u16(place);
  const kind = bits & 3;
  const state = (bits >> 2) & 0x1f;
  place += 6;
  const string = (): string => {
    const length = data.u16(place);
    const text = data.utf16(place + 2, length);
    place += 2 + length * 2 + 2;
    return text;
  };
  string();
  if (kind === BOX) {
    const byDefault = data.u16(place);
    return element('w:ffData', {}, [
      element('w:checkBox', {}, [saying('w:checked', state === UNTOUCHED ? byDefault : state)]),
    ]);
  }
  if (kind !== LIST)
    return element('w:ffData', {}, [element('w:textInput', {}, [saying('w:default', string())])]);
  const byDefault = data.u16(place);
  place += 2;
  for (let i = 0; i < 5; i += 1) string();
  // A list of strings of two bytes a character, behind a mark that says so.
  const count = Math.min(data.u16(place + 2), LONGEST_LIST);
  place += 6;
  const entries = Array.from({ length: count }, () => {
    const length = data.u16(place);
    const text = data.utf16(place + 2, length);
    place += 2 + length * 2;
    return saying('w:listEntry', text);
  });
  return element('w:ffData', {}, [
    element('w:ddList', {}, [saying('w:result', state === UNTOUCHED ? byDefault : state), ...entries]),
  ]);
}
