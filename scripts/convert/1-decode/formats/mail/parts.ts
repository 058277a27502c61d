import { FormatFault } from '../extraction.ts';
import { wordsOf } from './words.ts';

/** One part of a message, unpacked. */
export interface MailPart {
  /** `text/html` */
  readonly type: string;
  readonly charset: string | undefined;
  /** Whether the message says that it starts with this part. */
  readonly isStart: boolean;
  /** Whether it is one of several ways in which one thing is said. */
  readonly isAlternative: boolean;
  /** What the file is called that the part is. */
  readonly name: string | undefined;
  /** Whether the message says that it is a file sent along. */
  readonly isSentAlong: boolean;
  /** Whether another part may show it: a picture in a page. */
  readonly isReferredTo: boolean;
  /** How its lines were cut: `flowed` lines go on behind a space, which may be none of the text. */
  readonly flow: 'flowed' | 'flowed-delsp' | undefined;
  readonly content: Uint8Array;
}

/** A message: the fields of its head, their names in small letters, and its parts. */
export interface Message {
  readonly head: ReadonlyMap<string, string>;
  readonly parts: readonly MailPart[];
}

/** A page has some hundreds of parts at the most, and parts in parts in parts. */
const MOST_PARTS = 5_000;
const DEEPEST = 10;
/** What parts the head of a message from its body; a field that goes on in the next line. */
const EMPTY_LINE = /\r?\n[ \t]*\r?\n/u;
const FOLD = /\r?\n[ \t]+/gu;
const LINE_END = /\r?\n/u;
const REST_OF_LINE = /^[ \t]*\r?\n/u;
const NOT_BASE64 = /[^A-Za-z0-9+/=]/gu;
/** In quoted-printable: the end of a line that is none, and a byte. */
const SOFT_LINE_END = /[ \t]*=[ \t]*\r?\n/gu;
const QUOTED_BYTE = /=([0-9A-Fa-f]{2})/gu;
const BRACKETS = /^<|>$/gu;

/** What bears on a part from the parts around it. */
interface Around {
  readonly start: string | undefined;
  readonly isAlternative: boolean;
  readonly depth: number;
}

/** The parts of a message, those inside of parts and of messages that were sent along included. */
export function messageOf(bytes: Uint8Array): Message {
  const parts: MailPart[] = [];
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const head = collect(text, { start: undefined, isAlternative: false, depth: 0 }, parts);
  return { head, parts };
}

/** Reads a message or a part of one, and gives its head; bytes stand as characters of Latin-1. */
function collect(
  message: string,
  { start, isAlternative, depth }: Around,
  parts: MailPart[],
): ReadonlyMap<string, string> {
  if (parts.length >= MOST_PARTS) throw new FormatFault('too-large', `邮件超过 ${MOST_PARTS} 个部分`);
  if (depth > DEEPEST) throw new FormatFault('broken', `邮件套邮件超过 ${DEEPEST} 层`);
  const blank = EMPTY_LINE.exec(message);
  const head = headerFields(blank === null ? message : message.slice(0, blank.index));
  const body = blank === null ? '' : message.slice(blank.index + blank[0].length);
  const type = head.get('content-type') ?? 'text/plain';
  const kind = type.split(';')[0]?.trim().toLowerCase() ?? '';
  const boundary = parameter(type, 'boundary');
  const encoding = head.get('content-transfer-encoding')?.trim().toLowerCase();
  if (kind.startsWith('multipart/') && boundary !== undefined) {
    const inside = {
      start: parameter(type, 'start'),
      isAlternative: isAlternative || kind === 'multipart/alternative',
      depth: depth + 1,
    };
    for (const part of split(body, boundary)) collect(part, inside, parts);
    return head;
  }
  if (kind === 'message/rfc822') {
    const inner = Buffer.from(unpacked(body, encoding)).toString('latin1');
    collect(inner, { start: undefined, isAlternative: false, depth: depth + 1 }, parts);
    return head;
  }
  const disposition = head.get('content-disposition') ?? '';
  const id = head.get('content-id')?.trim();
  const flowed = parameter(type, 'format')?.toLowerCase() === 'flowed';
  parts.push({
    type: kind,
    charset: parameter(type, 'charset'),
    isStart: start !== undefined && id?.replace(BRACKETS, '') === start.replace(BRACKETS, ''),
    isAlternative,
    name: wordsOf(disposition, 'filename') ?? wordsOf(type, 'name'),
    isSentAlong: disposition.trim().toLowerCase().startsWith('attachment'),
    isReferredTo: id !== undefined,
    flow: !flowed ? undefined : parameter(type, 'delsp')?.toLowerCase() === 'yes' ? 'flowed-delsp' : 'flowed',
    content: unpacked(body, encoding),
  });
  return head;
}

/** Header fields by their names in small letters; long ones go on over lines. */
function headerFields(head: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of head.replace(FOLD, ' ').split(LINE_END)) {
    const colon = line.indexOf(':');
    if (colon > 0) fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return fields;
}

function parameter(field: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'iu').exec(field);
  return found?.[1] ?? found?.[2];
}

/** What stands between the lines that name the boundary. */
function split(body: string, boundary: string): string[] {
  const pieces = `\n${body}`.split(`\n--${boundary}`);
  const end = pieces.findIndex((piece, i) => i > 0 && piece.startsWith('--'));
  // What was cut off cannot be told: better a clear word than a text with its end missing.
  if (end < 0) throw new FormatFault('broken', '文件不完整：在中途结束');
  return pieces.slice(1, end).map((piece) => piece.replace(REST_OF_LINE, ''));
}

function unpacked(body: string, encoding: string | undefined): Uint8Array {
  if (encoding === 'base64') return Buffer.from(body.replace(NOT_BASE64, ''), 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const text = body
    .replace(SOFT_LINE_END, '')
    .replace(QUOTED_BYTE, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(text, 'latin1');
}
