import { HAN } from '../../../character-kinds.ts';
import { type Extracted, type ExtractedLine, type Extraction, FormatFault, faultOf } from '../extraction.ts';
import { type MailPart, messageOf } from '../mail/parts.ts';
import { bodyOf, isBody } from './body.ts';

const LARGEST = 64 * 1024 * 1024;
/** Fields that the head of a mail has. */
const MAIL_FIELDS = ['from', 'to', 'subject', 'received', 'date', 'message-id', 'mime-version'];
/** Signs that somebody signed, which say nothing. */
const SIGNATURE = /^application\/(?:pgp-signature|(?:x-)?pkcs7-signature)$/u;
const LOCKED = /^application\/(?:pgp-encrypted|(?:x-)?pkcs7-mime)$/u;
/** So much of what was not received is quoted, and of a name. */
const LONGEST_QUOTE = 60;

/** Reads a file that was sent along; `undefined` where it is of no kind that holds a circular. */
export type ReadAttachment = (name: string, content: Uint8Array) => Promise<Extraction | undefined>;

/** Something of a mail that may be the circular. */
interface Candidate {
  /** `附件“通知.docx”`, or what the mail itself says. */
  readonly name: string;
  readonly found: Extracted;
  readonly han: number;
}

/**
 * The circular in a mail: what the mail itself says or a file that was sent along, whichever
 * says most. All else is told of and not read.
 */
export async function extractEml(bytes: Uint8Array, readAttachment: ReadAttachment): Promise<Extraction> {
  try {
    if (bytes.length > LARGEST) throw new FormatFault('too-large', '邮件超过 64 MB');
    const { head, parts } = messageOf(bytes);
    if (!MAIL_FIELDS.some((field) => head.has(field))) throw new FormatFault('broken', '文件开头不是邮件');
    if (parts.some(({ type }) => LOCKED.test(type)))
      throw new FormatFault('encrypted', '邮件加了密或整个签了名，请在邮件程序里打开，把公文另存下来再放入');
    const candidates: Candidate[] = [];
    const unread: string[] = [];
    const body = bodyOf(parts);
    if (!('fault' in body.extraction))
      candidates.push(candidate(BODY, { ...body.extraction, linesAreParagraphs: body.linesAreParagraphs }));
    for (const part of parts.filter(isAttachment)) {
      const name = `附件“${quoted(part.name ?? part.type)}”`;
      const found = await readAttachment(part.name ?? '', part.content);
      if (found === undefined) unread.push(name);
      else if ('fault' in found) unread.push(`${name}（${found.detail}）`);
      else candidates.push(candidate(name, found));
    }
    return chosen(candidates, unread);
  } catch (error) {
    return faultOf(error);
  }
}

const BODY = '邮件正文';

const isAttachment = (part: MailPart): boolean =>
  !isBody(part) &&
  !SIGNATURE.test(part.type) &&
  !part.type.startsWith('text/css') &&
  // Pictures in a page are told of as parts of it.
  !(part.isReferredTo && part.type.startsWith('image/'));

function candidate(name: string, found: Extracted): Candidate {
  return { name, found, han: [...textOf(found)].filter((character) => HAN.test(character)).length };
}

const textOf = ({ lines }: Extracted): string =>
  lines.map(({ text, furniture }) => (furniture === undefined ? text : '')).join('');

function chosen(candidates: readonly Candidate[], unread: readonly string[]): Extraction {
  const best = candidates.reduce<Candidate | undefined>(
    (most, one) => (most === undefined || one.han > most.han ? one : most),
    undefined,
  );
  if (best === undefined)
    return {
      fault: 'no-text',
      detail: ['邮件里没有文字', ...unread.map((name) => `${name}没有读`)].join('；'),
    };
  const others = candidates.filter((one) => one !== best);
  const doubts = [
    ...(others.length + unread.length === 0 ? [] : [`收的是${best.name}`]),
    ...others.map(({ name, found }) =>
      name === BODY
        ? `${BODY}（“${quoted(textOf(found).trim())}”）没有收`
        : `${name}没有收；要收的请从邮件里另存下来，单独放入`,
    ),
    ...unread.map((name) => `${name}没有读`),
  ];
  return {
    ...best.found,
    lines: best.found.lines.map(
      (line): ExtractedLine => ({ ...line, place: `${best.name === BODY ? BODY : '附件'}${line.place}` }),
    ),
    doubts: [...doubts, ...(best.found.doubts ?? [])],
  };
}

const quoted = (words: string): string =>
  words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}…` : words;
