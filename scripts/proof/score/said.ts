import type { BlockRole, LineRange, Part } from '#domain/elements.ts';
import type { CATALOGUE, DiagnosticCode } from '../../convert/diagnostics/catalogue.ts';
import type { Diagnostic } from '../../convert/diagnostics/diagnostic.ts';
import type { LinkedCircular } from '../../convert/types.ts';
import type { FieldVerdict } from './compare.ts';
import { SCORED, type ScoredField } from './expectation.ts';
import { hanOf, solid } from './findings.ts';

/** Which fields an editor checks who reads a diagnostic. */
interface Warning {
  /** Wherever in the file it points to. */
  readonly anywhere?: readonly ScoredField[];
  /** Only where the field stands in the lines that it points to. */
  readonly there?: readonly ScoredField[];
}

const STRUCTURE: readonly ScoredField[] = ['sections', 'measures', 'levels', 'numberingRestarts'];
const TEXT: readonly ScoredField[] = ['first', 'last', 'firstText', 'lastText'];
const WHO: readonly ScoredField[] = ['departments', 'roles', 'responsible'];

type WarningCode = {
  [Code in DiagnosticCode]: (typeof CATALOGUE)[Code]['severity'] extends 'warning' ? Code : never;
}[DiagnosticCode];

/** A warning says no more than its words: one of a number that is skipped tells nothing of a department. */
const WARNS_OF: Record<WarningCode, Warning> = {
  'seeds/unknown-format': {},
  'side-file/not-needed': {},
  'side-file/unknown-topic': {},
  'side-file/no-circular': {},
  'registry/no-archive': {},
  'registry/unknown-issuer': {},
  'registry/unknown-pair': {},
  'seeds/no-original': {},
  'seeds/no-page-picture': {},
  'decode/doubtful-character': { there: SCORED },
  'decode/doubtful-part': { anywhere: [...TEXT, ...STRUCTURE, ...WHO, 'present'] },
  'normalise/set-aside': { there: [...TEXT, ...WHO, 'heading', 'present'] },
  'normalise/repeated-line': { anywhere: ['present'], there: [...TEXT, 'heading', 'absent'] },
  'parse/missing-title': { anywhere: ['title', 'attachedTitle'] },
  'parse/missing-issuer': { anywhere: ['issuer'] },
  'parse/missing-date': { anywhere: ['date'] },
  'parse/number-repeated': { anywhere: STRUCTURE, there: TEXT },
  'parse/number-skipped': { anywhere: STRUCTURE, there: TEXT },
  'parse/number-within-cell': { anywhere: STRUCTURE, there: TEXT },
  'parse/unclassified-text': { there: SCORED },
  'parse/beside-text': { there: [...TEXT, 'heading', 'title', 'absent'] },
  'parse/too-many-numbers': { anywhere: [...STRUCTURE, ...WHO, ...TEXT] },
  'parse/paragraphs-untold': { anywhere: [...STRUCTURE, ...TEXT] },
  'parse/doubtful-department': { there: WHO },
  'parse/table-as-it-stands': { anywhere: [...STRUCTURE, 'responsible'], there: SCORED },
  'parse/row-left-out': { anywhere: STRUCTURE, there: [...WHO, ...TEXT, 'deadline'] },
  'parse/undecided-cell': { there: [...WHO, 'deadline'] },
  'parse/doubtful-bracket': { there: WHO },
  'parse/several-assignments': { there: [...WHO, 'deadline'] },
  'parse/unplaced-department': { anywhere: [...STRUCTURE, ...WHO, ...TEXT] },
  'parse/inferred-field': {},
  'parse/other-reading': { there: [...STRUCTURE, ...TEXT, ...WHO, 'heading', 'deadline'] },
  'parse/unusable-date': { anywhere: ['date'], there: ['deadline'] },
  'link/unresolved-reference': {},
};

/** What `parse/inferred-field` and `parse/other-reading` of the head begin with. */
const INFERRED: readonly (readonly [string, ScoredField])[] = [
  ['发文字号', 'docNumber'],
  ['标题', 'title'],
  ['发文机关', 'issuer'],
  ['成文日期', 'date'],
  ['所印发的', 'attachedTitle'],
];

/**
 * Whether the editor was told of a wrong field. A file that was refused says so itself; else a
 * diagnostic of the file must be about this field, and, where it is about a place, point to
 * lines where the field stands.
 */
export function isSaid(
  verdict: FieldVerdict,
  diagnostics: readonly Diagnostic[],
  circular: LinkedCircular | undefined,
): boolean {
  const place = verdict.lines ?? placeOf(verdict, circular?.source.lines ?? []);
  return diagnostics.some(({ code, severity, message, place: { line } }) => {
    if (severity === 'error') return true;
    const { anywhere = [], there = [] } = WARNS_OF[code as WarningCode];
    if (anywhere.includes(verdict.field)) return true;
    const named = code === 'parse/inferred-field' || code === 'parse/other-reading';
    if (named && INFERRED.some(([word, field]) => field === verdict.field && message.startsWith(word)))
      return true;
    if (place === undefined || !there.includes(verdict.field)) return false;
    const role = STRETCHES[code];
    const run = role && runsOf(role, circular?.parts ?? []).find(({ start }) => start === line);
    return line <= place.end && (run?.end ?? line) >= place.start;
  });
}

/** What is told of once, where it begins, for all of the blocks that follow one another. */
const STRETCHES: Partial<Record<DiagnosticCode, BlockRole>> = {
  'parse/unclassified-text': 'unclassified',
  'parse/table-as-it-stands': 'table',
};

/** The lines of each stretch of blocks of one role. */
function runsOf(role: BlockRole, parts: readonly Part[]): LineRange[] {
  const runs: LineRange[] = [];
  for (const { blocks } of parts) {
    let open = false;
    for (const block of blocks) {
      const last = runs.at(-1);
      if (block.role !== role) open = false;
      else if (open && last !== undefined)
        runs[runs.length - 1] = { start: last.start, end: block.lines.end };
      else {
        runs.push(block.lines);
        open = true;
      }
    }
  }
  return runs;
}

/** The lines of the source where what the reader found begins. */
function placeOf({ field, of, expected }: FieldVerdict, lines: readonly string[]): LineRange | undefined {
  const words = of ?? (typeof expected === 'string' ? expected : undefined);
  if (words === undefined) return undefined;
  const byHan = field === 'departments' || field === 'roles' || field === 'deadline' || field === 'first';
  const read = byHan ? hanOf : solid;
  const wanted = read(words);
  let text = '';
  const ends = lines.map((line) => {
    text += read(line);
    return text.length;
  });
  const start = text.indexOf(wanted);
  if (start < 0 || wanted === '') return undefined;
  const lineAt = (offset: number): number => ends.findIndex((end) => end > offset) + 1;
  return { start: lineAt(start), end: lineAt(start + wanted.length - 1) };
}
