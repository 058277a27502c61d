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
  readonly truth: CircularTruth;
  readonly layout: Layout;
}

/** Random circulars in invented words, in the layouts in which circulars arrive, with their truth. */
export const circularArbitrary: fc.Arbitrary<GeneratedCircular> = fc
  .tuple(truthArbitrary, layoutArbitrary)
  .map(([truth, layout]) => {
    // Marks are published as printed: they belong to the truth.
    const printed = withPrintedMarks(truth, layout);
    return { source: setCircular(printed, layout), truth: printed, layout };
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

function setCircular(truth: CircularTruth, layout: Layout): string {
  const standing = (text: string): SetParagraph => ({ text: setFigures(text, layout), running: false });
  const running = (text: string): SetParagraph => ({ text: setFigures(text, layout), running: true });
  const bold = (text: string): string => (layout.bold ? `**${text}**` : text);

  const paragraphs: SetParagraph[] = [];
  if (truth.notice) {
    const [year, month, day] = (truth.issued ?? '').split('-').map(Number);
    paragraphs.push(standing(truth.issuer));
    if (truth.docNumber !== null) paragraphs.push({ text: truth.docNumber, running: false });
    paragraphs.push(
      standing(`关于印发《${truth.title}》的通知`),
      standing('各人民法庭、本院各部门：'),
      running(`现将《${truth.title}》印发给你们，请结合实际认真贯彻执行。`),
      standing(truth.issuer),
      standing(`${year}年${month}月${day}日`),
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
  return assemble(paragraphs, layout);
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

/** Paragraphs as the lines of a file, with page breaks where the layout has them. */
function assemble(paragraphs: readonly SetParagraph[], layout: Layout): string {
  const lines: string[] = [];
  let onPage = 0;
  let page = 1;
  const put = (line: string): void => {
    if (layout.page !== null && onPage >= layout.page) {
      lines.push('', ...(layout.pageMark === 'number' ? [`— ${page} —`, ''] : []));
      page += 1;
      onPage = 0;
    }
    lines.push(line);
    onPage += 1;
  };
  for (const { text, running } of paragraphs) {
    const own = running && layout.wrap !== null ? wrapParagraph(text, layout.wrap) : [text];
    for (const line of own) put(line);
    // A wrapped file without blank lines shows its paragraphs by their indent alone.
    if (layout.blankLines) lines.push('');
  }
  return (layout.byteOrderMark ? '\ufeff' : '') + lines.join(layout.lineEnd) + layout.lineEnd;
}
