import { parentPort, workerData } from 'node:worker_threads';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp from 'sharp';

/** A worker of its own for one page of a PDF: it can be ended where a file asks for too much. */
const { bytes, page, width } = workerData as { bytes: Uint8Array; page: number; width: number };
const library = await PDFiumLibrary.init();
const document = await library.loadDocument(bytes);
const { originalWidth } = document.getPage(page - 1).getOriginalSize();
const rendered = await document.getPage(page - 1).render({
  scale: width / originalWidth,
  render: async ({ data, width: w, height: h }) =>
    sharp(data, { raw: { width: w, height: h, channels: 4 } })
      .flatten({ background: 'white' })
      .png({ compressionLevel: 6, palette: true })
      .toBuffer(),
});
parentPort?.postMessage(rendered.data);
