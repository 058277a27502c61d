import { pageOfAddress } from '#domain/addresses.ts';
import { FINGERPRINT_LENGTH, readFingerprint } from '#domain/fingerprint.ts';
import { readableAddress } from '#domain/readable-address.ts';
import { isDraft } from './references.ts';

/** Characters of what was pasted that are read. */
export const LONGEST_ASKED = 100_000;

/** What somebody wants to know of: an address, a fingerprint, both from one print, or a passage. */
export interface Question {
  /** From the site's root, without fragment. */
  readonly address?: string;
  readonly fingerprint?: string;
  /** The text itself, where it is neither, or quotes something besides. */
  readonly passage?: string;
}

const ADDRESS =
  /(?:circulars|departments|instruments|terms|topics|compare|ledgers?)\/[\w%./-]*(?:#m[\w-]+)?/u;
/** `gz-2025-144/14`: what people leave of an address. */
const SHORT_ADDRESS = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+(?:\/[a-z0-9-]*)?\/?$/u;
/** A page number on a line of its own, as it comes along when one copies from a PDF. */
const PAGE_NUMBER =
  /^\s*(?:[-—–－―·•]+\s*\d{1,4}\s*[-—–－―·•]+|第\s*\d{1,4}\s*页(?:[，,\s]*共\s*\d{1,4}\s*页)?|\d{1,4})\s*$/u;
const NAMED_FINGERPRINT = new RegExp(`指纹[：:\\s]*((?:[\\p{L}\\p{N}][\\s-]?){${FINGERPRINT_LENGTH}})`, 'u');

/** Reads what was typed or pasted: a line from the foot of a print has all in one. */
export function readQuestion(typed: string): Question {
  const text = typed.trim();
  if (text === '') return {};
  const alone = readFingerprint(text);
  if (alone !== undefined) return { fingerprint: alone };
  if (SHORT_ADDRESS.test(text)) return { address: asPage(`circulars/${text}`) };
  const found = ADDRESS.exec(text.normalize('NFKC'))?.[0];
  const named = NAMED_FINGERPRINT.exec(text)?.[1];
  const fingerprint = named === undefined ? lastWord(text) : readFingerprint(named);
  if (found === undefined && (fingerprint === undefined || named === undefined)) return { passage: text };
  // What names its source by an address is no question for that address.
  if (isDraft(text)) return { passage: text, ...(fingerprint === undefined ? {} : { fingerprint }) };
  return {
    ...(found === undefined ? {} : { address: asPage(found) }),
    ...(fingerprint === undefined ? {} : { fingerprint }),
  };
}

/** The part of a question that an address may carry: address and fingerprint, never words. */
export function addressedQuestion(typed: string): string {
  const { address = '', fingerprint = '' } = readQuestion(typed);
  return `${address} ${fingerprint}`.trim();
}

/** The fingerprint that stands alone behind an address. */
function lastWord(text: string): string | undefined {
  return readFingerprint(/[^\s，,；;：:]+$/u.exec(text)?.[0] ?? '');
}

/** What was pasted, without page numbers between its lines. */
export function withoutPageNumbers(pasted: string): string {
  const lines = pasted.split(/\r\n?|\n/u);
  return lines.length === 1 ? pasted : lines.filter((line) => !PAGE_NUMBER.test(line)).join('\n');
}

/** Whether it was meant for a fingerprint, though no fingerprint has such characters. */
export function isNearlyFingerprint(text: string): boolean {
  const plain = text.normalize('NFKC').replace(/[\s\p{Pd}]/gu, '');
  return plain.length === FINGERPRINT_LENGTH && /^[a-z0-9]*$/iu.test(plain) && /\d/u.test(plain);
}

/** `…/14`, `…/14/index.html` and `…/14/` are one page; a measure on its circular's page, `…/#m14`, is the measure. */
function asPage(address: string): string {
  const plain = pageOfAddress(
    readableAddress(address)
      .replace(/index\.html(?=#|$)/u, '')
      .replace(/^(circulars\/[^/#]+\/)#m([\w-]+)$/u, '$1$2/'),
  );
  return plain.endsWith('/') ? plain : `${plain}/`;
}
