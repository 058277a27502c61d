import { type Diagnostic, diagnostic, type SeedPlace } from '../diagnostics/diagnostic.ts';
import type { SideFile } from '../side-file/schema.ts';
import type { DecodedText, ParsedCircular, SourceText } from '../types.ts';
import { type Corrections, correctionsOf, type ResolvedEntry } from './resolve.ts';
import { OF_DEPARTMENTS } from './settled.ts';
import { unmetIn } from './verify.ts';
import { wordsOf } from './words.ts';

/** What the two stages after decoding make of a text. */
export type ReadWith = (
  decoded: DecodedText,
  corrections: Corrections | undefined,
) => {
  readonly source: SourceText;
  readonly parsed: ParsedCircular;
  readonly diagnostics: readonly Diagnostic[];
};

/** A circular read with its side file. */
interface ReadWithSideFile {
  readonly decoded: DecodedText;
  /** Before the fields of the side file. */
  readonly parsed: ParsedCircular;
  readonly said: readonly Diagnostic[];
  readonly corrections: Corrections;
  readonly side: SideFile;
  readonly placeOf: (path: readonly PropertyKey[]) => SeedPlace;
}

/** So many corrections at most are left out one by one to see what comes of it. */
export const MOST_TRIED = 16;

/** Warnings for what a side file says and the program reads so without it. */
export function notNeeded(read: ReadWithSideFile, readWith: ReadWith): Diagnostic[] {
  const { placeOf } = read;
  return [
    ...entriesNotNeeded(read, readWith).map(({ index, words }) =>
      diagnostic('side-file/not-needed', placeOf(['reading', index]), words),
    ),
    ...fieldsNotNeeded(read).map((path) =>
      diagnostic('side-file/not-needed', placeOf(path), `“${path.join(' › ')}”`),
    ),
  ];
}

/** Corrections without which everything is read as with them. */
function entriesNotNeeded(
  { decoded, parsed, said, corrections }: ReadWithSideFile,
  readWith: ReadWith,
): { readonly index: number; readonly words: string }[] {
  const { entries, decisions } = corrections;
  if (entries.length === 0) return [];
  const bare = readWith(decoded, correctionsOf(decoded, [], decisions.fields));
  const unmet = unmetIn(bare.source, bare.parsed);
  const whole = stateOf(parsed, said);
  const idle = (left: readonly ResolvedEntry[]): boolean => {
    const others = entries.filter((one) => !left.includes(one));
    const without = readWith(decoded, correctionsOf(decoded, others, decisions.fields));
    return stateOf(without.parsed, without.diagnostics) === whole;
  };
  // What does not hold without any correction is needed; of the others each is left out by itself.
  const met = entries.filter((resolved) => unmet(resolved) === undefined);
  const found =
    met.length > 0 && idle(met) ? met : met.slice(0, MOST_TRIED).filter((resolved) => idle([resolved]));
  return found.map(({ index, entry }) => ({ index, words: wordsOf(entry) }));
}

/** All that a reader and an editor see of a reading, to be compared. */
function stateOf({ head, found, parts, units }: ParsedCircular, said: readonly Diagnostic[]): string {
  return JSON.stringify([head, found, parts, units, said.map(({ code, place }) => [code, place])]);
}

/** Paths of fields that stand in the text as the editor set them, without a doubt. */
function fieldsNotNeeded({ parsed, said, side }: ReadWithSideFile): string[][] {
  const { head, found, units } = parsed;
  const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
  const issuer = typeof side.issuer === 'string' ? [side.issuer] : side.issuer;
  const heads: readonly (readonly [keyof SideFile, string, unknown, unknown])[] = [
    ['title', 'title', side.title, head.title],
    ['kind', 'kind', side.kind, head.kind],
    ['issuer', 'issuer', issuer === null ? [] : issuer, head.issuers],
    ['number', 'docNumber', side.number, head.docNumber],
    ['date', 'issued', side.date, head.issued],
    ['urgency', 'urgency', side.urgency, head.urgency],
    ['addressees', 'addressees', side.addressees, head.addressees],
    ['handlingOffice', 'handlingOffice', side.handlingOffice, head.handlingOffice],
    ['copiedTo', 'copiedTo', side.copiedTo, head.copiedTo],
    ['printingOffice', 'printingOffice', side.printingOffice, head.printingOffice],
    ['printed', 'printed', side.printed, head.printed],
    ['notice', 'noticeTitle', side.notice?.title, head.noticeTitle],
  ];
  const ofHead = heads
    .filter(([, field, set, read]) => set !== undefined && found[field] === undefined && same(set, read))
    .map(([key]) => [key]);
  const ofMeasures = units.flatMap(({ head: own }) => {
    const set = side.measures?.[own.key];
    if (set === undefined) return [];
    const path = (field: string): string[] => ['measures', own.key, field];
    const doubtful = said.some(
      ({ code, place }) =>
        OF_DEPARTMENTS.has(code) && own.lines.start <= place.line && place.line <= own.lines.end,
    );
    const named = own.departments.map(({ printed, role }) => ({ name: printed, role }));
    return [
      ...(set.title === own.title && own.titleFound === 'printed' ? [path('title')] : []),
      ...(set.departments !== undefined && !doubtful && same(set.departments, named)
        ? [path('departments')]
        : []),
      ...(set.deadline !== undefined && isDeadline(set.deadline, own.deadline) ? [path('deadline')] : []),
      ...(set.outcome !== undefined && set.outcome === (own.outcome ?? null) ? [path('outcome')] : []),
    ];
  });
  return [...ofHead, ...ofMeasures];
}

type SaidDeadline = NonNullable<NonNullable<SideFile['measures']>[string]['deadline']> | null;

function isDeadline(
  said: SaidDeadline,
  read: { readonly printed: string; readonly date: string | null } | undefined,
): boolean {
  if (said === null || read === undefined) return said === null && read === undefined;
  if (typeof said === 'string') return said === read.date || said === read.printed;
  return said.printed === read.printed && (said.date === undefined || said.date === read.date);
}
