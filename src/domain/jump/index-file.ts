import { type JumpCircular, type JumpUnit, nameByKey } from './circulars.ts';

/**
 * The index of the jump box as it is published: a few hundred characters for each
 * circular, so that it can be loaded whole with the first key that a reader presses.
 */
export interface JumpIndex {
  /** Names of the issuers. */
  readonly issuers: readonly (readonly string[])[];
  readonly circulars: readonly IndexedCircular[];
}

export interface IndexedCircular
  extends Pick<JumpCircular, 'id' | 'title' | 'apart' | 'docNumber' | 'year' | 'kind'> {
  /** Places in `issuers`. */
  readonly by: readonly number[];
  readonly sections: readonly string[];
  /** Keys by section in reading order, keys in a row as one: `1:1~5|2:6~12`. */
  readonly units: string;
  /** By unit, how many sentences its paragraphs have; see `packedSentences`. */
  readonly sentences?: string;
  /** Names that do not follow from the key. */
  readonly called?: Readonly<Record<string, string>>;
}

export const JUMP_FILE = 'go/circulars.js';
export const JUMP_NAME = 'circulars';

/** The index of circulars. */
export function writeJumpIndex(circulars: readonly JumpCircular[]): JumpIndex {
  const places = new Map<string, number>();
  const issuers: (readonly string[])[] = [];
  const indexed = circulars.map((circular): IndexedCircular => {
    const { id, title, apart, docNumber, year, kind, sections, units } = circular;
    const names = JSON.stringify(circular.issuers);
    const at = places.get(names) ?? issuers.push(circular.issuers) - 1;
    places.set(names, at);
    const called = units
      .filter(({ key, name }) => name !== nameByKey(key))
      .map(({ key, name }) => [key, name]);
    return {
      id,
      title,
      ...(apart === undefined ? {} : { apart }),
      docNumber,
      year,
      kind,
      by: [at],
      sections,
      units: packed(units),
      ...(units.some((unit) => unit.sentences) ? { sentences: packedSentences(units) } : {}),
      ...(called.length === 0 ? {} : { called: Object.fromEntries(called) as Record<string, string> }),
    };
  });
  return { issuers, circulars: indexed };
}

/** The circulars of an index. */
export function readJumpIndex({ issuers, circulars }: JumpIndex): JumpCircular[] {
  return circulars.map(({ by, units, called = {}, sentences = '', ...circular }) => {
    const counts = unpackedSentences(sentences);
    return {
      ...circular,
      issuers: by.flatMap((at) => issuers[at] ?? []),
      units: unpacked(units).map((unit, at) => {
        const count = counts[at];
        const name = called[unit.key] ?? nameByKey(unit.key);
        return { ...unit, name, ...(count === undefined ? {} : { sentences: count }) };
      }),
    };
  });
}

/** More sentences of a paragraph are not counted. */
const MOST_COUNTED = 35;

/** A figure (of 36) for the first paragraph of each unit, and one behind a point for each further one. */
function packedSentences(units: readonly JumpUnit[]): string {
  const figure = (count: number): string => Math.min(count, MOST_COUNTED).toString(36);
  return units.map(({ sentences = [] }) => sentences.map(figure).join('.') || '0').join('');
}

function unpackedSentences(text: string): number[][] {
  return (text.match(/[0-9a-z](?:\.[0-9a-z])*/gu) ?? []).map((unit) =>
    unit.split('.').map((figure) => {
      const count = Number.parseInt(figure, 36);
      return count === MOST_COUNTED ? Number.POSITIVE_INFINITY : count;
    }),
  );
}

function packed(units: readonly JumpUnit[]): string {
  const groups: { section: string; runs: { prefix: string; from: number; to: number; key: string }[] }[] = [];
  for (const { key, section } of units) {
    const last = groups[groups.length - 1];
    const group = last?.section === (section ?? '') ? last : { section: section ?? '', runs: [] };
    if (group !== last) groups.push(group);
    const [, prefix = '', figure] = /^(.*?)(0|[1-9]\d{0,8})$/.exec(key) ?? [];
    const run = group.runs[group.runs.length - 1];
    const number = figure === undefined ? Number.NaN : Number(figure);
    if (run !== undefined && run.prefix === prefix && run.to + 1 === number) run.to = number;
    else group.runs.push({ prefix, from: number, to: number, key });
  }
  return groups
    .map(({ section, runs }) => {
      const written = runs.map(({ key, from, to }) => (to > from ? `${key}~${to}` : key));
      return `${section}:${written.join(',')}`;
    })
    .join('|');
}

function unpacked(text: string): { key: string; section: string | null }[] {
  if (text === '') return [];
  return text.split('|').flatMap((group) => {
    const [section = '', runs = ''] = group.split(':');
    return runs.split(',').flatMap((run) => {
      const [first = '', last] = run.split('~');
      const [, prefix = '', figure = ''] = /^(.*?)(\d*)$/.exec(first) ?? [];
      const from = Number(figure);
      const length = last === undefined ? 1 : Number(last) - from + 1;
      return Array.from({ length }, (_, i) => ({
        key: last === undefined ? first : `${prefix}${from + i}`,
        section: section === '' ? null : section,
      }));
    });
  });
}
