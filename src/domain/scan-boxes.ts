/** Where a recognised line, or the piece of it in a cell, stands on the picture of a page; lengths in pixels of the picture as it was recognised. */
export interface ScanBox {
  readonly page: number;
  /** Number of the line in the page's recognised text, from 1. */
  readonly line: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The boxes of one line of a source as its file has them: `2:5 118 302 1840 62`, several parted by `;`. */
export const writeBoxes = (boxes: readonly ScanBox[]): string =>
  boxes
    .map(
      ({ page, line, x, y, width, height }) =>
        `${page}:${line} ${[x, y, width, height].map(Math.round).join(' ')}`,
    )
    .join(';');

const BOX = /^(\d+):(\d+) (-?\d+) (-?\d+) (\d+) (\d+)$/u;

/** Reads what `writeBoxes` wrote; `undefined` where that is something else. */
export function readBoxes(text: string): ScanBox[] | undefined {
  const boxes: ScanBox[] = [];
  for (const one of text === '' ? [] : text.split(';')) {
    const [page, line, x, y, width, height] = (BOX.exec(one) ?? []).slice(1).map(Number);
    if (page === undefined || line === undefined || x === undefined || y === undefined) return undefined;
    if (width === undefined || height === undefined) return undefined;
    boxes.push({ page, line, x, y, width, height });
  }
  return boxes;
}
