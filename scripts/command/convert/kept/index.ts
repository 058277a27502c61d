import { filesBelow } from '#formats/files-below.ts';
import { cacheFolder } from '../../../archive-folders.ts';
import { isGenerated } from '../generated.ts';
import { type PublishedTitles, publishedListsIn, publishesTheSame, titlesOf } from '../published-lists.ts';
import { codeVersion } from './code-version.ts';
import { inputsOf } from './inputs.ts';
import { type LinksFile, linksFile } from './links-file.ts';
import { type ReadingsFolder, readingsIn } from './readings.ts';
import { type LastRun, type StandingFiles, standingFiles } from './standing-files.ts';

/**
 * What runs keep for those after them, so that these do only what is new: it decides how long they take,
 * never what they write. Lies in `node_modules/.cache/convert` and can be deleted at any time.
 */
export interface KeptWork {
  readonly readings: ReadingsFolder;
  readonly standing: StandingFiles;
  readonly links: LinksFile;
  /** Digest of what there is to convert; `undefined` where not all can be read. */
  readonly inputs: string | undefined;
  /** What was published until now. */
  readonly published: PublishedTitles;
}

/** What was kept of the circulars of one folder and of the content made of them. */
export function keptWork(seeds: string, content: string, cache = cacheFolder('convert')): KeptWork {
  const version = codeVersion();
  return {
    readings: readingsIn(cache, version),
    standing: standingFiles(cache, content, version),
    links: linksFile(cache, content, version),
    inputs: inputsOf(seeds, version),
    published: titlesOf(publishedListsIn(seeds)),
  };
}

/** The last run, where it ended without an error and neither what it read nor what it wrote has changed. */
export async function unchangedSince(
  { standing, inputs, published }: KeptWork,
  content: string,
): Promise<LastRun | undefined> {
  const { lastRun } = standing;
  if (inputs === undefined || lastRun?.inputs !== inputs) return undefined;
  if (!publishesTheSame(lastRun.published, published, content)) return undefined;
  const left = new Set(standing.paths());
  for (const path of left) if (!standing.isUntouched(path)) return undefined;
  const others = (await filesBelow(content)).filter((path) => !left.has(path));
  return others.some(isGenerated) ? undefined : lastRun;
}
