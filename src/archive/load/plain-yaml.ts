import { parse } from 'yaml';

type Value = string | number | boolean | null | Value[] | { [key: string]: Value };

/** Something in it that only the library reads. */
class NotPlain extends Error {
  override readonly name = 'NotPlain';
}

/**
 * What YAML says that the converter wrote: fields, one a line, and lists of such; `undefined` for any other YAML. The
 * library makes a document of nodes first, which took a quarter of the time in which an archive is read.
 */
export function readPlainYaml(text: string): Value | undefined {
  const lines = text.split('\n');
  if (lines.pop() !== '' || lines.length === 0) return undefined;
  try {
    const reader = new Lines(lines);
    const fields = reader.fields('');
    return reader.isAtEnd ? fields : undefined;
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

/** Words that mean something else in YAML are no keys of ours. */
const FIELD = /^((?!(?:null|true|false):)[a-z][a-zA-Z]*):(?: (\S.*))?$/u;

class Lines {
  readonly #lines: string[];
  #at = 0;

  constructor(lines: string[]) {
    this.#lines = lines;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#lines.length;
  }

  /** The fields from here on, as far as lines are indented so. */
  fields(indent: string): { [key: string]: Value } {
    const fields: { [key: string]: Value } = {};
    let isEmpty = true;
    for (let line = this.#line; this.#isAt(indent); line = this.#line) {
      const [, key, value] = FIELD.exec(line.slice(indent.length)) ?? [];
      if (key === undefined || Object.hasOwn(fields, key)) throw new NotPlain();
      this.#at += 1;
      fields[key] = value === undefined ? this.#below(`${indent}  `) : scalar(value);
      isEmpty = false;
    }
    if (isEmpty) throw new NotPlain();
    return fields;
  }

  #below(indent: string): Value {
    const list: Value[] = [];
    while (this.#line.startsWith(`${indent}- `)) {
      this.#lines[this.#at] = `${indent}  ${this.#line.slice(indent.length + 2)}`;
      list.push(this.fields(`${indent}  `));
    }
    return list.length > 0 ? list : this.fields(indent);
  }

  get #line(): string {
    return this.#lines[this.#at] ?? '';
  }

  #isAt(indent: string): boolean {
    const line = this.#line;
    const first = line[indent.length];
    return line.startsWith(indent) && first !== undefined && first !== ' ' && first !== '-';
  }
}

/** Chinese text without what is syntax anywhere in a line, and identifiers: they stand as they are. */
const PLAIN =
  /^(?:[\p{sc=Han}“《（【〔](?:(?![:#])[\p{L}\p{N}\p{P}])*|(?!(?:null|true|false)$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/u;
const WHOLE = /^(?:0|[1-9]\d{0,14})$/u;

function scalar(text: string): Value {
  if (PLAIN.test(text)) return text;
  if (WHOLE.test(text)) return Number(text);
  if (text === 'null') return null;
  if (text === '[]') return [];
  if (text === '{}') return {};
  return byLibrary(text);
}

/** Labels, dates, ids of years: a few, again and again. */
const read = new Map<string, Value>();
const MOST_READ = 10_000;

function byLibrary(text: string): Value {
  const known = read.get(text);
  if (known !== undefined) return known;
  // What goes on in the next line, stands for another place, or would begin a document, cannot be told from here.
  if (/^(?:[|>&*!?%@`]|---|\.\.\.)/u.test(text)) throw new NotPlain();
  let value: unknown;
  try {
    value = parse(text);
  } catch {
    throw new NotPlain();
  }
  if (typeof value === 'object') throw new NotPlain();
  if (read.size < MOST_READ) read.set(text, value as Value);
  return value as Value;
}
