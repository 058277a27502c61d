import sharp from 'sharp';
import type { Colour } from './red.ts';

/** Width of the picture that readers get, in pixels: enough to read small print. */
export const WIDEST = 1240;
/** What it may take. A page of a clean scan takes a third, a noisy one two thirds. */
export const MOST_BYTES = 150 * 1024;
/** Quality of the picture; of one that takes too much the next, and at last a smaller one. */
const QUALITIES = [50, 35, 20] as const;
const SMALLER = 0.75;

/** A page as readers get it: upright, in WebP, bounded in pixels and bytes. */
export async function readersPicture({ data, width, height }: Colour): Promise<Buffer> {
  for (let widest = Math.min(width, WIDEST); ; widest = Math.round(widest * SMALLER)) {
    const { data: pixels, info } = await sharp(data, { raw: { width, height, channels: 3 } })
      .resize({ width: widest })
      .raw()
      .toBuffer({ resolveWithObject: true });
    const raw = { width: info.width, height: info.height, channels: info.channels };
    for (const quality of QUALITIES) {
      const bytes = await sharp(pixels, { raw }).webp({ quality }).toBuffer();
      if (bytes.length <= MOST_BYTES || widest === 1) return bytes;
    }
  }
}
