import {
  AlignmentType,
  convertMillimetersToTwip,
  Footer,
  type IParagraphStyleOptions,
  LineRuleType,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';

/**
 * The form of an official document in Word, as GB/T 9704-2012 has it: A4, 37 mm above, 28 mm
 * at the binding, 22 lines of 28 characters, text in 3号仿宋, page numbers `— 1 —` outside.
 * Styles are Word's own, by the names under which a Chinese Word shows them as 正文, 标题,
 * 标题 1, 目录 1 and 页脚, so that they take on an office's template.
 */

/** Sizes in half points. */
export const SIZE = { 二号: 44, 三号: 32, 四号: 28, 小四: 24 } as const;
/** 22 lines in 225 mm, in twentieths of a point. */
export const LINE = Math.round(convertMillimetersToTwip(225) / 22);

export const face = (eastAsia: string) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia,
});
export const exact = { line: LINE, lineRule: LineRuleType.EXACT } as const;

export const STYLES: IParagraphStyleOptions[] = [
  {
    id: 'Normal',
    name: 'Normal',
    quickFormat: true,
    run: { font: face('仿宋'), size: SIZE.三号 },
    paragraph: { spacing: exact },
  },
  {
    id: 'BodyTextIndent',
    name: 'Body Text First Indent',
    basedOn: 'Normal',
    quickFormat: true,
    paragraph: { indent: { firstLine: SIZE.三号 * 20, firstLineChars: 200 }, alignment: AlignmentType.BOTH },
  },
  {
    id: 'Signature',
    name: 'Signature',
    basedOn: 'Normal',
    run: { font: face('楷体'), size: SIZE.小四 },
    paragraph: { spacing: { ...exact, after: LINE } },
  },
  {
    id: 'TOCHeading',
    name: 'TOC Heading',
    basedOn: 'Normal',
    next: 'Normal',
    run: { font: face('黑体') },
    paragraph: { alignment: AlignmentType.CENTER, spacing: { ...exact, after: LINE } },
  },
  { id: 'TOC1', name: 'toc 1', basedOn: 'Normal', run: { size: SIZE.四号 } },
  { id: 'Footer', name: 'footer', basedOn: 'Normal', run: { font: face('宋体'), size: SIZE.四号 } },
];

/** The sheet and its margins. */
export const PAGE = {
  size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
  margin: {
    top: convertMillimetersToTwip(37),
    bottom: convertMillimetersToTwip(35),
    left: convertMillimetersToTwip(28),
    right: convertMillimetersToTwip(26),
    // The number stands 7 mm below the text.
    footer: convertMillimetersToTwip(25),
  },
};

/** What holds for all text that says nothing else. */
export const TEXT = {
  run: { font: face('仿宋'), size: SIZE.三号, language: { value: 'en-US', eastAsia: 'zh-CN' } },
};

/** Page numbers outside: right on odd pages, left on even ones. */
export const pageFeet = () => ({
  default: pageFoot(AlignmentType.RIGHT),
  even: pageFoot(AlignmentType.LEFT),
});

/** `— 1 —`, one character in from the edge (GB/T 9704-2012, 7.5). */
function pageFoot(alignment: (typeof AlignmentType)['LEFT' | 'RIGHT']): Footer {
  const indent = { left: SIZE.四号 * 10, right: SIZE.四号 * 10 };
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        alignment,
        indent,
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}
