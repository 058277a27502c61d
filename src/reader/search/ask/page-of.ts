import {
  circularAddress,
  departmentAddress,
  instrumentAddress,
  issuerAddress,
  subjectAddress,
  termAddress,
} from '#domain/addresses.ts';
import type { OverviewSort } from '#domain/search/overviews.ts';
import type { NameSort } from '#domain/search/records.ts';

/** What has a page that tells all of it. */
export type PageSort = OverviewSort | 'court' | 'circular';

/** The page of what is offered by its name, from the site's root, by its id. */
export const PAGE_OF: Record<NameSort | PageSort, (id: string) => string> = {
  // Of a measure no id is told: its title may stand in several circulars.
  title: circularAddress,
  circular: circularAddress,
  department: departmentAddress,
  instrument: instrumentAddress,
  term: termAddress,
  topic: subjectAddress,
  subject: subjectAddress,
  issuer: issuerAddress,
  court: issuerAddress,
};
