/** Files that conversion writes, and so may remove: nothing else in the content folder is touched. */
const GENERATED =
  /^(?:circulars\/(?<circular>[^/]+)\.mdx|measures\/(?<measures>[^/]+)\/[^/]+\.mdx|(?:sources|links)\/(?<json>[^/]+)\.json)$/u;
/** All that it writes: files of the whole archive, too. */
const WRITTEN = new RegExp(`${GENERATED.source}|^[a-z]+\\.json$`, 'u');
/** What a run that was broken off may have left half written beside a file. */
export const PARTIAL = '.partial';

/** Whether a file of the content folder is one that a conversion makes of some circular, or half of one. */
export const isGenerated = (path: string): boolean => isPartial(path) || circularOfFile(path) !== undefined;

/** Whether a file is what a run that was broken off left of one. */
export const isPartial = (path: string): boolean =>
  path.endsWith(PARTIAL) && WRITTEN.test(path.slice(0, -PARTIAL.length));

/** The circular that a generated file is of. */
export function circularOfFile(path: string): string | undefined {
  const groups = GENERATED.exec(path)?.groups;
  return groups?.circular ?? groups?.measures ?? groups?.json;
}
