const WRITTEN = /^(\d{4})\s*[-年./]\s*(\d{1,2})\s*[-月./]\s*(\d{1,2})\s*日?$/u;

/** The day that an editor writes as circulars print it or with strokes, as 年-月-日; none that the calendar lacks. */
export function writtenDate(text: string): string | undefined {
  const [, year, month, day] = WRITTEN.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}
