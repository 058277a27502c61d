import type { LineRange } from '#domain/elements.ts';

/** Lines that stand together on the source page. */
export interface Stretch {
  /** The range whose anchor the stretch carries; `undefined` between ranges. */
  readonly range: LineRange | undefined;
  /** Ranges of several lines that begin inside and need a place of their own, because they overlap others. */
  readonly within: readonly LineRange[];
  /** Numbers of the lines. */
  readonly lines: readonly number[];
  /** Whether they are those of a table. */
  readonly table: boolean;
}

/**
 * Cuts lines of a file so that every range of several lines is one stretch, which
 * a fragment can name without any script. Of ranges that overlap only the first can be, and
 * none that reaches into a table, whose lines stand together, or beyond these lines.
 */
export function linesInRanges(
  all: LineRange,
  ranges: readonly LineRange[],
  tables: readonly LineRange[] = [],
): Stretch[] {
  const several = ranges.filter(({ start, end }) => start < end && start >= all.start && start <= all.end);
  const known = new Map(several.map((range) => [`${range.start}-${range.end}`, range]));
  const sorted = [...known.values()].sort((a, b) => a.start - b.start || b.end - a.end);
  const stretches: Stretch[] = [];
  let next = all.start;
  const add = (range: LineRange | undefined, end: number, table = false): void => {
    if (end < next) return;
    const first = next;
    const lines = Array.from({ length: end - first + 1 }, (_, i) => first + i);
    const within = sorted.filter((one) => one !== range && one.start >= first && one.start <= end);
    stretches.push({ range, within, lines, table });
    next = end + 1;
  };
  const whole = sorted.filter(
    (one) => one.end <= all.end && !tables.some((table) => one.start <= table.end && table.start <= one.end),
  );
  const stretched = [
    ...whole.map((range) => ({ range, table: false })),
    ...tables
      .filter(({ start, end }) => start >= all.start && end <= all.end)
      .map((range) => ({ range, table: true })),
  ].sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  for (const { range, table } of stretched) {
    if (range.start < next) continue;
    add(undefined, range.start - 1);
    add(table ? undefined : range, range.end, table);
  }
  add(undefined, all.end);
  return stretches;
}
