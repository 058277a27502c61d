import { createHash } from 'node:crypto';
import type { Doubt } from '#desk/wire.ts';
import { type OneReading, READ_KINDS, type ReadingDoubt } from '#domain/reading.ts';

/** What is asked of a block of which the converter says nothing, but that it is not sure of. */
const UNSURE = 'desk/unsure';

type Found = Omit<Doubt, 'key' | 'looked'>;

/**
 * All that the program is not sure of in a circular, in the order of the text: what it says, and
 * the blocks and fields that it guessed without a word. The key stays while the text there is
 * the same, wherever else lines come and go.
 */
export function doubtsOf(reading: OneReading): Omit<Doubt, 'looked'>[] {
  const { blocks, fields, diagnostics } = reading;
  const found: Found[] = diagnostics.map((doubt) => ({ ...doubt, ...placeOf(doubt, reading) }));
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

/** The block or the field that a diagnostic is about; none for what is said of the side file. */
function placeOf(
  doubt: ReadingDoubt,
  { blocks, fields }: OneReading,
): Partial<Pick<Doubt, 'block' | 'field'>> {
  const is = (other: ReadingDoubt): boolean =>
    other.code === doubt.code && other.line === doubt.line && other.column === doubt.column;
  const field = fields.find(({ doubts }) => doubts.some(is))?.field;
  if (field !== undefined) return { field };
  const own = blocks.findIndex(({ doubts }) => doubts.some(is));
  if (own >= 0) return { block: own };
  if (/\.ya?ml$/u.test(doubt.file)) return {};
  const near = blocks.findIndex(({ lines }) => lines.start <= doubt.line && doubt.line <= lines.end);
  return near >= 0 ? { block: near } : {};
}
