import { sourceAddress } from './addresses.ts';

/** The folder beside a scan that keeps pictures of its pages, upright and small enough for readers. */
export const pagePicturesFolder = (id: string): string => `${id}.pages`;

/** Name of a page's picture there. */
export const pagePictureFile = (page: number): string => `page-${page}.webp`;

/** The same on the site; no address of the archive's own, as the page is that shows it. */
export const pagePictureAddress = (id: string, page: number): string =>
  `${sourceAddress(id)}${pagePictureFile(page)}`;

/** What a page's picture is called. */
export const pagePictureName = (page: number): string => `第${page}页扫描件`;
