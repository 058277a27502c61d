import { FormatFault } from '../extraction.ts';
import type { Box, Matrix } from '../layout/geometry.ts';
import type { Glyphs, Page } from '../layout/page.ts';
import { childOf, childrenOf, textOf, type XmlNode } from '../xml.ts';
import { type Annotations, readAnnotations } from './annotations.ts';
import { type Content, type Drawn, drawnOn, type Resources } from './drawing.ts';
import { numbersIn, type OfdPackage, wordsIn } from './package.ts';
import { pageOf } from './page.ts';
import { readResources } from './resources.ts';

const MOST_PAGES = 2_000;
const MOST_CHARACTERS = 12_000_000;
/** Points in a millimetre. */
const POINTS = 72 / 25.4;
/** A4, where a file does not say. */
const PAPER: readonly number[] = [0, 0, 210, 297];
/** So many figures may be words. */
const FEWEST_SHAPES = 20;
/** Templates of templates. */
const DEEPEST = 5;
const MOST_TEMPLATES = 20;

/** One document of a file. */
export interface OfdDocument {
  readonly pages: readonly Page[];
  /** By the page's id its number, from 1. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Pages, from 1, on which pictures are stamped. */
  readonly stamped: readonly number[];
  /** Pages, from 1, that hold drawings and no text: their words may be drawn. */
  readonly drawnOnly: readonly number[];
  /** Pages, from 1, of which a part is not in the file. */
  readonly incomplete: readonly number[];
}

/** What the pages of a document have in common. */
interface Common {
  readonly root: string;
  readonly files: OfdPackage;
  readonly resources: Resources;
  readonly templates: ReadonlyMap<string, XmlNode>;
  readonly paper: readonly number[];
}

/** Reads the document whose main part has this name. */
export function readDocument(files: OfdPackage, root: string): OfdDocument {
  const document = files.read(root);
  const data = childOf(document, 'CommonData');
  const resources = ['PublicRes', 'DocumentRes'].flatMap((name) =>
    childrenOf(data, name).flatMap((node) => files.find(root, textOf(node)) ?? []),
  );
  const common: Common = {
    root,
    files,
    resources: readResources(resources, files),
    templates: new Map(childrenOf(data, 'TemplatePage').map((node) => [node.attributes.ID ?? '', node])),
    paper: boxIn(childOf(data, 'PageArea')) ?? PAPER,
  };
  const listed = childrenOf(childOf(document, 'Pages'), 'Page');
  if (listed.length > MOST_PAGES)
    throw new FormatFault('too-large', `OFD 超过 ${MOST_PAGES} 页（${listed.length} 页）`);
  const annotations = readAnnotations(files, root, document);
  const uses = new Map<string, number>();
  let characters = 0;
  const drawn = listed.map((node) => {
    const page = readPage(node, common, annotations);
    for (const id of page.templates) uses.set(id, (uses.get(id) ?? 0) + 1);
    characters += page.drawn.glyphs.reduce((sum, { run }) => sum + run.text.length, 0);
    if (characters > MOST_CHARACTERS) throw new FormatFault('too-large', 'OFD 文字过多');
    return page;
  });
  return {
    pages: drawn.map(({ width, height, drawn, notes }) =>
      pageOf({ width, height, drawn, notes, isRepeated: (template) => (uses.get(template) ?? 0) > 1 }),
    ),
    numbers: new Map(listed.map((node, i) => [node.attributes.ID ?? '', i + 1])),
    stamped: pagesWhere(drawn, ({ isStamped }) => isStamped),
    drawnOnly: pagesWhere(
      drawn,
      ({ drawn: { glyphs, shapes } }) => glyphs.length === 0 && shapes >= FEWEST_SHAPES,
    ),
    incomplete: pagesWhere(drawn, ({ drawn: { missing } }) => missing > 0),
  };
}

const pagesWhere = (pages: readonly ReadPage[], holds: (page: ReadPage) => boolean): number[] =>
  pages.flatMap((page, i) => (holds(page) ? [i + 1] : []));

/** The name of a part that has to be there. */
function found(files: OfdPackage, from: string, written: string, what: string): string {
  const name = files.find(from, written);
  if (name === undefined) throw new FormatFault('broken', `OFD 内缺少${what} ${written.trim()}`);
  return name;
}

/** The paper that a page area names: its left and upper edge, its width and height. */
function boxIn(area: XmlNode | undefined): readonly number[] | undefined {
  const box = numbersIn(wordsIn(area, 'PhysicalBox'));
  return box.length === 4 && (box[2] as number) > 0 && (box[3] as number) > 0 ? box : undefined;
}

interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly drawn: Drawn;
  readonly notes: readonly Glyphs[];
  readonly isStamped: boolean;
  readonly templates: readonly string[];
}

function readPage(listed: XmlNode, common: Common, annotations: Annotations): ReadPage {
  const { root, files, paper } = common;
  const name = found(files, root, listed.attributes.BaseLoc ?? '', '页面');
  const node = files.read(name);
  const [x, y, wide, high] = (boxIn(childOf(node, 'Area')) ?? paper) as [number, number, number, number];
  const [width, height] = [wide * POINTS, high * POINTS];
  const toPage: Matrix = [POINTS, 0, 0, POINTS, -x * POINTS, -y * POINTS];
  const sheet: Box = { left: 0, top: 0, right: width, bottom: height };
  const contents = contentsOf(node, name, common, 0);
  const templates = contents.flatMap(({ template }) => (template === undefined ? [] : [template]));
  const { notes, isStamped } = annotations(listed.attributes.ID ?? '', toPage, sheet, common.resources);
  return { width, height, drawn: drawnOn(contents, toPage, sheet), notes, isStamped, templates };
}

/** What is drawn on a page or a template: the templates below it, itself, the templates above it. */
function contentsOf(
  node: XmlNode,
  name: string,
  common: Common,
  depth: number,
  template?: string,
): Content[] {
  const { files, root, templates } = common;
  if (depth > DEEPEST) throw new FormatFault('broken', 'OFD 有误：模板套用自己');
  const resources = readResources(
    childrenOf(node, 'PageRes').flatMap((own) => files.find(name, textOf(own)) ?? []),
    files,
    common.resources,
  );
  const [below, above]: [Content[], Content[]] = [[], []];
  const used = childrenOf(node, 'Template');
  if (used.length > MOST_TEMPLATES)
    throw new FormatFault('too-large', `OFD 一页套用的模板超过 ${MOST_TEMPLATES} 个`);
  for (const { attributes } of used) {
    const id = attributes.TemplateID ?? '';
    const listed = templates.get(id);
    if (listed === undefined) continue;
    const part = found(files, root, listed.attributes.BaseLoc ?? '', '模板');
    const order = attributes.ZOrder ?? listed.attributes.ZOrder;
    const own = contentsOf(files.read(part), part, common, depth + 1, id);
    (order === 'Foreground' ? above : below).push(...own);
  }
  const content = childOf(node, 'Content');
  return [...below, ...(content === undefined ? [] : [{ node: content, resources, template }]), ...above];
}
