import type { Circular } from '#archive/circulars.ts';
import { marginNumber } from '../frame/words.ts';

export interface ContentsEntry {
  readonly kind: 'section' | 'unit';
  readonly key: string;
  readonly text: string;
}

/** More than this many measures do not help a reader in a list. */
const LONG = 150;

/**
 * What the contents of a circular list, in reading order: every section and measure; of
 * a long one its sections only, or where it has none every fiftieth measure.
 */
export function contentsOf({ sections, units, parts, unitByKey }: Circular): ContentsEntry[] {
  const long = units.length > LONG;
  const step = long ? (sections.length > 0 ? Number.POSITIVE_INFINITY : 50) : 1;
  const bySection = new Map(sections.map((section) => [section.key, section]));
  const entries: ContentsEntry[] = [];
  let count = 0;
  for (const block of parts.flatMap((part) => part.blocks)) {
    if (block.role === 'unit') {
      const unit = unitByKey.get(block.key);
      if (unit !== undefined && (step === 1 || count % step === 0) && step !== Number.POSITIVE_INFINITY) {
        entries.push({ kind: 'unit', key: unit.key, text: `${marginNumber(unit)} ${unit.title}` });
      }
      count += 1;
    } else if (block.role === 'heading' && block.section !== undefined) {
      const section = bySection.get(block.section);
      const text = section === undefined ? block.text : `${section.label}${section.title}`;
      entries.push({ kind: 'section', key: block.section, text });
    }
  }
  return entries;
}
