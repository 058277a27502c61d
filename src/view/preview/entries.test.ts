import { expect, test } from 'vitest';
import { countOf, entriesOf } from './entries.ts';
import type { ReportedDiagnostic } from './report.ts';

const circular = (id: string) => ({
  id,
  title: id,
  characters: { total: 0, published: 0, furniture: 0, unclassified: 0 },
  furniture: [],
});
const said = (path: string, line: number, severity: ReportedDiagnostic['severity']): ReportedDiagnostic => ({
  path,
  line,
  column: 1,
  severity,
  code: 'a/b',
  message: '',
  help: '',
  excerpt: '',
});

test('what has an error comes first, then what has a warning; a file and its side file stand together', () => {
  const entries = entriesOf({
    circulars: [circular('a-1'), circular('b-1'), circular('d-1')],
    diagnostics: [
      said('d-1.txt', 9, 'warning'),
      said('c-1.pdf', 1, 'warning'),
      said('c-1.yaml', 4, 'error'),
      said('registry/issuers.yaml', 1, 'warning'),
      said('d-1.txt', 2, 'warning'),
    ],
  });
  expect(entries.map(({ id }) => id)).toEqual(['c-1', 'd-1', 'registry/issuers.yaml', 'a-1', 'b-1']);
  expect(entries[0]?.circular).toBeUndefined();
  expect(entries[0]?.diagnostics.map(({ path }) => path)).toEqual(['c-1.yaml', 'c-1.pdf']);
  expect(entries[1]?.diagnostics.map(({ line }) => line)).toEqual([2, 9]);
});

test('counts errors and warnings', () => {
  expect(countOf([said('a', 1, 'error'), said('a', 1, 'warning'), said('a', 1, 'warning')])).toEqual({
    errors: 1,
    warnings: 2,
  });
});
