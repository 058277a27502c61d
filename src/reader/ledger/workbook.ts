import writeExcelFile, { type Feature } from 'write-excel-file/universal';

/** Title, origin, heads: they stay in sight; the heads stand again on every sheet of paper. */
const HEAD_ROWS = 3;
/** A Han character is as wide as two figures, in which a workbook measures columns. */
const FIGURES = 2;
/** What a cell may hold; more would be called a damaged file. */
const MOST_CHARACTERS = 32_767;

const BORDER = { borderStyle: 'thin', borderColor: '#808080' } as const;
/** Written from above to below: `PRINT` puts 255, which says so, for the angle. Excel makes no room by itself. */
const UPRIGHT = { textRotation: 90, height: 130 } as const;
const MARK = { align: 'center', alignVertical: 'center' } as const;
const CELL = { ...BORDER, wrap: true, alignVertical: 'top', type: String } as const;

/** A ledger as a file has it: every row complete in itself. */
export interface LedgerSheet {
  /** What the sheet is called: 台账. */
  readonly name: string;
  readonly title: string;
  /** What it is made from, in one line. */
  readonly origin: string;
  /** Their widths in Han characters; of those that hold marks alone the name stands upright. */
  readonly columns: readonly {
    readonly name: string;
    readonly width: number;
    readonly isUpright?: boolean;
  }[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * A ledger as an Excel workbook (.xlsx) with one sheet: texts are texts, whatever they begin
 * with; plain numbers are numbers, so that they sort; A4 landscape, one sheet wide.
 */
export function workbook({ name: sheet, title, origin, columns, rows }: LedgerSheet): Promise<Blob> {
  const firstUpright = columns.findIndex(({ isUpright }) => isUpright === true);
  const wide = (value: string, style: object) => [
    { ...style, value: cellText(value), type: String, wrap: true, columnSpan: columns.length },
    ...columns.slice(1).map(() => null),
  ];
  return writeExcelFile(
    [
      wide(title, {
        fontWeight: 'bold',
        fontSize: 16,
        align: 'center',
        alignVertical: 'center',
        height: 42,
      }),
      wide(origin, { alignVertical: 'center', height: 32 }),
      columns.map(({ name, isUpright }) => ({
        ...CELL,
        ...(isUpright === true && UPRIGHT),
        value: name,
        fontWeight: 'bold',
        align: 'center',
        alignVertical: 'center',
        backgroundColor: '#E7E6E6',
      })),
      ...rows.map((row) =>
        row.map((text, i) =>
          /^[1-9]\d{0,8}$/u.test(text)
            ? { ...CELL, value: Number(text), type: Number, align: 'center' as const }
            : { ...CELL, ...(columns[i]?.isUpright === true && MARK), value: cellText(text) },
        ),
      ),
    ],
    {
      sheet,
      columns: columns.map(({ width }) => ({ width: width * FIGURES })),
      orientation: 'landscape',
      stickyRowsCount: HEAD_ROWS,
      // What tells the rows stays in sight beside marks.
      ...(firstUpright > 0 && { stickyColumnsCount: firstUpright }),
    },
    { fontFamily: '宋体', fontSize: 11, features: [printOf(sheet)] },
  ).toBlob();
}

function cellText(text: string): string {
  return text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS - 1)}…`;
}

/** What the library leaves to others: heads on every sheet of paper, one sheet wide, page numbers. */
const printOf = (sheet: string): Feature<Blob> => ({
  files: {
    transform: {
      'xl/styles.xml': {
        transform: (xml) => xml.replaceAll('textRotation="90"', 'textRotation="255"'),
      },
      'xl/workbook.xml': {
        transform: (xml) => {
          const titles = `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${sheet}'!$${HEAD_ROWS}:$${HEAD_ROWS}</definedName></definedNames>`;
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
});

/** Text with something after the first place that fits. @throws where nothing does. */
function inserted(xml: string, place: RegExp, after: string): string {
  if (!place.test(xml)) throw new Error(`the library writes workbooks in another way: no ${place.source}`);
  return xml.replace(place, (found) => found + after);
}
