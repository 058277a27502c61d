import fc from 'fast-check';
import {
  type Layout,
  layoutArbitrary,
  setFigures,
  setHeading,
  setMarks,
  setNumber,
  wrapParagraph,
} from './layout.ts';
import { type CircularTruth, type DepartmentTruth, type MeasureTruth, truthArbitrary } from './truth.ts';

/** A circular as it might be received, and what it says. */
export interface GeneratedCircular {
  readonly source: string;
  /** Numbers of the lines that the layout put in, beside what the circular says. */
  readonly layoutLines: ReadonlySet<number>;
  readonly truth: CircularTruth;
  readonly layout: Layout;
}

/** Random circulars in invented words, in the layouts in which circulars arrive, with their truth. */
export const circularArbitrary: fc.Arbitrary<GeneratedCircular> = fc
  .tuple(truthArbitrary, layoutArbitrary)
  .map(([truth, layout]) => {
    // Marks are published as printed: they belong to the truth.
    const printed = withPrintedMarks(truth, layout);
    return { ...setCircular(printed, layout), truth: printed, layout };
  });

function withPrintedMarks(truth: CircularTruth, layout: Layout): CircularTruth {
  return {
    ...truth,
    measures: truth.measures.map((measure) => ({
      ...measure,
      paragraphs: measure.paragraphs.map((text) => setMarks(text, layout)),
    })),
  };
}

/** Whether a line of the text is set as text (indented, wrapped) or stands as it is. */
interface SetParagraph {
  readonly text: string;
  readonly running: boolean;
}

function setCircular(truth: CircularTruth, layout: Layout): SetText {
  const standing = (text: string): SetParagraph => ({ text: setFigures(text, layout), running: false });
  const running = (text: string): SetParagraph => ({ text: setFigures(text, layout), running: true });
  const bold = (text: string): string => (layout.bold ? `**${text}**` : text);

  const paragraphs: SetParagraph[] = [];
  const [year, month, day] = (truth.issued ?? '').split('-').map(Number);
  const signature = [standing(truth.issuer), standing(`${year}年${month}月${day}日`)];
  if (truth.notice) {
    paragraphs.push(standing(truth.issuer));
    if (truth.docNumber !== null) paragraphs.push({ text: truth.docNumber, running: false });
    paragraphs.push(
      standing(`关于印发《${truth.title}》的通知`),
      standing('各人民法庭、本院各部门：'),
      running(`现将《${truth.title}》印发给你们，请结合实际认真贯彻执行。`),
      ...signature,
    );
  }
  paragraphs.push(standing(truth.title), running(truth.preamble));
  let section: number | null = null;
  for (const measure of truth.measures) {
    if (measure.section !== section) {
      section = measure.section;
      const heading = truth.sections.find(({ number }) => number === section);
      if (heading !== undefined) {
        paragraphs.push(standing(bold(setHeading(heading.number, heading.title, layout.numbering))));
      }
    }
    for (const { text, running: isRunning } of setMeasure(measure, layout)) {
      paragraphs.push(isRunning ? running(text) : standing(bold(text)));
    }
  }
  if (truth.signed) paragraphs.push(...signature);
  return assemble(paragraphs, layout, truth.title);
}

function setMeasure(measure: MeasureTruth, layout: Layout): SetParagraph[] {
  const texts = [...measure.paragraphs];
  texts[0] = setNumber(measure.number, layout.numbering) + texts[0];
  const own: SetParagraph[] = [];
  if (measure.departments.length > 0) {
    if (layout.responsibility === 'line')
      own.push({ text: responsibilityLine(measure.departments), running: false });
    else texts.push(`${texts.pop()}${responsibilityBrackets(measure.departments, layout)}`);
  }
  return [...texts.map((text) => ({ text, running: true })), ...own];
}

const names = (departments: readonly DepartmentTruth[], role: DepartmentTruth['role']): string =>
  departments
    .filter((department) => department.role === role)
    .map(({ name }) => name)
    .join('、');

function responsibilityLine(departments: readonly DepartmentTruth[]): string {
  const lead = names(departments, 'lead');
  const support = names(departments, 'support');
  if (lead !== '') return `牵头部门：${lead}${support === '' ? '' : `；配合部门：${support}`}`;
  const joint = names(departments, 'joint');
  return joint === '' ? `责任部门：${names(departments, 'responsible')}` : `（${joint}分工负责）`;
}

function responsibilityBrackets(departments: readonly DepartmentTruth[], { halfWidth }: Layout): string {
  const lead = names(departments, 'lead');
  const support = names(departments, 'support');
  const joint = names(departments, 'joint');
  let text = `责任部门：${names(departments, 'responsible')}`;
  if (joint !== '') text = `${joint}分工负责`;
  if (lead !== '') text = `${lead}牵头${support === '' ? '' : `，${support}配合`}`;
  return halfWidth ? `(${text})` : `（${text}）`;
}

type SetText = Pick<GeneratedCircular, 'source' | 'layoutLines'>;

/** Fewer pages do not show that the title at their head is none of the text. */
const PAGES_WITH_TITLES = 4;

/** Paragraphs as the lines of a file, with page breaks where the layout has them. */
function assemble(paragraphs: readonly SetParagraph[], layout: Layout, title: string): SetText {
  const own = paragraphs.map(({ text, running }) =>
    running && layout.wrap !== null ? wrapParagraph(text, layout.wrap) : [text],
  );
  const pages = layout.page === null ? 1 : Math.ceil(own.flat().length / layout.page);
  const titles = layout.runningTitle && pages > PAGES_WITH_TITLES;
  const lines: string[] = [];
  const layoutLines = new Set<number>();
  let onPage = 0;
  let page = 1;
  const put = (line: string): void => {
    if (layout.page !== null && onPage >= layout.page) {
      lines.push('');
      if (layout.pageMark === 'number') {
        const between = [`— ${page} —`, ...(titles ? [title] : [])];
        lines.push(...between, '');
        between.forEach((_, i) => {
          layoutLines.add(lines.length - 1 - i);
        });
      }
      page += 1;
      onPage = 0;
    }
    lines.push(line);
    onPage += 1;
  };
  for (const group of own) {
    for (const line of group) put(line);
    // A wrapped file without blank lines shows its paragraphs by their indent alone.
    if (layout.blankLines) lines.push('');
  }
  return {
    source: (layout.byteOrderMark ? '\ufeff' : '') + lines.join(layout.lineEnd) + layout.lineEnd,
    layoutLines,
  };
}
