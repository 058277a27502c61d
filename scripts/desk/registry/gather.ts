/**
 * Run by the desk in a process of its own: converts the circulars and tells what the forms of
 * the registry need of them. Writes nothing. Folders come from the environment.
 */
import { unitText } from '#domain/record.ts';
import { archiveFolders } from '../../archive-folders.ts';
import { convertFolder } from '../../command/convert/convert-folder.ts';
import type { Conversion } from '../../convert/index.ts';
import { say, sayLast } from '../say.ts';

/** A measure or question with all that is needed of it. */
export interface GatheredUnit {
  /** `<circular>/<key>`. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly departments: readonly { readonly id: string; readonly name: string }[];
  /** Subjects that the editor gave it, by id or name. */
  readonly said?: readonly string[] | undefined;
}

export interface GatheredCircular {
  readonly id: string;
  readonly title: string;
  /** Whose departments it names. */
  readonly owner: string;
  readonly ownerName: string;
  readonly units: readonly GatheredUnit[];
}

export interface Gathered {
  readonly circulars: readonly GatheredCircular[];
  /** Pairs of measures that are thought to deal with the same, each once, with why. */
  readonly pairs: readonly (readonly [a: string, b: string, reasons: readonly string[]])[];
  readonly instruments: readonly string[];
}

/** What the process tells the desk. */
export type GatherMessage =
  | { readonly kind: 'step'; readonly words: string; readonly done: number; readonly total: number }
  | { readonly kind: 'gathered'; readonly gathered: Gathered };

const { seeds, content } = archiveFolders();
const step = (words: string, done: number, total: number): void =>
  say<GatherMessage>({ kind: 'step', words, done, total });
const converted = await convertFolder(seeds, { step, end: () => undefined }, content);
if (converted?.conversion.links === undefined) {
  console.error('登记文件或来源目录读不出来，改好以后再看。');
  process.exit(1);
}
sayLast<GatherMessage>({ kind: 'gathered', gathered: gather(converted.conversion) });

function gather({ circulars, links }: Conversion): Gathered {
  const pairs: (readonly [string, string, readonly string[]])[] = [];
  for (const { id, units } of links?.circulars ?? []) {
    for (const [key, { lineage }] of Object.entries(units)) {
      const own = `${id}/${key}`;
      for (const other of lineage) if (own < other.id) pairs.push([own, other.id, other.reasons]);
    }
  }
  return {
    circulars: circulars.map(({ head, units, topics }) => ({
      id: head.id,
      title: head.title,
      owner: head.issuers[0]?.id ?? head.id,
      ownerName: head.issuers[0]?.name ?? head.title,
      units: units.map((unit) => ({
        id: `${head.id}/${unit.head.key}`,
        title: unit.head.title,
        text: unitText(unit.paragraphs),
        departments: unit.head.departments.map(({ id, name }) => ({ id, name })),
        said: topics?.get(unit.head.key)?.topics,
      })),
    })),
    pairs,
    instruments: (links?.instruments ?? []).map(({ name }) => name),
  };
}
