/** Characters that Pagefind takes into one folder: its memory grows with them. */
const FOLDER = 3_000_000;

/**
 * The number of the first record of each folder, given how many characters each record has.
 * Folders are filled from the oldest record on, so that a new circular, which comes first,
 * changes the first of them alone.
 */
export function foldersOf(sizes: readonly number[]): number[] {
  const starts: number[] = [];
  let filled = 0;
  for (let number = sizes.length - 1; number >= 0; number -= 1) {
    const size = sizes[number] ?? 0;
    if (filled > 0 && filled + size > FOLDER) {
      starts.unshift(number + 1);
      filled = 0;
    }
    filled += size;
  }
  return [0, ...starts];
}
