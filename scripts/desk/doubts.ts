import { createHash } from 'node:crypto';
import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Doubt } from '#desk/wire.ts';
import { type OneReading, READ_KINDS, type ReadingDoubt } from '#domain/reading.ts';

/** What is asked of a block of which the converter says nothing, but that it is not sure of. */
const UNSURE = 'desk/unsure';

type Found = Omit<Doubt, 'key' | 'looked'>;

/**
 * All that the program is not sure of in a circular, in the order of the text: what it says, and
 * the blocks and fields that it guessed without a word. The key stays while the text there is
 * the same, wherever else lines come and go.
 *
 * @param side text of the side file
 */
export function doubtsOf(reading: OneReading, side: string | undefined): Omit<Doubt, 'looked'>[] {
  const { blocks, fields, diagnostics } = reading;
  const correctionAt = correctionsByLine(side);
  const found: Found[] = diagnostics.map((doubt) => ({
    ...doubt,
    ...placeOf(doubt, reading, correctionAt),
  }));
  for (const [block, { sure, doubts, is, lines, start, text }] of blocks.entries()) {
    if (sure || doubts.length > 0) continue;
    found.push({
      code: UNSURE,
      severity: 'warning',
      message: `这一段当作“${is === 'table' ? '表格' : READ_KINDS[is]}”，程序没有把握。`,
      help: '对照原文；不对就改，对就按“看过了”。',
      file: '',
      line: lines.start,
      column: start + 1,
      excerpt: text.slice(0, 40),
      block,
    });
  }
  for (const { field, words, value, found: how, doubts } of fields) {
    if (doubts.length > 0 || (how !== 'inferred' && how !== 'made')) continue;
    if (found.some((one) => one.field === field)) continue;
    found.push({
      code: UNSURE,
      severity: 'warning',
      message: `${words}“${[value ?? ''].flat().join('、')}”是${how === 'made' ? '拟定' : '推断'}的，公文上没有直接写明。`,
      help: '核对；不对就改。',
      file: '',
      line: 0,
      column: 1,
      excerpt: `${field}`,
      field,
    });
  }
  found.sort((a, b) => a.line - b.line || a.column - b.column);
  const times = new Map<string, number>();
  return found.map((doubt) => {
    const same = `${doubt.code}\n${doubt.message}\n${doubt.excerpt}`;
    const time = (times.get(same) ?? 0) + 1;
    times.set(same, time);
    const hash = createHash('sha256').update(`${same}\n${time}`).digest('hex').slice(0, 10);
    return { ...doubt, key: `${doubt.code} ${hash}` };
  });
}

/** The block, the field or the correction that a diagnostic is about; none for what else is said of the side file. */
function placeOf(
  doubt: ReadingDoubt,
  { blocks, fields }: OneReading,
  correctionAt: (line: number) => number | undefined,
): Partial<Pick<Doubt, 'block' | 'field' | 'correction'>> {
  const is = (other: ReadingDoubt): boolean =>
    other.code === doubt.code && other.line === doubt.line && other.column === doubt.column;
  if (/\.ya?ml$/u.test(doubt.file)) {
    const correction = correctionAt(doubt.line);
    if (correction === undefined) return {};
    const block = blocks.findIndex(({ corrections }) => corrections.includes(correction));
    return { correction, ...(block >= 0 ? { block } : {}) };
  }
  const field = fields.find(({ doubts }) => doubts.some(is))?.field;
  if (field !== undefined) return { field };
  const own = blocks.findIndex(({ doubts }) => doubts.some(is));
  if (own >= 0) return { block: own };
  const near = blocks.findIndex(({ lines }) => lines.start <= doubt.line && doubt.line <= lines.end);
  return near >= 0 ? { block: near } : {};
}

/** By line of a side file, the index under `reading` of the correction that stands there. */
function correctionsByLine(side: string | undefined): (line: number) => number | undefined {
  if (side === undefined) return () => undefined;
  const counter = new LineCounter();
  const { contents } = parseDocument(side, { lineCounter: counter });
  const reading = isMap(contents) ? contents.get('reading') : undefined;
  const starts = isSeq(reading)
    ? reading.items.map((item) => counter.linePos((item as { range?: number[] }).range?.[0] ?? 0).line)
    : [];
  const end = isSeq(reading) ? counter.linePos((reading.range?.[1] ?? 1) - 1).line : 0;
  return (line) => {
    const index = starts.filter((start) => start <= line).length - 1;
    return index < 0 || line > end ? undefined : index;
  };
}
