import { printCirculars } from '../../publish/pdf/print-circulars.ts';

/** Seconds that each circular of a built site takes to become a PDF, the browser already running. */
export async function benchPaper(dist: string): Promise<void> {
  const printed = await printCirculars(dist);
  console.log('\nPDF of the standard form, from nothing\n');
  console.log('circular                                    s     KB');
  for (const { id, seconds, bytes } of printed) {
    const size = Math.round(bytes.length / 1024);
    console.log(`${id.padEnd(40)} ${seconds.toFixed(2).padStart(5)} ${String(size).padStart(6)}`);
  }
  const all = printed.reduce((sum, { seconds }) => sum + seconds, 0);
  console.log(`${'mean'.padEnd(40)} ${(all / Math.max(1, printed.length)).toFixed(2).padStart(5)}`);
}
