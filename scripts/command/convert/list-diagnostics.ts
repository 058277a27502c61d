import type { DiagnosticCode } from '../../convert/diagnostics/catalogue.ts';
import type { Diagnostic } from '../../convert/diagnostics/diagnostic.ts';
import { formatDiagnostic } from './report.ts';

/** More warnings than this are not all listed: of each code the first ones stand for the others. */
const MANY = 50;
const FIRST = 10;

/** Diagnostics as the terminal shows them, one string each: every error, and as many warnings as one can read. */
export function listDiagnostics(diagnostics: readonly Diagnostic[], folder: string): string[] {
  const warnings = diagnostics.filter((d) => d.severity === 'warning').length;
  if (warnings <= MANY) return diagnostics.map((d) => formatDiagnostic(d, folder));
  const counts = new Map<DiagnosticCode, number>();
  const listed: string[] = [];
  for (const d of diagnostics) {
    if (d.severity === 'warning') {
      const count = (counts.get(d.code) ?? 0) + 1;
      counts.set(d.code, count);
      if (count > FIRST) continue;
    }
    listed.push(formatDiagnostic(d, folder));
  }
  const more = [...counts].filter(([, count]) => count > FIRST);
  if (more.length > 0) {
    const each = more.map(([code, count]) => `  ${code}  另有 ${count - FIRST} 个\n`).join('');
    listed.push(
      `提醒较多，同一种只列前 ${FIRST} 个：\n${each}  全部提示可写成文件：npm run convert -- --report 文件.json\n`,
    );
  }
  return listed;
}
