/** What is used of `subset-font`, which brings no types: HarfBuzz's subsetter. */
declare module 'subset-font' {
  interface SubsetOptions {
    targetFormat?: 'truetype' | 'woff2';
    keepFeatures?: string[];
    /** Values at which axes of a variable font are set for good. */
    variationAxes?: Record<string, number>;
  }
  /** Cuts a font to the characters of a text. */
  export default function subsetFont(font: Buffer, text: string, options?: SubsetOptions): Promise<Buffer>;
}
