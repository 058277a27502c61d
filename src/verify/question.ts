import { FINGERPRINT_LENGTH, readFingerprint } from '#domain/fingerprint.ts';

/** What somebody wants to know of: an address, a fingerprint, both from one print, or a passage. */
export interface Question {
  /** From the site's root, without fragment. */
  readonly address?: string;
  readonly fingerprint?: string;
  /** The text itself, where it is neither. */
  readonly passage?: string;
}

const ADDRESS = /(?:circulars|departments|instruments|terms|topics|compare|ledgers?)\/[\w%./-]*/u;
const NAMED_FINGERPRINT = new RegExp(`指纹[：:\\s]*((?:[\\p{L}\\p{N}][\\s-]?){${FINGERPRINT_LENGTH}})`, 'u');

/** Reads what was typed or pasted: a line from the foot of a print has all in one. */
export function readQuestion(typed: string): Question {
  const text = typed.trim();
  if (text === '') return {};
  const alone = readFingerprint(text);
  if (alone !== undefined) return { fingerprint: alone };
  const found = ADDRESS.exec(text.normalize('NFKC'))?.[0];
  const named = NAMED_FINGERPRINT.exec(text)?.[1];
  const fingerprint = named === undefined ? lastWord(text) : readFingerprint(named);
  if (found === undefined && (fingerprint === undefined || named === undefined)) return { passage: text };
  return {
    ...(found === undefined ? {} : { address: asPage(found) }),
    ...(fingerprint === undefined ? {} : { fingerprint }),
  };
}

/** The fingerprint that stands alone behind an address. */
function lastWord(text: string): string | undefined {
  return readFingerprint(/[^\s，,；;：:]+$/u.exec(text)?.[0] ?? '');
}

/** `…/14`, `…/14/index.html` and `…/14/` are one page. */
function asPage(address: string): string {
  const plain = decode(address).replace(/index\.html$/u, '');
  return plain.endsWith('/') ? plain : `${plain}/`;
}

function decode(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
