import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import { unzipSync, zipSync } from 'fflate';
import writeExcelFile, { type Feature } from 'write-excel-file/node';
import { xmlCharacters } from '../xml/element.ts';
import { ledgerTable, type TaskLedger } from './model.ts';

const SHEET = '台账';
/** Title, origin, heads: they stay in sight; the heads stand again on every sheet of paper. */
const HEAD_ROWS = 3;
/** A Han character is as wide as two figures, in which a workbook measures columns. */
const FIGURES = 2;
/** What a cell may hold; more would be called a damaged file. */
const MOST_CHARACTERS = 32_767;

const BORDER = { borderStyle: 'thin', borderColor: '#808080' } as const;
const CELL = { ...BORDER, wrap: true, alignVertical: 'top', type: String } as const;

/**
 * A ledger as an Excel workbook (.xlsx) with one sheet: texts are texts, whatever they begin
 * with; plain numbers are numbers, so that they sort; A4 landscape, one sheet wide. The same
 * ledger gives the same bytes.
 */
export async function workbook(ledger: TaskLedger, link: (address: string) => string) {
  const { columns, rows } = ledgerTable(ledger, link);
  const wide = (value: string, style: object) => [
    { ...style, value: cellText(value), type: String, wrap: true, columnSpan: columns.length },
    ...columns.slice(1).map(() => null),
  ];
  const bytes = await writeExcelFile(
    [
      wide(ledger.title, {
        fontWeight: 'bold',
        fontSize: 16,
        align: 'center',
        alignVertical: 'center',
        height: 42,
      }),
      wide(ledger.origin, { alignVertical: 'center', height: 32 }),
      columns.map(({ name }) => ({
        ...CELL,
        value: name,
        fontWeight: 'bold',
        align: 'center',
        alignVertical: 'center',
        backgroundColor: '#E7E6E6',
      })),
      ...rows.map((row) =>
        row.map((text) =>
          /^[1-9]\d{0,8}$/u.test(text)
            ? { ...CELL, value: Number(text), type: Number, align: 'center' as const }
            : { ...CELL, value: cellText(text) },
        ),
      ),
    ],
    {
      sheet: SHEET,
      columns: columns.map(({ width }) => ({ width: width * FIGURES })),
      orientation: 'landscape',
      stickyRowsCount: HEAD_ROWS,
    },
    { fontFamily: '宋体', fontSize: 11, features: [PRINT] },
  ).toBuffer();
  return withoutClock(bytes);
}

function cellText(text: string): string {
  const whole = xmlCharacters(text);
  return whole.length <= MOST_CHARACTERS ? whole : `${whole.slice(0, MOST_CHARACTERS - 1)}…`;
}

/** What the library leaves to others: heads on every sheet of paper, one sheet wide, page numbers. */
const PRINT: Feature<Stream | Buffer | Blob> = {
  files: {
    transform: {
      'xl/workbook.xml': {
        transform: (xml) => {
          const titles = `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${SHEET}'!$${HEAD_ROWS}:$${HEAD_ROWS}</definedName></definedNames>`;
          return inserted(xml.replace(/<definedNames\s*\/>/u, ''), /<\/sheets>/u, titles);
        },
      },
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml) => {
          const fit = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
          const foot = '<headerFooter><oddFooter>&amp;C— &amp;P —</oddFooter></headerFooter>';
          const numbered = inserted(xml, /<pageSetup\b[^>]*\/>/u, foot);
          return inserted(numbered, /<worksheet\b[^>]*>/u, fit);
        },
        transformElementAttributes: (tag, attributes) =>
          tag === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
      },
    },
  },
};

/** Text with something after the first place that fits. @throws where nothing does. */
function inserted(xml: string, place: RegExp, after: string): string {
  if (!place.test(xml)) throw new Error(`the library writes workbooks in another way: no ${place.source}`);
  return xml.replace(place, (found) => found + after);
}

/** The same archive with one date in it for good: the oldest that a zip file can name. */
function withoutClock(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(zipSync(unzipSync(bytes), { mtime: new Date(1980, 0, 1, 12), level: 9 }));
}
