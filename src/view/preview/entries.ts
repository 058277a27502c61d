import type { Report, ReportedCircular, ReportedDiagnostic } from './report.ts';

/** What the report says of one circular, or of another file of the seeds folder. */
export interface ReportEntry {
  /** Fragment of the entry on the page: the circular's id, or the file's path. */
  readonly id: string;
  /** `undefined` where nothing was converted: an error, or no circular at all. */
  readonly circular: ReportedCircular | undefined;
  readonly diagnostics: readonly ReportedDiagnostic[];
}

/**
 * The report by circular: those with an error first, then those with a warning, else by
 * id. Files of one id (a circular and its side file) stand together; within an entry
 * errors come first, then what stands first.
 */
export function entriesOf({ circulars, diagnostics }: Report): ReportEntry[] {
  const byId = Map.groupBy(diagnostics, ({ path }) => idOf(path));
  const converted = new Map(circulars.map((circular) => [circular.id, circular]));
  return [...new Set([...converted.keys(), ...byId.keys()])]
    .map((id) => ({
      id,
      circular: converted.get(id),
      diagnostics: (byId.get(id) ?? []).toSorted(
        (a, b) =>
          severe(b) - severe(a) ||
          (a.path === b.path ? a.line - b.line || a.column - b.column : a.path < b.path ? -1 : 1),
      ),
    }))
    .sort((a, b) => urgency(b) - urgency(a) || (a.id < b.id ? -1 : 1));
}

export interface Count {
  readonly errors: number;
  readonly warnings: number;
}

export function countOf(diagnostics: readonly ReportedDiagnostic[]): Count {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: diagnostics.length - errors };
}

/** A file in a folder of its own, the registry's, is no circular's: it keeps its ending. */
function idOf(path: string): string {
  return path.includes('/') ? path : path.replace(/\.[^.]*$/u, '');
}

const severe = ({ severity }: ReportedDiagnostic): number => (severity === 'error' ? 1 : 0);

function urgency({ diagnostics }: ReportEntry): number {
  const { errors, warnings } = countOf(diagnostics);
  return errors > 0 ? 2 : warnings > 0 ? 1 : 0;
}
