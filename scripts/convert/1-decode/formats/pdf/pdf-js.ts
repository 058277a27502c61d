import './without-drawing.ts';

/** What is used of pdf.js. */
export {
  getDocument,
  OPS,
  type PDFDocumentProxy,
  type PDFPageProxy,
  PDFWorker,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs';

// @ts-expect-error The package declares no types for this half of it.
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';

/** The half that reads files, to be asked over a line between two ends. */
export const Reader: { readonly initializeFromPort: (port: object) => void } = WorkerMessageHandler;
