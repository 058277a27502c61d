import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { MOST_BYTES, readersPicture, WIDEST } from './readers-picture.ts';

/** A page of grey, and one of nothing but noise, which no coder makes small. */
function page(width: number, height: number, noisy: boolean): Uint8Array {
  const data = new Uint8Array(width * height * 3).fill(200);
  let state = 1;
  if (noisy)
    for (let i = 0; i < data.length; i += 1) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      data[i] = state >>> 24;
    }
  return data;
}

const made = async (width: number, height: number, noisy: boolean) => {
  const bytes = await readersPicture({ data: page(width, height, noisy), width, height });
  return { bytes: bytes.length, ...(await sharp(bytes).metadata()) };
};

describe('the picture of a page for readers', () => {
  test('keeps its shape, and its size where that is small', async () => {
    expect(await made(600, 900, false)).toMatchObject({ format: 'webp', width: 600, height: 900 });
  });

  test('is bounded in pixels', async () => {
    expect(await made(2480, 3508, false)).toMatchObject({ width: WIDEST, height: 1754 });
    expect(WIDEST).toBe(1240);
  });

  test('is bounded in bytes, whatever the scan is like', async () => {
    const { bytes, width = 0, height = 0 } = await made(1654, 2339, true);
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
    expect(MOST_BYTES).toBe(150 * 1024);
    expect(width).toBeLessThan(WIDEST);
    expect(height / width).toBeCloseTo(2339 / 1654, 1);
  });
});
