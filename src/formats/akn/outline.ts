import type { Block, TextBlock } from '#domain/elements.ts';
import type { PublishedUnit } from '#domain/record.ts';
import type { Section } from '#domain/schema.ts';
import { element } from '../xml/element.ts';
import { hierarchyOf, type Item, sectionHead, type Writing } from './hierarchy.ts';
import { sectionId, sectionName } from './ids.ts';
import { unitElement } from './unit.ts';

interface OpenSection {
  readonly heading: TextBlock;
  readonly items: Item[];
}

/** What the outline needs to know of the circular around the blocks. */
export interface OutlineOf extends Writing {
  readonly sections: ReadonlyMap<string, Section>;
  readonly units: ReadonlyMap<string, PublishedUnit>;
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
      if (unit !== undefined) here().push({ hier: unitElement(unit, circular.marks.unit(block.key)) });
    } else if (block.role === 'heading') {
      while (open.length > 0 && levelOf(open.at(-1)?.heading) >= levelOf(block)) close();
      open.push({ heading: block, items: [] });
    } else here().push({ text: block });
  }
  while (open.length > 0) close();
  return top;
}

const levelOf = (heading: TextBlock | undefined): number => heading?.level ?? 1;

function sectionElement({ heading, items }: OpenSection, circular: OutlineOf) {
  const { sections, nextId, marks } = circular;
  const section = heading.section === undefined ? undefined : sections.get(heading.section);
  const label = section?.label ?? '';
  const [name, prefix] = sectionName(heading, label);
  const eId = section === undefined ? nextId(prefix) : sectionId(heading, section);
  return element(name, { eId }, [
    ...sectionHead(heading.text, label, marks.block(heading)),
    ...hierarchyOf(items, eId, circular),
  ]);
}
