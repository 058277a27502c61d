import { sectionAnchor } from '#domain/addresses.ts';
import { unitName } from '#domain/citation.ts';
import { citedInstruments, quotedTerms } from '#domain/cited.ts';
import { deadlineMonth } from '#domain/deadline-month.ts';
import {
  type BlockRole,
  type Part,
  paragraphText,
  type TextBlock,
  type UnitBlock,
} from '#domain/elements.ts';
import { type CircularLinks, noLinks } from '#domain/links.ts';
import { unitText } from '#domain/record.ts';
import { foldedText } from '#domain/search/fold.ts';
import type { IndexedRecord } from '#domain/search/make-index.ts';
import { NO_DAY } from '#domain/search/records.ts';
import type { Circular, Unit } from './circulars.ts';

/** What its links say of a circular's measures, and what the archive calls that. */
export interface Named {
  readonly links: CircularLinks;
  /** Names by id. */
  readonly topics: ReadonlyMap<string, string>;
  readonly instruments: ReadonlyMap<string, string>;
  readonly terms: ReadonlyMap<string, string>;
}

/** The records of a circular in reading order; every character that it publishes stands in one. */
export function recordsOf(circular: Circular, named: Named): IndexedRecord[] {
  return circular.parts.flatMap((part) =>
    groups(part).map((group) =>
      group.unit === undefined
        ? textRecord(circular, part, group.blocks)
        : unitRecord(circular, group.unit, named),
    ),
  );
}

interface Group {
  readonly unit?: string;
  readonly blocks: TextBlock[];
}

/** A unit, a heading, or what stands between two of them. A notice and an imprint are one each. */
function groups({ type, blocks }: Part): Group[] {
  const whole = type === 'notice' || type === 'imprint';
  const found: Group[] = [];
  let open: Group | undefined;
  for (const block of blocks) {
    if (block.role === 'unit') {
      found.push({ unit: (block as UnitBlock).key, blocks: [] });
      open = undefined;
    } else if (block.role === 'heading' && !whole) {
      found.push({ blocks: [block as TextBlock] });
      open = undefined;
    } else if (open === undefined) {
      open = { blocks: [block as TextBlock] };
      found.push(open);
    } else open.blocks.push(block as TextBlock);
  }
  return found;
}

function unitRecord(circular: Circular, key: string, named: Named): IndexedRecord {
  const unit = circular.unitByKey.get(key);
  if (unit === undefined) throw new Error(`${circular.id}: no measure with the key ${key}`);
  const runs = unitRuns(unit);
  const called = unitName(unit);
  const { topics, instruments, terms } = named.links.units[key] ?? noLinks();
  const namesOf = (sort: 'instrument' | 'term', links: readonly { readonly id: string }[]) =>
    links.flatMap(({ id }) => {
      const name = named[`${sort}s`].get(id);
      return name === undefined ? [] : [{ sort, name, id }];
    });
  return {
    place: key,
    title: unit.title,
    runs,
    ...(called === `第${key}项` ? {} : { called }),
    departments: unit.departments.map(({ id, name }) => [name, id]),
    topics: topics.map(({ id }) => [named.topics.get(id) ?? id, id]),
    ...(unit.deadline === undefined ? {} : { due: deadlineMonth(unit.deadline) ?? NO_DAY }),
    names: [...namesIn(runs), ...namesOf('instrument', instruments), ...namesOf('term', terms)],
  };
}

function namesIn(runs: readonly string[]): IndexedRecord['names'] {
  return runs.flatMap((run) => [
    ...citedInstruments(run).map((name) => ({ sort: 'instrument' as const, name })),
    ...quotedTerms(run).map((name) => ({ sort: 'term' as const, name })),
  ]);
}

/** The text as printed, and beside it whatever else a reader sees of the unit and it does not hold. */
function unitRuns({ paragraphs, title, departments, deadline, outcome, note }: Unit): string[] {
  const printed = paragraphs.map(paragraphText).join('\n');
  return runsOf(printed, [
    unitText(paragraphs),
    title,
    ...departments.map(({ name }) => name),
    // A merged cell stands in the text of its first row alone; what several cells say is joined by ；.
    ...[deadline?.printed, outcome].flatMap((value) => value?.split('；') ?? []),
    note ?? '',
  ]);
}

function runsOf(printed: string, more: readonly string[]): string[] {
  const runs = [printed];
  const forms = [foldedText(printed)];
  for (const text of more) {
    const folded = foldedText(text);
    if (forms.some((form) => form.includes(folded))) continue;
    runs.push(text);
    forms.push(folded);
  }
  return runs;
}

function textRecord(circular: Circular, part: Part, blocks: readonly TextBlock[]): IndexedRecord {
  const [first] = blocks;
  const section = blocks.length === 1 && first?.role === 'heading' ? first.section : undefined;
  const title = titleOf(circular, part, blocks);
  const printed = blocks.map(({ text }) => text).join('\n');
  const runs = runsOf(printed, title === undefined ? [] : [title]);
  return {
    place: `#${section === undefined ? '' : sectionAnchor(section)}`,
    title: title ?? nameOf(part, blocks),
    runs,
    departments: [],
    topics: [],
    names: namesIn(runs),
  };
}

/** The title that the text itself has. */
function titleOf(circular: Circular, { type }: Part, blocks: readonly TextBlock[]): string | undefined {
  if (type === 'notice') return circular.noticeTitle ?? undefined;
  if (type === 'imprint') return undefined;
  const printed = blocks.find(({ role }) => role === 'heading' || role === 'title');
  return printed?.role === 'title' && type === 'main' ? circular.title : printed?.text;
}

/** What to call a text without a title. */
function nameOf({ type }: Part, blocks: readonly TextBlock[]): string {
  const has = (...roles: BlockRole[]) => blocks.some(({ role }) => roles.includes(role));
  if (type === 'notice') return '印发通知';
  if (type === 'imprint') return '版记';
  if (has('preamble')) return '导语';
  if (has('closing')) return '结语';
  if (has('signature', 'date')) return '署名和日期';
  return type === 'annex' ? '附件' : '正文';
}
