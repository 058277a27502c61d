import type { Block, TextBlock } from '../elements.ts';
import type { PublishedUnit } from '../record.ts';
import type { Section } from '../schema.ts';
import { element } from '../xml/element.ts';
import { hierarchyOf, type Item, type NextId, sectionHead } from './hierarchy.ts';
import { unitElement } from './unit.ts';

interface OpenSection {
  readonly heading: TextBlock;
  readonly items: Item[];
}

/** What the outline needs to know of the circular around the blocks. */
export interface OutlineOf {
  readonly sections: ReadonlyMap<string, Section>;
  readonly units: ReadonlyMap<string, PublishedUnit>;
  readonly nextId: NextId;
}

/** The blocks of a body with sections around what stands beneath their headings. */
export function outline(blocks: readonly Block[], circular: OutlineOf): Item[] {
  const top: Item[] = [];
  const open: OpenSection[] = [];
  const here = (): Item[] => open.at(-1)?.items ?? top;
  const close = (): void => {
    const section = open.pop();
    if (section !== undefined) here().push({ hier: sectionElement(section, circular) });
  };
  for (const block of blocks) {
    if (block.role === 'unit') {
      const unit = circular.units.get(block.key);
      if (unit !== undefined) here().push({ hier: unitElement(unit) });
    } else if (block.role === 'heading') {
      while (open.length > 0 && levelOf(open.at(-1)?.heading) >= levelOf(block)) close();
      open.push({ heading: block, items: [] });
    } else here().push({ text: block });
  }
  while (open.length > 0) close();
  return top;
}

const levelOf = (heading: TextBlock | undefined): number => heading?.level ?? 1;

function sectionElement({ heading, items }: OpenSection, { sections, nextId }: OutlineOf) {
  const section = heading.section === undefined ? undefined : sections.get(heading.section);
  const label = section?.label ?? '';
  const [name, prefix] = sectionName(label, levelOf(heading));
  const eId = section === undefined ? nextId(prefix) : `${prefix}_${section.key}`;
  return element(name, { eId }, [...sectionHead(heading.text, label), ...hierarchyOf(items, eId, nextId)]);
}

/** Element and prefix of its `eId`: by what the circular calls the section, else by its depth. */
function sectionName(label: string, level: number): readonly [string, string] {
  if (/^第.+编/u.test(label)) return ['part', 'part'];
  if (/^第.+章/u.test(label)) return ['chapter', 'chp'];
  if (/^第.+节/u.test(label) || level === 1) return ['section', 'sec'];
  return level === 2 ? ['subsection', 'subsec'] : ['level', 'lvl'];
}
