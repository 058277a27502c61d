import type { Block, Part, TextBlock } from '#domain/elements.ts';
import type { Found, Kind } from '#domain/schema.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import { MARKER_FORMS } from '../marker.ts';
import type { ParsedCircular, ParsedUnit, SourceText, Staged } from '../types.ts';
import { type Body, block, FOOT_ROLES, readBody } from './body.ts';
import { closingStart } from './closing.ts';
import {
  type Field,
  findDocNumber,
  findIssued,
  findIssuers,
  findPrinted,
  labelled,
  printingOffice,
  textBlocks,
} from './fields.ts';
import { type PartHead, readHead } from './head.ts';
import { kindOfTitle } from './kind.ts';
import { madeTitle } from './made-title.ts';
import { findMeasureForm, rankOf } from './measure-form.ts';
import { checkNumbers, placeOf } from './number-checks.ts';
import { type ClassifiedParagraph, classifyParagraphs } from './paragraph.ts';
import { splitParts } from './split-parts.ts';
import { readUnits } from './units.ts';

const QUESTIONS_OF_AN_INTERVIEW = 2;

/**
 * Paragraphs → circular. After it:
 * 1. every character of the normalised text stands in exactly one block or unit, in order;
 * 2. keys of units and of sections are unique;
 * 3. what no rule recognised is a block `unclassified` or a plain paragraph, never dropped;
 * 4. nothing depends on other circulars.
 */
export function parse(source: SourceText): Staged<ParsedCircular> {
  const paragraphs = classifyParagraphs(source);
  const diagnostics: Diagnostic[] = [];
  const bounds = splitParts(paragraphs);
  const notice = readNotice(paragraphs, bounds.notice[1]);
  const [from, to] = bounds.main;
  const head = readHead(paragraphs, from, to);
  const inside = paragraphs.slice(head.end, to);
  const interview = inside.filter((p) => p.class === 'question').length >= QUESTIONS_OF_AN_INTERVIEW;
  const measureForm = interview ? undefined : findMeasureForm(inside);
  const closing = closingStart(paragraphs, head.end, to, measureForm);
  const body = readBody(paragraphs, head.end, to, { measureForm, interview, closing });
  const units = readUnits(body.units);
  const forms = new Set(
    MARKER_FORMS.filter((f) => measureForm !== undefined && rankOf(f) <= rankOf(measureForm)),
  );
  diagnostics.push(...checkNumbers(source, inside, forms));

  const parts: Part[] = [];
  if (notice !== undefined) parts.push(notice.part);
  parts.push({ type: 'main', blocks: [...headBlocks(paragraphs, head), ...bodyBlocks(body, units)] });
  const imprint = paragraphs.slice(...bounds.imprint);
  if (imprint.length > 0) {
    parts.push({
      type: 'imprint',
      blocks: imprint.map((p) => block(p.class === 'copiedTo' ? 'copiedTo' : 'printing', p)),
    });
  }

  const blocks = textBlocks(parts);
  const found: Record<string, Found> = {};
  let title = head.title;
  if (title === undefined) {
    title = madeTitle(paragraphs[0]?.text ?? '');
    found.title = 'made';
    diagnostics.push(
      diagnostic('parse/missing-title', placeOf(source, 0, paragraphs[0]?.span.end ?? 0), title),
    );
  }
  const issuers = findIssuers(blocks);
  const issued = findIssued(blocks);
  const infer = (
    field: 'issuer' | 'issued',
    name: string,
    value: Field<string | string[]> | undefined,
  ): void => {
    if (value === undefined || value.found === 'printed') return;
    found[field] = value.found;
    const words = `${name}“${[value.value].flat().join(' ')}”`;
    const { span } = paragraphs.find((p) => p.lines.start === value.from.start) ?? {
      span: { start: 0, end: 1 },
    };
    diagnostics.push(diagnostic('parse/inferred-field', placeOf(source, span.start, span.end), words));
  };
  infer('issuer', '发文机关', issuers);
  infer('issued', '成文日期', issued);
  const unclassified = new Set(blocks.filter((b) => b.role === 'unclassified').map((b) => b.lines.start));
  for (const { lines, span } of paragraphs) {
    if (!unclassified.has(lines.start)) continue;
    diagnostics.push(diagnostic('parse/unclassified-text', placeOf(source, span.start, span.end)));
  }

  const value: ParsedCircular = {
    source,
    head: {
      kind: kindOf(title, interview),
      title,
      noticeTitle: notice?.title ?? null,
      docNumber: findDocNumber(blocks) ?? null,
      issuers: issuers?.value ?? [],
      issued: issued?.value ?? null,
      addressees: blocks.find((b) => b.role === 'addressees')?.text.replace(/[:：]$/u, '') ?? null,
      urgency:
        labelled(blocks, /^(?:等级|紧急程度)\s?[:：]\s?(\S+)/u) ??
        labelled(blocks, /^(特提|特急|加急|平急)$/u) ??
        null,
      handlingOffice: labelled(blocks, /^承办(?:单位|部门)\s?[:：]\s?(.+)$/u) ?? null,
      copiedTo: labelled(blocks, /^(?:抄送|抄报|分送)\s?[:：]\s?(.+)$/u) ?? null,
      printingOffice: printingOffice(blocks) ?? null,
      printed: findPrinted(blocks) ?? null,
      sections: [...body.sections],
      note: null,
      characters: countCharacters(source, blocks),
    },
    found,
    parts,
    units,
  };
  return { value, diagnostics };
}

function readNotice(
  paragraphs: readonly ClassifiedParagraph[],
  end: number,
): { part: Part; title: string | undefined } | undefined {
  if (end === 0) return undefined;
  const head = readHead(paragraphs, 0, end);
  const blocks: Block[] = headBlocks(paragraphs, head);
  for (const paragraph of paragraphs.slice(head.end, end)) {
    blocks.push(block(FOOT_ROLES[paragraph.class] ?? 'paragraph', paragraph));
  }
  return { part: { type: 'notice', blocks }, title: head.title };
}

function headBlocks(paragraphs: readonly ClassifiedParagraph[], head: PartHead): TextBlock[] {
  return head.blocks.map(({ role, from, to }) => {
    const taken = paragraphs.slice(from, to) as [ClassifiedParagraph, ...ClassifiedParagraph[]];
    const last = taken.at(-1) as ClassifiedParagraph;
    return {
      role,
      text: taken.map((p) => p.text).join(''),
      lines: { start: taken[0].lines.start, end: last.lines.end },
    };
  });
}

function bodyBlocks(body: Body, units: readonly ParsedUnit[]): Block[] {
  return body.items.map((item) =>
    item.role === 'unit' ? { role: 'unit', key: (units[item.index] as ParsedUnit).head.key } : item,
  );
}

function kindOf(title: string, interview: boolean): Kind {
  return interview ? 'interview' : kindOfTitle(title);
}

function countCharacters(
  source: SourceText,
  blocks: readonly TextBlock[],
): ParsedCircular['head']['characters'] {
  const furniture = source.furniture.reduce(
    (sum, { span }) => sum + solid(source.decoded.text.slice(span.start, span.end)),
    0,
  );
  const published = solid(source.text);
  const unclassified = blocks
    .filter((b) => b.role === 'unclassified')
    .reduce((sum, b) => sum + solid(b.text), 0);
  return { total: solid(source.decoded.text), published, furniture, unclassified };
}

/** Characters (code points) that are no white space. */
function solid(text: string): number {
  let count = 0;
  for (const c of text) if (!/[\s\u0085]/u.test(c)) count += 1;
  return count;
}
