import sharp from 'sharp';

/** How a page is spoilt on its way through a scanner, or a fax. */
export interface Damage {
  readonly skewDegrees: number;
  /** Standard deviation in pixels. */
  readonly blur: number;
  /** Standard deviation of the noise, of 255. */
  readonly noise: number;
  readonly jpegQuality: number;
}

/** What the set is spoilt by: each page by another skew up to two degrees. */
export const damageOf = (page: number): Damage => ({
  skewDegrees: [0.4, -1.1, 1.9, -0.3, 0.9, -2, 1.4, 0][page % 8] as number,
  blur: 0.7,
  noise: 12,
  jpegQuality: 40,
});

/** A picture spoilt, the same way every time. */
export async function degraded(
  picture: { readonly data: Uint8Array; readonly width: number; readonly height: number },
  { skewDegrees, blur, noise, jpegQuality }: Damage,
  dpi: number,
): Promise<Buffer> {
  const raw = { width: picture.width, height: picture.height, channels: 4 as const };
  const { data, info } = await sharp(picture.data, { raw })
    .flatten({ background: 'white' })
    .rotate(skewDegrees, { background: 'white' })
    .blur(blur)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const next = gaussian(picture.width * 31 + Math.round(skewDegrees * 100));
  for (let i = 0; i < data.length; i += 3) {
    const grain = noise * next();
    for (let c = i; c < i + 3; c += 1)
      data[c] = Math.max(0, Math.min(255, (data[c] as number) * 0.94 + 8 + grain + noise * 0.4 * next()));
  }
  return sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } })
    .withMetadata({ density: dpi })
    .jpeg({ quality: jpegQuality })
    .toBuffer();
}

/** Normally distributed numbers, the same ones for the same seed. */
function gaussian(seed: number): () => number {
  let state = seed >>> 0 || 1;
  const uniform = (): number => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
  // The sum of a few even ones is near enough to it, and quick.
  return () => (uniform() + uniform() + uniform() + uniform() - 2) * Math.sqrt(3);
}
