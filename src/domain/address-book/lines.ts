import { FINGERPRINT_DIGITS, FINGERPRINT_LENGTH } from '../fingerprint.ts';
import { titleInAddressBook } from './published-lists.ts';

/**
 * The address book, `seeds/registry/addresses.txt`: every address and fragment that
 * was ever published, one a line, in the order of their characters, so that a change shows
 * as what it is and two branches merge. The build writes it; a line never goes.
 *
 * `circulars/x/14/ 47VJV9GA p1 s6 body:WXQ3PT7A corrected:1 was:8WRYCNJK | 第14项 健全机制`
 */
export interface AddressLine {
  /** From the site's root; a page ends with `/` or is empty, a fragment follows after `#`. */
  readonly address: string;
  /** Of the text that stands there; `null` for pages that are no text of their own. */
  readonly fingerprint: string | null;
  /** Of a measure: its text without the number, which moves with it when numbers shift. */
  readonly body: string | null;
  /** Fingerprints that its text had before it was corrected, latest first. */
  readonly earlier: readonly string[];
  /** How many declared corrections have been used up by changes of the text. */
  readonly corrected: number;
  /** Of a circular: the text outside of its measures, and the corrections of that. */
  readonly frame: { readonly fingerprint: string; readonly corrected: number } | null;
  /** Of a circular that was renamed: the id under which it was first published (first-id.ts). */
  readonly first?: string | undefined;
  /** Fragments that are counted through: `{ s: 6 }` stands for `#s1` to `#s6`. */
  readonly counted: Readonly<Record<string, number>>;
  /** What stands there, for people. */
  readonly title: string;
}

/** Fragments that are only counted: paragraphs, sentences, lines of a source. */
export const COUNTED_FRAGMENT = /^(?<kind>[psL])(?<number>[1-9]\d*)$/u;

const HEADER = [
  '# 网址簿：本档案公布过的每一个网址，和那里文字的指纹。由 npm run build 写，请不要手工改；提交时连同它一起提交。',
  '# 每行：网址 指纹 段数（p）句数（s）行数（L） 不计编号的指纹（body） 各条以外的指纹（frame） 用过的更正次数（corrected） 以前的指纹（was） 最早公布时的编号（first） | 那里是什么',
  '# 最后一行是“# 完”；没有这一行，就是文件缺了一截。',
] as const;
/** Ends the file, so that one that was cut off is told from a whole one. */
const FOOTER = '# 完';
const FINGERPRINT = new RegExp(`^[${FINGERPRINT_DIGITS}]{${FINGERPRINT_LENGTH}}$`, 'u');

/** A page from the site's root, with or without a fragment: never out of the site, and nothing that is no address. */
const ADDRESS = /^(?:\/|(?:[^\s/#?:.][^\s/#?:]*\/)+(?:#[^\s#]+)?)$/u;
/** No text has so many lines or sentences: a count beyond it was made by hand. */
const MOST_COUNTED = 1_000_000;

/** A line that is none, or the end of a file that lacks the rest. */
export class AddressBookFault extends Error {
  override readonly name = 'AddressBookFault';
  /** From 1. */
  readonly line: number;

  readonly isCutOff: boolean;

  constructor(line: number, text: string, isCutOff = false) {
    super(text);
    this.line = line;
    this.isCutOff = isCutOff;
  }
}

/** The whole file, whatever order the lines come in. */
export function writeAddressBook(lines: readonly AddressLine[]): string {
  const sorted = [...lines].sort((a, b) => (a.address < b.address ? -1 : a.address > b.address ? 1 : 0));
  return `${[...HEADER, ...sorted.map(writeLine), FOOTER].join('\n')}\n`;
}

/**
 * The lines of a file. An address that stands twice, as it does where git joined two
 * branches, becomes one line that knows what both knew.
 * @throws AddressBookFault
 */
export function readAddressBook(text: string): AddressLine[] {
  const rows = text.split(/\r?\n/u);
  // A address book of before there was a last line says nothing of one.
  if (rows.includes(HEADER[2]) && !rows.includes(FOOTER))
    throw new AddressBookFault(rows.length, rows.findLast((row) => row !== '') ?? '', true);
  const lines = new Map<string, AddressLine>();
  for (const [i, row] of rows.entries()) {
    if (row.trim() === '' || row.startsWith('#')) continue;
    const line = readLine(row, i + 1);
    const twin = lines.get(line.address);
    lines.set(line.address, twin === undefined ? line : joined(twin, line));
  }
  return [...lines.values()];
}

/** The fingerprints that are known of an address besides the one of now, latest first. */
export function earlierFingerprints(
  { fingerprint, earlier }: Pick<AddressLine, 'fingerprint' | 'earlier'>,
  now: string | null,
): string[] {
  const known = [fingerprint, ...earlier].filter((one) => one !== null && one !== (now ?? fingerprint));
  return [...new Set(known as string[])];
}

function writeLine({
  address,
  fingerprint,
  body,
  earlier,
  corrected,
  frame,
  counted,
  first,
  title,
}: AddressLine): string {
  const fields = [
    address === '' ? '/' : address,
    fingerprint ?? '-',
    ...Object.entries(counted)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([kind, count]) => `${kind}${count}`),
    ...(body === null ? [] : [`body:${body}`]),
    ...(frame === null ? [] : [`frame:${frame.fingerprint}/${frame.corrected}`]),
    ...(corrected === 0 ? [] : [`corrected:${corrected}`]),
    ...(earlier.length === 0 ? [] : [`was:${earlier.join(',')}`]),
    ...(first === undefined ? [] : [`first:${first}`]),
  ];
  const words = titleInAddressBook(title);
  return words === '' ? fields.join(' ') : `${fields.join(' ')} | ${words}`;
}

function readLine(row: string, number: number): AddressLine {
  const bar = row.indexOf(' | ');
  const title = bar < 0 ? '' : row.slice(bar + 3);
  const [first = '', second = '', ...fields] = (bar < 0 ? row : row.slice(0, bar)).trim().split(/\s+/u);
  const fault = (): never => {
    throw new AddressBookFault(number, row);
  };
  const print = (text = ''): string => (FINGERPRINT.test(text) ? text : fault());
  const line = {
    address: ADDRESS.test(first) ? first.replace(/^\/$/u, '') : fault(),
    fingerprint: second === '-' ? null : print(second),
    body: null as string | null,
    earlier: [] as string[],
    corrected: 0,
    frame: null as AddressLine['frame'],
    counted: {} as Record<string, number>,
    title,
    first: undefined as string | undefined,
  };
  for (const field of fields) {
    const { kind, number: count } = COUNTED_FRAGMENT.exec(field)?.groups ?? {};
    const [name, value = ''] = field.split(':');
    if (kind !== undefined) line.counted[kind] = Number(count) <= MOST_COUNTED ? Number(count) : fault();
    else if (name === 'body') line.body = print(value);
    else if (name === 'first' && /^[a-z0-9-]+$/u.test(value)) line.first = value;
    else if (name === 'was') line.earlier = value.split(',').map(print);
    else if (name === 'corrected' && /^\d+$/u.test(value)) line.corrected = Number(value);
    else if (name === 'frame' && /^[^/]+\/\d+$/u.test(value)) {
      const [fingerprint, corrected] = value.split('/');
      line.frame = { fingerprint: print(fingerprint), corrected: Number(corrected) };
    } else fault();
  }
  return line;
}

/** What two lines know of one address; the build finds out which text is the one of now. */
function joined(a: AddressLine, b: AddressLine): AddressLine {
  const latest = b.corrected > a.corrected ? b : a;
  const kinds = new Set([...Object.keys(a.counted), ...Object.keys(b.counted)]);
  const known = [
    latest.fingerprint,
    a.fingerprint,
    b.fingerprint,
    ...latest.earlier,
    ...a.earlier,
    ...b.earlier,
  ];
  return {
    ...latest,
    first: latest.first ?? a.first ?? b.first,
    earlier: distinct(known.slice(1)).filter((fingerprint) => fingerprint !== latest.fingerprint),
    counted: Object.fromEntries(
      [...kinds].map((kind) => [kind, Math.max(a.counted[kind] ?? 0, b.counted[kind] ?? 0)]),
    ),
  };
}

function distinct(fingerprints: readonly (string | null)[]): string[] {
  return [...new Set(fingerprints)].filter((fingerprint) => fingerprint !== null);
}
