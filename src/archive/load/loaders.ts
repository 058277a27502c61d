import { circularLoader, linksLoader, sourceLoader, unitLoader } from './collections.ts';
import { instrumentLoader, subjectLoader, termLoader } from './lists.ts';
import { archiveLoader, issuerLoader, synonymLoader } from './registry.ts';

/**
 * The collections of the archive. The loaders validate by the schemas of src/domain, so that an error
 * names file and line.
 */
export const LOADERS = {
  circulars: circularLoader(),
  measures: unitLoader(),
  sources: sourceLoader(),
  links: linksLoader(),
  instruments: instrumentLoader(),
  terms: termLoader(),
  topics: subjectLoader(),
  archive: archiveLoader(),
  issuers: issuerLoader(),
  synonyms: synonymLoader(),
};
