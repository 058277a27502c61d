/** One part of a message, unpacked. */
export interface MailPart {
  /** `text/html` */
  readonly type: string;
  readonly charset: string | undefined;
  /** Whether the message says that it starts with this part. */
  readonly isStart: boolean;
  readonly content: Uint8Array;
}

/** A page has some hundreds of parts at the most, and parts in parts in parts. */
const MOST_PARTS = 5_000;
const DEEPEST = 5;
/** What parts the head of a message from its body; a field that goes on in the next line. */
const EMPTY_LINE = /\r?\n[ \t]*\r?\n/u;
const FOLD = /\r?\n[ \t]+/gu;
const LINE_END = /\r?\n/u;
const REST_OF_LINE = /^[ \t]*\r?\n/u;
const NOT_BASE64 = /[^A-Za-z0-9+/=]/gu;
/** In quoted-printable: the end of a line that is none, and a byte. */
const SOFT_LINE_END = /[ \t]*=[ \t]*\r?\n/gu;
const QUOTED_BYTE = /=([0-9A-Fa-f]{2})/gu;

/** The parts of a message, those inside of parts included. */
export function partsOf(bytes: Uint8Array): readonly MailPart[] {
  const parts: MailPart[] = [];
  collect(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'),
    undefined,
    0,
    parts,
  );
  return parts;
}

/** Reads a message or a part of one; bytes stand as characters of Latin-1. */
function collect(message: string, start: string | undefined, depth: number, parts: MailPart[]): void {
  if (parts.length >= MOST_PARTS || depth > DEEPEST) return;
  const blank = EMPTY_LINE.exec(message);
  const head = headerFields(blank === null ? message : message.slice(0, blank.index));
  const body = blank === null ? '' : message.slice(blank.index + blank[0].length);
  const type = head.get('content-type') ?? 'text/plain';
  const boundary = parameter(type, 'boundary');
  if (type.toLowerCase().startsWith('multipart/') && boundary !== undefined) {
    for (const part of split(body, boundary)) collect(part, parameter(type, 'start'), depth + 1, parts);
    return;
  }
  parts.push({
    type: type.split(';')[0]?.trim().toLowerCase() ?? '',
    charset: parameter(type, 'charset'),
    isStart: start !== undefined && head.get('content-id')?.trim() === start,
    content: unpacked(body, head.get('content-transfer-encoding')?.trim().toLowerCase()),
  });
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
  return pieces.slice(1, end < 0 ? undefined : end).map((piece) => piece.replace(REST_OF_LINE, ''));
}

function unpacked(body: string, encoding: string | undefined): Uint8Array {
  if (encoding === 'base64') return Buffer.from(body.replace(NOT_BASE64, ''), 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const text = body
    .replace(SOFT_LINE_END, '')
    .replace(QUOTED_BYTE, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(text, 'latin1');
}
