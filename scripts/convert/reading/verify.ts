import { READ_KINDS, type ReadingEntry } from '#domain/reading.ts';
import { bareTitle } from '../3-parse/unit-text.ts';
import { type Diagnostic, diagnostic, type SeedPlace } from '../diagnostics/diagnostic.ts';
import type { ParsedCircular, SourceText, TextCell, TextTable } from '../types.ts';
import { withoutSpace } from '../without-space.ts';
import { type Outcome, outcomeAt, outcomesOf } from './outcomes.ts';
import type { ResolvedEntry } from './resolve.ts';
import { wordsOf } from './words.ts';

/** What a correction has not come to, in words; `undefined` where the circular is read as it says. */
export type Unmet = (resolved: ResolvedEntry) => string | undefined;

/** Asks of corrections whether a circular is read as they say. */
export function unmetIn(source: SourceText, parsed: ParsedCircular): Unmet {
  const outcomes = outcomesOf(source, parsed);
  return ({ entry, offset }) => unmet(entry, offset, outcomes, source);
}

/** Errors for corrections that the reading does not come to. */
export function verify(
  entries: readonly ResolvedEntry[],
  unmetBy: Unmet,
  placeOf: (path: readonly PropertyKey[]) => SeedPlace,
): Diagnostic[] {
  return entries.flatMap((resolved) => {
    const why = unmetBy(resolved);
    if (why === undefined) return [];
    const detail = `${wordsOf(resolved.entry)}；${why}`;
    return [diagnostic('side-file/without-effect', placeOf(['reading', resolved.index]), detail)];
  });
}

function unmet(
  entry: ReadingEntry,
  offset: number,
  outcomes: readonly Outcome[],
  source: SourceText,
): string | undefined {
  if ('is' in entry && entry.is === 'furniture') return undefined;
  const outcome = outcomeAt(outcomes, offset);
  if (outcome === undefined) return '它后面没有正文了';
  const begins = outcome.start >= offset;
  const read = `现在读成${nameOf(outcome)}`;
  if ('is' in entry) {
    if (entry.is === 'text')
      return source.furniture.some(({ span }) => span.start <= offset && offset < span.end)
        ? '这是表格线，或者看不见的字符'
        : undefined;
    if (outcome.is !== entry.is) return read;
    // A title over several lines is one block.
    if (!begins && entry.is !== 'title') return '它接在上一段里';
    if (entry.level !== undefined && outcome.level !== entry.level)
      return `现在是第 ${outcome.level} 级：上面没有它的上一级标题`;
    if (entry.number !== undefined && outcome.number !== entry.number)
      return `现在的编号是 ${outcome.number ?? '无'}`;
    return unmetTitle(entry.title, outcome.title);
  }
  if ('joins' in entry) return begins ? '前面没有可以接上的段落，或者隔着表格的格' : undefined;
  if ('responsibility' in entry)
    return outcome.is === 'measure' || outcome.is === 'measureText' ? undefined : `${read}，不在条里`;
  if ('parts' in entry) return begins ? undefined : '它接在上一段里';
  if ('part' in entry)
    return begins && outcome.opensPart && outcome.partType === entry.part
      ? undefined
      : '正文、附件、版记要依次排列，各从一段的开头起';
  const table = source.tables.find(({ from, to }) => {
    const [first, behind] = [startOf(source, from), startOf(source, to)];
    return first !== undefined && outcome.start >= first && (behind === undefined || outcome.start < behind);
  });
  if (table === undefined) return '这里不在表格里，或者表格没有认出行列';
  const within = (cells: readonly TextCell[]): Outcome[] => outcomesIn(cells, source, outcomes);
  const measures = (ones: readonly Outcome[]): number => ones.filter(({ is }) => is === 'measure').length;
  if ('columns' in entry) {
    const tasks = Object.values(entry.columns).includes('task');
    const count = measures(within(table.cells));
    if (tasks && count === 0) return '各行没有成为条：要说明哪一栏是任务';
    return undefined;
  }
  const row = rowAt(table, outcome, source);
  const own = within(row);
  const isTask = measures(own) === 1;
  const isGroup = own.some(({ is }) => is === 'heading');
  const isMore = own.length > 0 && own.every(({ is }) => is === 'measureText');
  const isOther = !own.some(({ is }) => is === 'measure' || is === 'measureText' || is === 'heading');
  const met = { task: isTask, group: isGroup, more: isMore, head: isOther, remark: isOther }[entry.row];
  return met ? undefined : `${read}：这张表哪一栏是任务，可能要先用 columns 说明`;
}

function unmetTitle(wanted: string | false | undefined, title: string | undefined): string | undefined {
  if (wanted === undefined) return undefined;
  if (wanted === false) return title === undefined ? undefined : `现在的题名是“${title}”`;
  if (title !== undefined && bareTitle(withoutSpace(title)) === bareTitle(withoutSpace(wanted)))
    return undefined;
  return `编号后面不是“${wanted}”`;
}

const nameOf = ({ is }: Outcome): string => (is === 'table' ? '表格里的文字' : READ_KINDS[is]);

const startOf = ({ paragraphs, offsets }: SourceText, index: number): number | undefined => {
  const paragraph = paragraphs[index];
  return paragraph === undefined ? undefined : offsets[paragraph.start];
};

/** The cells that begin in the row in which an outcome begins. */
function rowAt({ cells }: TextTable, { start }: Outcome, source: SourceText): readonly TextCell[] {
  const cell = cells.find(({ from, to }) => {
    const [first, behind] = [startOf(source, from), startOf(source, to)];
    return to > from && first !== undefined && start >= first && (behind === undefined || start < behind);
  });
  return cells.filter(({ row, from, to }) => row === cell?.row && to > from);
}

/** What the paragraphs of cells became. */
function outcomesIn(cells: readonly TextCell[], source: SourceText, outcomes: readonly Outcome[]): Outcome[] {
  const found = new Set<Outcome>();
  for (const { from, to } of cells)
    for (let i = from; i < to; i += 1) {
      const outcome = outcomeAt(outcomes, startOf(source, i) as number);
      if (outcome !== undefined) found.add(outcome);
    }
  return [...found];
}
