import sharp, { type Sharp } from 'sharp';
import { picturesAmongText, scanIn } from '../convert/1-decode/formats/docx/index.ts';
import type { Format } from '../convert/1-decode/formats/index.ts';
import { areaOf } from '../convert/1-decode/formats/layout/geometry.ts';
import type { Page } from '../convert/1-decode/formats/layout/page.ts';
import { readPages } from '../convert/1-decode/formats/pdf/read-pages.ts';
import { missingPackage, NoEngine } from './engine.ts';
import type { Colour } from './red.ts';

/** A picture of a page as it came, at the size at which it is recognised. */
export interface PagePicture extends Colour {
  readonly dpi: number;
}

/** The pages of a file that are pictures. */
export interface PicturePages {
  /** Their numbers, from 1. */
  readonly pages: readonly number[];
  /** The picture of one of them. */
  readonly picture: (page: number) => Promise<PagePicture>;
  readonly close: () => void;
}

/** Thrown where a file's pictures cannot be had, in words for the editor. */
export class PictureFault extends Error {}

/**
 * What is scanned finer is made coarser: finer takes longer and reads no better. What is coarser
 * is made finer before it is turned level: turning takes strokes away from it.
 */
const DPI = 250;
const FINEST = 300;
const COARSEST = 240;
/** A picture that names fewer points to the inch names what it does not know. */
const COARSEST_NAMED = 120;
/** Height of A4 in inches: what a picture is taken for that does not say how large it is. */
const A4_INCHES = 11.69;
/** A larger picture is refused: it would take the memory of the machine. */
const MOST_PIXELS = 120_000_000;
/** And one is made smaller that has more than this after all. */
const MOST_READ_PIXELS = 12_000_000;
const MOST_PAGES = 500;
/** So many characters on a page that is a picture are a stamp on it, not what it says. */
const STAMP = 20;
/** Pictures that take this much of a page are the page itself. */
const WHOLE = 0.5;
const POINTS_PER_INCH = 72;

/** The pages of a file that are pictures; none where it holds text alone. */
export async function picturePagesOf(format: Format, bytes: Uint8Array): Promise<PicturePages> {
  if (format === 'pdf') return pagesOfPdf(bytes);
  return format === 'docx' ? pagesOfWord(bytes) : pagesOfPicture(bytes);
}

/** The pages of a scan that was put into a Word file, each a picture of its own; or the large pictures among its text. */
async function pagesOfWord(bytes: Uint8Array): Promise<PicturePages> {
  const scan = scanIn(bytes);
  const pictures = scan.length > 0 ? scan : picturesAmongText(bytes);
  const pages: number[] = [];
  // A drawing that is no photograph (EMF, WMF) stays what the converter warns of.
  for (const [i, picture] of pictures.entries())
    if (scan.length > 0 || (await isPhotograph(picture))) pages.push(i + 1);
  return {
    pages,
    picture: async (page) => (await pagesOfPicture(pictures[page - 1] ?? new Uint8Array())).picture(1),
    close: () => {},
  };
}

const isPhotograph = async (bytes: Uint8Array | undefined): Promise<boolean> =>
  bytes !== undefined &&
  (await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .then(
      ({ format }) => format !== 'svg',
      () => false,
    ));

async function pagesOfPicture(bytes: Uint8Array): Promise<PicturePages> {
  const options = { limitInputPixels: MOST_PIXELS, failOn: 'error' as const, sequentialRead: true };
  const about = await sharp(bytes, { ...options, limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw new PictureFault('图片已损坏，打不开，请重新扫描');
    });
  const count = about.pages ?? 1;
  if (count > MOST_PAGES) throw new PictureFault(`图片超过 ${MOST_PAGES} 页，请分成几个文件`);
  return {
    pages: Array.from({ length: count }, (_, i) => i + 1),
    picture: async (page) => {
      const own = await sharp(bytes, { ...options, limitInputPixels: false, page: page - 1 }).metadata();
      const [width, height] = [own.width ?? 0, own.height ?? 0];
      if (width * height > MOST_PIXELS)
        throw new PictureFault(`图片太大（${width}×${height} 像素），请用 200 到 300 dpi 重新扫描`);
      const named = own.density ?? 0;
      const dpi = named >= COARSEST_NAMED && named <= 2400 ? named : Math.max(width, height) / A4_INCHES;
      return rawOf(sharp(bytes, { ...options, page: page - 1 }).autoOrient(), width, height, dpi);
    },
    close: () => {},
  };
}

/** The pixels, made smaller where the picture is finer than need be. */
async function rawOf(picture: Sharp, width: number, height: number, dpi: number): Promise<PagePicture> {
  const wanted = dpi > FINEST || dpi < COARSEST ? DPI / dpi : 1;
  const scale = Math.min(wanted, Math.sqrt(MOST_READ_PIXELS / (width * height)));
  const sized =
    scale !== 1
      ? picture.resize({
          width: Math.max(1, Math.round(width * scale)),
          height: Math.max(1, Math.round(height * scale)),
          fit: 'inside',
        })
      : picture;
  try {
    const { data, info } = await sized
      .flatten({ background: 'white' })
      .toColourspace('srgb')
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const colour = info.channels === 3 ? data : threeOf(data, info.channels);
    return { data: colour, width: info.width, height: info.height, dpi: dpi * scale };
  } catch {
    throw new PictureFault('图片已损坏，读不完整，请重新扫描');
  }
}

function threeOf(data: Uint8Array, channels: number): Uint8Array {
  const out = new Uint8Array((data.length / channels) * 3);
  for (let i = 0; i < data.length / channels; i += 1)
    out.fill(data[i * channels] as number, 3 * i, 3 * i + 3);
  return out;
}

async function pagesOfPdf(bytes: Uint8Array): Promise<PicturePages> {
  const read = await readPages(bytes);
  // Where no page holds a character, letters may be drawn as well as scanned.
  const isSilent = read.every((page) => charactersOn(page) === 0);
  const pages = read.flatMap((page, i) => (isSilent || isPicture(page) ? [i + 1] : []));
  if (pages.length > MOST_PAGES) throw new PictureFault(`扫描页超过 ${MOST_PAGES} 页，请分成几个文件`);
  if (pages.length === 0)
    return { pages, picture: () => Promise.reject(new Error('no picture')), close: () => {} };
  const missing = missingPackage();
  if (missing !== undefined) throw new NoEngine(missing);
  const { PDFiumLibrary } = await import('@hyzyla/pdfium');
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes);
  return {
    pages,
    picture: async (number) => {
      const { width, height } = read[number - 1] as Page;
      const inches = (width / POINTS_PER_INCH) * (height / POINTS_PER_INCH);
      const dpi = Math.min(DPI, Math.sqrt(MOST_READ_PIXELS / inches));
      // The library tells red, green and blue in this order whatever it calls it.
      const {
        data,
        width: w,
        height: h,
      } = await document.getPage(number - 1).render({
        scale: dpi / POINTS_PER_INCH,
        render: async ({ data }) => data,
      });
      const colour = new Uint8Array(w * h * 3);
      for (let i = 0; i < w * h; i += 1)
        for (let c = 0; c < 3; c += 1) colour[3 * i + c] = data[4 * i + c] as number;
      return { data: colour, width: w, height: h, dpi };
    },
    close: () => {
      document.destroy();
      library.destroy();
    },
  };
}

/** Whether a page shows a picture, or strips of one, and next to no text of its own. */
function isPicture(page: Page): boolean {
  const { pictures, width, height } = page;
  const shown = pictures.reduce((sum, picture) => sum + areaOf(picture), 0);
  const characters = charactersOn(page);
  if (characters === 0) return pictures.length > 0;
  return shown >= WHOLE * width * height && characters <= STAMP;
}

const charactersOn = ({ glyphs }: Page): number =>
  glyphs.reduce((sum, { text }) => sum + text.trim().length, 0);

/** The picture turned clockwise; what it does not fill is white. */
export async function turnedBy(picture: PagePicture, degrees: number): Promise<PagePicture> {
  if (degrees === 0) return picture;
  const { data, info } = await sharp(picture.data, {
    raw: { width: picture.width, height: picture.height, channels: 3 },
    limitInputPixels: MOST_PIXELS,
  })
    .rotate(degrees, { background: 'white' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, dpi: picture.dpi };
}

/** The picture as its recognised lines count its pixels: upright, its lines level. */
export async function uprightPicture(
  picture: PagePicture,
  { turned, skew }: { readonly turned: number; readonly skew: number },
): Promise<PagePicture> {
  return turnedBy(await turnedBy(picture, turned), skew);
}
