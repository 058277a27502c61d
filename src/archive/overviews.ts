import type { OverviewSource } from '#domain/search/overviews.ts';
import { citedInstruments, usedTerms } from './cited.ts';
import { allDepartments } from './departments.ts';
import { once } from './once.ts';
import { allSubjects } from './subjects.ts';

/** Pages that tell all of one matter, for the search to begin with: subjects, departments, instruments, terms. */
export const overviewSources = once(
  'overviewSources',
  async (): Promise<readonly OverviewSource[]> => [
    ...(await allSubjects()).map(({ subject: { id, name } }) => ({ sort: 'subject' as const, id, name })),
    ...(await allDepartments()).map(({ id, name, issuer, tasks }) => ({
      sort: 'department' as const,
      id,
      name,
      also: [...new Set(tasks.map(({ printed }) => printed))],
      issuer: issuer.id,
    })),
    ...(await citedInstruments()).map(({ instrument: { id, name, spellings } }) => ({
      sort: 'instrument' as const,
      id,
      name,
      also: spellings,
    })),
    ...(await usedTerms()).map(({ term: { id, name, spellings } }) => ({
      sort: 'term' as const,
      id,
      name,
      also: spellings,
    })),
  ],
);
