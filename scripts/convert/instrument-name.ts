import { isOrganisation } from './organisation.ts';
import { withoutSpace } from './without-space.ts';
import { SUBJECT_WORD } from './words/documents.ts';

/** An instrument's name taken apart. */
export interface NameParts {
  /** Equal for all spellings of one name: issuer, white space, forms of punctuation left out. */
  readonly key: string;
  /** Who issued it, where the name begins with it; several joined by 、. */
  readonly issuer: string | undefined;
}

/** 关于印发〈…〉的通知 names what it issues; two titles inside are two instruments. */
const NOTICE =
  /^(?:关于)?(?:印发|发布|公布|颁布|下发|转发|批转|颁发)[《〈＜<«](?<inner>.+)[》〉＞>»]的(?:通知|公告|决定|函|令|通告)$/u;
const TITLE_MARK = /[《〈＜<«》〉＞>»]/u;
/** Where the subject of a name begins, after its issuer. */
const SUBJECT = new RegExp(SUBJECT_WORD, 'u');

/** Takes a name apart; `name` is what stands between the outermost marks. */
export function nameParts(name: string): NameParts {
  const plain = name.trim();
  const { issuer, rest } = withoutIssuer(plain);
  const inner = NOTICE.exec(withoutSpace(rest))?.groups?.inner;
  if (inner !== undefined && !TITLE_MARK.test(inner)) {
    const issued = nameParts(inner);
    return { key: issued.key, issuer: issued.issuer ?? issuer };
  }
  return { key: keyOf(rest), issuer };
}

/** Whether a name is that of a notice which issues one instrument named in it. */
export function issuesOne(name: string): boolean {
  const inner = NOTICE.exec(withoutSpace(withoutIssuer(name.trim()).rest))?.groups?.inner;
  return inner !== undefined && !TITLE_MARK.test(inner);
}

const BETWEEN_OFFICES = /[\s、，,]+/u;

function withoutIssuer(name: string): { issuer: string | undefined; rest: string } {
  const at = name.search(SUBJECT);
  if (at <= 0) return { issuer: undefined, rest: name };
  const offices = name
    .slice(0, at)
    .split(BETWEEN_OFFICES)
    .filter((office) => office !== '');
  const named = offices.length > 0 && offices.every(isOrganisation);
  return named ? { issuer: offices.join('、'), rest: name.slice(at) } : { issuer: undefined, rest: name };
}

/** What is written in several ways, or left out, and what it is in a key. */
const FOLDED: readonly (readonly [RegExp, string])[] = [
  [/[\s“”"‘’'「」『』、，,·•・.。]/gu, ''],
  [/[《〈＜<«]/gu, '〈'],
  [/[》〉＞>»]/gu, '〉'],
  [/[〔[【]/gu, '('],
  [/[〕\]】]/gu, ')'],
  [/[\p{Pd}~～]+/gu, '-'],
  [/^中华人民共和国/u, ''],
];
const ABOUT = /^关于(?=.{4})/u;

function keyOf(name: string): string {
  const folded = FOLDED.reduce(
    (key, [written, as]) => key.replace(written, as),
    name.normalize('NFKC').toLowerCase(),
  );
  return folded.replace(ABOUT, '') || folded;
}
