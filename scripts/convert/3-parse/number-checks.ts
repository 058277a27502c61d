import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic, placeIn } from '../diagnostics/diagnostic.ts';
import { MARKER_FORMS, type MarkerForm } from '../marker.ts';
import type { ParsedUnit, SourceText } from '../types.ts';
import type { DecidedKind } from './decided.ts';
import type { ClassifiedParagraph } from './paragraph.ts';

/**
 * Warnings for numbers that stand twice in a row of numbers or leave one out. A row begins
 * anew with 1, and inner numbers begin anew below each outer heading or run through.
 */
export function checkNumbers(
  source: SourceText,
  paragraphs: readonly ClassifiedParagraph[],
  forms: ReadonlySet<MarkerForm>,
): Diagnostic[] {
  const last = new Map<MarkerForm, number>();
  /** 之几 of the article before, 0 of one that was not inserted. */
  let inserted = 0;
  /** Forms below which a heading has come since: they may begin anew. */
  const outerSince = new Set<MarkerForm>();
  const diagnostics: Diagnostic[] = [];
  for (const { marker, text, span, decided } of paragraphs) {
    if (marker === undefined || !forms.has(marker.form)) continue;
    const before = last.get(marker.form);
    const follows =
      marker.inserted !== undefined && marker.number === before && marker.inserted === inserted + 1;
    inserted = marker.inserted ?? 0;
    last.set(marker.form, marker.number);
    const anew = marker.number === 1 && (before !== 1 || outerSince.has(marker.form));
    for (const form of MARKER_FORMS.slice(MARKER_FORMS.indexOf(marker.form) + 1)) outerSince.add(form);
    outerSince.delete(marker.form);
    if (anew || follows || marker.number === (before ?? 0) + 1) continue;
    if (decided?.number !== undefined || isText(decided?.is)) continue;
    const label = text.slice(0, marker.length).trim();
    const place = placeOf(source, span.start, span.start + marker.length);
    if (before === marker.number && marker.inserted === undefined)
      diagnostics.push(diagnostic('parse/number-repeated', place, label));
    else {
      diagnostics.push(diagnostic('parse/number-skipped', place, behindNumber(label, before)));
    }
  }
  return diagnostics;
}

/** A number in words, with the one that stands before it, if any does. */
export const behindNumber = (label: string, before: number | undefined): string =>
  before === undefined ? `第一个是“${label}”` : `“${label}”前面的编号是 ${before}`;

/** Warnings for measures numbered in a form further in than the others that do not go on with these. */
export function checkOtherForms(
  source: SourceText,
  paragraphs: readonly ClassifiedParagraph[],
  units: readonly ParsedUnit[],
  measureForm: MarkerForm,
): Diagnostic[] {
  const keyOf = (line: number, label: string): string => `${line} ${label}`;
  const numbers = new Map(
    units.map(({ head }, i) => [keyOf(head.lines.start, head.label), units[i - 1]?.head.number ?? undefined]),
  );
  return paragraphs.flatMap(({ marker, text, span, lines, decided }) => {
    if (marker === undefined || decided !== undefined) return [];
    const label = text.slice(0, marker.length).trim();
    const before = numbers.get(keyOf(lines.start, label));
    if (before === undefined) return [];
    const inner = MARKER_FORMS.indexOf(marker.form) > MARKER_FORMS.indexOf(measureForm);
    if (!inner || marker.number === before + 1) return [];
    const place = placeOf(source, span.start, span.start + marker.length);
    return [diagnostic('parse/number-skipped', place, behindNumber(label, before))];
  });
}

/** Whether the editor says that a paragraph is neither a heading nor a measure, whatever it begins with. */
const isText = (is: DecidedKind | undefined): boolean =>
  is !== undefined && is !== 'measure' && is !== 'heading';

/** The place in the file as received of a span of the normalised text. */
export function placeOf(source: SourceText, start: number, end: number) {
  const { decoded, offsets } = source;
  const from = offsets[start] ?? 0;
  const to = (offsets[Math.max(start, end - 1)] ?? from) + 1;
  return placeIn(
    decoded.seed.file,
    decoded.text,
    decoded.lineStarts,
    { start: from, end: to },
    decoded.places,
  );
}
