import type { Box, Matrix } from '../layout/geometry.ts';
import { times } from '../layout/geometry.ts';
import type { Glyphs } from '../layout/page.ts';
import { childOf, childrenOf, type XmlNode } from '../xml.ts';
import { drawnOn, type Resources } from './drawing.ts';
import { numbersIn, type OfdPackage, wordsIn } from './package.ts';

/** What was put on a page later: notes, stamps, watermarks. */
export interface PutOn {
  readonly notes: readonly Glyphs[];
  /** Whether one of them is a picture. */
  readonly isStamped: boolean;
}

/** What was put on the page of an id. */
export type Annotations = (id: string, toPage: Matrix, sheet: Box, resources: Resources) => PutOn;

/** What was put on the pages of a document. */
export function readAnnotations(files: OfdPackage, root: string, document: XmlNode): Annotations {
  const list = files.find(root, wordsIn(document, 'Annotations') ?? '');
  const parts = new Map<string, string[]>();
  for (const page of list === undefined ? [] : childrenOf(files.read(list), 'Page')) {
    const id = page.attributes.PageID ?? '';
    const part = files.find(list as string, wordsIn(page, 'FileLoc') ?? '');
    if (part !== undefined) parts.set(id, [...(parts.get(id) ?? []), part]);
  }
  return (id, toPage, sheet, resources) => {
    const put = (parts.get(id) ?? [])
      .flatMap((part) => childrenOf(files.read(part), 'Annot'))
      .flatMap((annotation) => childOf(annotation, 'Appearance') ?? [])
      .map((node) => {
        const [x = 0, y = 0] = numbersIn(node.attributes.Boundary);
        return drawnOn([{ node, resources }], times(toPage, [1, 0, 0, 1, x, y]), sheet);
      });
    return {
      notes: put.flatMap(({ glyphs, hidden }) => [...glyphs.map(({ run }) => run), ...hidden]),
      isStamped: put.some(({ pictures }) => pictures.length > 0),
    };
  };
}
