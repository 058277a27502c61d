import { element, saying, type XmlNode } from '../docx/xml.ts';

const BOX = 1;
const LIST = 2;
const UNTOUCHED = 25;

/** A field of a form (`\formfield`), told word by word. */
export class FormField {
  private kind = 0;
  private result: number | undefined;
  private byDefault = 0;
  readonly entries: string[] = [];
  text = '';

  take(word: string, value = 0): void {
    if (word === 'fftype') this.kind = value;
    else if (word === 'ffres') this.result = value;
    else if (word === 'ffdefres') this.byDefault = value;
  }

  /** `w:ffData`. */
  data(): XmlNode {
    const { result, byDefault } = this;
    const state = result === undefined || result === UNTOUCHED ? byDefault : result;
    if (this.kind === BOX)
      return element('w:ffData', {}, [element('w:checkBox', {}, [saying('w:checked', state)])]);
    if (this.kind === LIST)
      return element('w:ffData', {}, [
        element('w:ddList', {}, [
          saying('w:result', state),
          ...this.entries.map((entry) => saying('w:listEntry', entry)),
        ]),
      ]);
    return element('w:ffData', {}, [element('w:textInput', {}, [saying('w:default', this.text)])]);
  }
}
