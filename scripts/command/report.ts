import { circularRecord } from '#domain/record.ts';
import type { Diagnostic } from '../convert/diagnostics/diagnostic.ts';
import type { Conversion } from '../convert/index.ts';

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

/** A diagnostic as the terminal shows it. */
export function formatDiagnostic(
  { code, severity, message, help, place }: Diagnostic,
  folder: string,
): string {
  const lines = [
    `${folder}/${place.file}:${place.line}:${place.column}  ${severity}  ${code}`,
    `  ${message}`,
    ...(place.excerpt === '' ? [] : [`  ${String(place.line).padStart(5)} │ ${place.excerpt}`]),
    `  处理：${help}`,
  ];
  return `${lines.join('\n')}\n`;
}
