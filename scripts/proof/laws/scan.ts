import fc from 'fast-check';
import {
  currentText,
  type RecognisedLine,
  type RecognisedText,
  recognisedFileText,
} from '#domain/recognised-text.ts';
import { circularArbitrary } from './circular.ts';
import { hostileArbitrary } from './hostile.ts';

/** Pixels of a Chinese character, and of a line. */
const EM = 44;
const PITCH = 78;
const LINES = 25;

/** What an engine made of a line, and what the editor made of that. */
interface ReadLine {
  readonly text: string;
  readonly corrected: string | undefined;
}

/** Characters that no picture shows; a correction is written by hand. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is meant
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/gu;

const linesArbitrary: fc.Arbitrary<readonly ReadLine[]> = fc
  .tuple(
    fc.oneof({ weight: 3, arbitrary: circularArbitrary.map(({ source }) => source) }, hostileArbitrary),
    fc.array(fc.constantFrom('right', 'wrong', 'longer', 'nothing'), { minLength: 1, maxLength: 12 }),
  )
  .map(([source, ways]) =>
    source
      .split(/[\r\n]+/u)
      .map((line) => line.replaceAll(UNSEEN, ''))
      // What a browser prints at the foot of a page is set aside by a rule of its own.
      .filter((line) => line.trim() !== '' && !line.includes('://'))
      .map((line, i) => {
        const way = ways[i % ways.length];
        if (way === 'right') return { text: line, corrected: undefined };
        const wrong = { wrong: line.replace(/\p{Script=Han}/u, '口'), longer: `${line}口`, nothing: '口' };
        return { text: wrong[way as keyof typeof wrong], corrected: line };
      }),
  );

/** The recognised text of pages that show a circular or worse, some lines corrected by the editor. */
export const recognisedArbitrary: fc.Arbitrary<Omit<RecognisedText, 'source'>> = linesArbitrary.map(
  (lines) => ({
    engine: { name: 'invented', version: '1', models: [] },
    pages: Array.from({ length: Math.ceil(lines.length / LINES) }, (_, page) => ({
      page: page + 1,
      width: 1654,
      height: 2339,
      dpi: 200,
      turned: 0 as const,
      skew: 0,
      rules: [],
      lines: lines.slice(page * LINES, (page + 1) * LINES).map((line, i) => recognisedLine(line, i)),
    })),
  }),
);

function recognisedLine({ text, corrected }: ReadLine, at: number): RecognisedLine {
  const seen = (corrected ?? text).trimStart();
  const indent = (corrected ?? text).length - seen.length;
  return {
    text,
    ...(corrected === undefined ? {} : { corrected }),
    box: [230 + EM * Math.min(indent, 10), 200 + PITCH * at, EM * [...seen].length, EM + 12],
    confidence: 0.9,
    kind: 'text',
    doubts: [],
  };
}

/** As it is kept beside a file with these bytes. */
export const keptFile = (kept: Omit<RecognisedText, 'source'>, file: string, sha256: string): string =>
  recognisedFileText({ ...kept, source: { file, sha256 } });

/** What the pages say, as the editor left it. */
export const saidOn = ({ pages }: Pick<RecognisedText, 'pages'>): string =>
  pages.flatMap(({ lines }) => lines.map(currentText)).join('\n');
