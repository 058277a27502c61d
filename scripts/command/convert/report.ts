import { circularRecord } from '#domain/record.ts';
import type { Diagnostic } from '../../convert/diagnostics/diagnostic.ts';
import type { Conversion } from '../../convert/index.ts';

/** The report of a conversion, for `--report`: what was read, what was left out as
 * furniture, and every diagnostic. */
export function reportOf(conversion: Conversion, diagnostics: readonly Diagnostic[]): object {
  return {
    circulars: conversion.circulars.map(({ head, units, furniture }) => ({
      ...circularRecord(head, units),
      furniture,
    })),
    diagnostics: diagnostics.map(({ code, severity, message, help, place }) => ({
      path: place.file,
      line: place.line,
      column: place.column,
      severity,
      code,
      message,
      help,
      excerpt: place.excerpt,
    })),
  };
}

/** A text that cannot steer the terminal, as a file's name might: what has no shape shows as its code. */
export function visible(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
    (c) => `\\u{${(c.codePointAt(0) as number).toString(16)}}`,
  );
}

/** A diagnostic as the terminal shows it. */
export function formatDiagnostic(
  { code, severity, message, help, place }: Diagnostic,
  folder: string,
): string {
  const lines = [
    `${visible(`${folder}/${place.file}`)}:${place.line}:${place.column}  ${severity}  ${code}`,
    `  ${visible(message)}`,
    ...(place.excerpt === '' ? [] : [`  ${String(place.line).padStart(5)} │ ${place.excerpt}`]),
    `  处理：${help}`,
  ];
  return `${lines.join('\n')}\n`;
}
