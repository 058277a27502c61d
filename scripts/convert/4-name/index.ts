import type { Source } from '#domain/schema.ts';
import { placeIn } from '../diagnostics/diagnostic.ts';
import type { LinkedCircular, ParsedCircular, Unit } from '../types.ts';
import { type ArchiveIndex, ownerOf } from './archive-index.ts';
import { linkDepartments } from './departments.ts';

/**
 * Circular + archive → circular as published. After it:
 * 1. issuers carry the name and id of the registry where it knows them;
 * 2. each department has its full name, or the one that the editor registered for its
 *    spelling, and an id that is unique to its issuer;
 * 3. the text is untouched.
 */
export function link(parsed: ParsedCircular, index: ArchiveIndex): LinkedCircular {
  const { source, head, parts, found } = parsed;
  const { seed, encoding, places } = source.decoded;
  const owner = ownerOf(parsed, index.issuerOf);
  const units: Unit[] = parsed.units.map((unit) => ({
    head: {
      ...unit.head,
      circular: seed.id,
      departments: linkDepartments(unit.head.departments, owner, index),
    },
    paragraphs: unit.paragraphs,
    ...(unit.tables === undefined ? {} : { tables: unit.tables }),
  }));
  return {
    head: { id: seed.id, ...head, issuers: head.issuers.map(index.issuerOf), found: { ...found } },
    parts,
    units,
    source: {
      id: seed.id,
      file: seed.file,
      encoding,
      lines: linesAsReceived(parsed),
      places: places === undefined ? null : [...places],
    },
    furniture: listFurniture(parsed),
    ...(parsed.topics === undefined ? {} : { topics: parsed.topics }),
  };
}

function listFurniture({ source }: ParsedCircular): LinkedCircular['furniture'] {
  const { seed, text, lineStarts, places } = source.decoded;
  return source.furniture.map(({ kind, span }) => {
    const { line, column } = placeIn(seed.file, text, lineStarts, span, places);
    return { kind, text: text.slice(span.start, span.end), line, column };
  });
}

function linesAsReceived({ source }: ParsedCircular): Source['lines'] {
  const { text, lineStarts } = source.decoded;
  const lines = lineStarts.map((start, i) =>
    text.slice(start, lineStarts[i + 1] ?? text.length).replace(/[\r\n]+$/u, ''),
  );
  // A line end at the end of the file begins no further line.
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
