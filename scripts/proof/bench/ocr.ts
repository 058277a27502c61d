import { createHash } from 'node:crypto';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { RecognisedPage, RecognisedText } from '#domain/recognised-text.ts';
import { recognisedFileText } from '#domain/recognised-text.ts';
import { knownPairs } from '../../command/recognise/kept-file.ts';
import { extractPicture } from '../../convert/1-decode/formats/recognised/index.ts';
import { convertArchive } from '../../convert/index.ts';
import type { LinkedCircular } from '../../convert/types.ts';
import { recognise } from '../../recognise/index.ts';
import { damageOf, degraded } from './ocr/degraded.ts';
import { circularsOfArchive, type Face, printed, SEAL_SAYS } from './ocr/printed.ts';
import { type PageScore, scoreOf } from './ocr/score.ts';

/** The circulars and the face in which each is printed. */
const FACES: readonly Face[] = ['song', 'kai', 'hei'];
const DPIS = [200, 150] as const;
/** With `--small`, every so many pages of each circular. */
const SMALL_STEP = 4;

/** Characters wrong, at most, and of those marked, at least; right ones marked, at most. */
const LIMITS = { wrong: { 200: 0.005, 150: 0.02 }, marked: 0.9, falseAlarms: 0.01 } as const;
/** Fewer wrong characters do not tell what part of them is marked. */
const FEWEST_WRONG = 10;

/**
 * How rightly scans are recognised: the five circulars of the archive printed in three faces, a
 * red seal over each signature, spoilt and read back. The bars of recognition were set on the even
 * pages of each; the odd ones are scored apart.
 */
export async function benchOcr({
  small,
  only,
}: {
  readonly small: boolean;
  readonly only: string | undefined;
}): Promise<boolean> {
  const circulars = await circularsOfArchive();
  const wanted = circulars
    .map((circular, i) => ({ circular, face: FACES[i % FACES.length] as Face }))
    .filter(({ circular }) => only === undefined || circular.head.id === only);
  const pdfs = await printed(wanted);
  const library = await PDFiumLibrary.init();
  console.log('\nScans of this archive, recognised\n');
  let holds = true;
  for (const dpi of DPIS) {
    const sums = { tuned: new Sum(), unseen: new Sum() };
    for (const [i, pdf] of pdfs.entries()) {
      const { circular, face } = wanted[i] as (typeof wanted)[number];
      const { id } = circular.head;
      const pairs = await knownPairs('content', id);
      const document = await library.loadDocument(pdf);
      const pages: RecognisedPage[] = [];
      for (let at = 0; at < document.getPageCount(); at += small ? SMALL_STEP : 1) {
        const number = at + 1;
        const truth = truthOf(document.getPage(at).getText());
        const drawn = await document
          .getPage(at)
          .render({ scale: dpi / 72, render: async ({ data }) => data });
        const bytes = await degraded(drawn, damageOf(number), dpi);
        const before = process.cpuUsage();
        const text = await recognise({ name: 'a.jpg', format: 'jpeg', bytes }, { pairs });
        const { user, system } = process.cpuUsage(before);
        const [page] = text?.pages ?? [];
        if (page === undefined) throw new Error('nothing was recognised');
        const score = scoreOf(truth, page);
        const sum = sums[number % 2 === 0 ? 'tuned' : 'unseen'];
        sum.add(score, (user + system) / 1e6);
        pages.push({ ...page, page: number });
        const faults = score.faults.join(' ');
        console.log(
          `${dpi} ${face.padEnd(5)} ${id} ${number}: ${score.wrong} of ${score.characters} wrong  ${faults}`,
        );
      }
      document.destroy();
      if (!small && !sameReading(circular, pages)) holds = false;
    }
    for (const [name, sum] of Object.entries(sums)) if (!sum.print(dpi, name)) holds = false;
  }
  library.destroy();
  console.log(
    `peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB, engine and library included`,
  );
  return holds;
}

/** What is printed on a page: what the seal says is no text of it, and the page's number comes last. */
function truthOf(text: string): string {
  const all = text.replace(/\s/gu, '').replace(SEAL_SAYS, '');
  const number = /^—\d+—/u.exec(all)?.[0] ?? '';
  return all.slice(number.length) + number;
}

class Sum {
  characters = 0;
  wrong = 0;
  exactlyWrong = 0;
  marked = 0;
  falseAlarms = 0;
  seconds: number[] = [];

  add(score: PageScore, seconds: number): void {
    for (const key of ['characters', 'wrong', 'exactlyWrong', 'marked', 'falseAlarms'] as const)
      this[key] += score[key];
    this.seconds.push(seconds);
  }

  /** Says the sum, and whether it keeps to the limits. */
  print(dpi: 200 | 150, name: string): boolean {
    const percent = (part: number, of: number): string => `${((100 * part) / Math.max(1, of)).toFixed(2)} %`;
    const { characters, wrong, exactlyWrong, marked, falseAlarms, seconds } = this;
    const mean = seconds.reduce((sum, own) => sum + own, 0) / Math.max(1, seconds.length);
    console.log(
      `${dpi} dpi, ${name}: ${seconds.length} pages, ${characters} characters; wrong ${wrong} (${percent(wrong, characters)}; ` +
        `widths of marks told apart ${percent(exactlyWrong, characters)}); marked ${marked} of ${wrong}; ` +
        `right ones marked ${falseAlarms} (${percent(falseAlarms, characters)}); ` +
        `${mean.toFixed(1)} s of one core a page`,
    );
    return (
      wrong <= LIMITS.wrong[dpi] * characters &&
      falseAlarms <= LIMITS.falseAlarms * characters &&
      (wrong < FEWEST_WRONG || marked >= LIMITS.marked * wrong)
    );
  }
}

/** Whether the recognised circular has the measures and departments, the issuers and the date of the original. */
function sameReading(circular: LinkedCircular, pages: readonly RecognisedPage[]): boolean {
  const { id } = circular.head;
  const bytes = new Uint8Array([1]);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const kept: RecognisedText = {
    engine: { name: '', version: '', models: [] },
    source: { file: `${id}.jpg`, sha256 },
    pages: [...pages],
  };
  const extraction = { ...extractPicture(bytes, recognisedFileText(kept)), format: 'jpeg' as const };
  const seed = { id, file: `${id}.jpg`, bytes, extraction };
  const [read] = convertArchive({ circulars: [seed], sideFiles: [], registry: [] }).circulars;
  const inWords = (one: LinkedCircular | undefined): string[] => [
    `date ${one?.head.issued}`,
    `issuers ${one?.head.issuers.map(({ name }) => name).join('、')}`,
    ...(one?.units ?? []).map(
      ({ head }) =>
        `${head.key} ${head.departments.map(({ printed: name, role }) => `${name}:${role}`).join(' ')}`,
    ),
  ];
  const [own, other] = [inWords(circular), new Set(inWords(read))];
  const missing = own.filter((words) => !other.has(words));
  console.log(
    `${id}: ${own.length - missing.length} of ${own.length} measures with their departments, date and issuers found`,
  );
  for (const words of missing) console.log(`  not found: ${words}`);
  return missing.length === 0;
}
