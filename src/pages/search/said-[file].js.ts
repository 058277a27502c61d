import { dataFiles } from '#archive/search-files.ts';
import { saidName } from '#domain/search/said.ts';

/** What people say and no text holds, by its first character. */
export const { getStaticPaths, GET } = dataFiles('said-', ({ said }) =>
  said.map((words, file) => [saidName(file), words] as const),
);
