import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNull, PDFNumber, PDFRef } from '@cantoo/pdf-lib';

/** Roles whose content is a run of text: what stands in them is a part of a line, not a block. */
const HOLDS_LINES = /^(?:P|H[1-6]?|Span|Link|Lbl|LBody|Caption|Note)$/u;
/** Roles that are a block among others. */
const IS_BLOCK = /^(?:P|H[1-6]?|Table|L|Figure|Div|Sect|BlockQuote|Caption|Form)$/u;

/**
 * What a browser leaves open in the structure of its print is decided as PDF/UA-1 asks (ISO 14289-1, 7.1 and 7.4.2):
 * text stands in paragraphs, boxes around blocks are divisions, and headings begin with the first level and
 * leave none out.
 */
export function decideStructure(pdf: PDFDocument): void {
  const root = structureOf(pdf);
  if (root === undefined) return;
  let level = 0;
  const decide = (element: PDFDict, inLine: boolean): void => {
    const role = roleOf(element);
    const heading = /^H([1-6])$/u.exec(role);
    if (heading !== null) {
      level = Math.min(Number(heading[1]), level + 1);
      setRole(element, `H${level}`);
    }
    if (role === 'NonStruct') setRole(element, inLine ? 'Span' : holdsBlock(element) ? 'Div' : 'P');
    const inside = inLine || HOLDS_LINES.test(roleOf(element));
    for (const child of elementsIn(element)) decide(child, inside);
  };
  for (const element of elementsIn(root)) decide(element, false);
}

/** Takes marked content out of the structure: what is drawn there belongs to no text. */
export function takeOut(pdf: PDFDocument, page: PDFDict, ids: ReadonlySet<number>): void {
  const root = structureOf(pdf);
  if (root === undefined || ids.size === 0) return;
  const key = page.lookupMaybe(PDFName.of('StructParents'), PDFNumber)?.asNumber();
  const parents = key === undefined ? undefined : parentsOf(root, key);
  if (parents === undefined) return;
  for (const id of ids) {
    const owner = parents.lookupMaybe(id, PDFDict);
    if (owner !== undefined) forget(owner, page, id);
    parents.set(id, PDFNull);
  }
}

const structureOf = (pdf: PDFDocument): PDFDict | undefined =>
  pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);

const roleOf = (element: PDFDict): string =>
  element.lookupMaybe(PDFName.of('S'), PDFName)?.decodeText() ?? '';
const setRole = (element: PDFDict, role: string): void => element.set(PDFName.of('S'), PDFName.of(role));

function holdsBlock(element: PDFDict): boolean {
  return elementsIn(element).some((child) => IS_BLOCK.test(roleOf(child)) || holdsBlock(child));
}

/** The elements right inside one. */
function elementsIn(element: PDFDict): PDFDict[] {
  const kids = element.lookup(PDFName.of('K'));
  const all = kids instanceof PDFArray ? kids.asArray().map((kid) => element.context.lookup(kid)) : [kids];
  return all.filter((kid): kid is PDFDict => kid instanceof PDFDict && kid.has(PDFName.of('S')));
}

/** The elements that hold the marked content of one page, by its number; the tree of numbers may have branches. */
function parentsOf(root: PDFDict, key: number): PDFArray | undefined {
  const search = (node: PDFDict | undefined): PDFArray | undefined => {
    const numbers = node?.lookupMaybe(PDFName.of('Nums'), PDFArray);
    for (let i = 0; numbers !== undefined && i + 1 < numbers.size(); i += 2)
      if (numbers.lookup(i, PDFNumber).asNumber() === key) return numbers.lookupMaybe(i + 1, PDFArray);
    const branches = node?.lookupMaybe(PDFName.of('Kids'), PDFArray);
    for (let i = 0; branches !== undefined && i < branches.size(); i++) {
      const found = search(branches.lookup(i, PDFDict));
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return search(root.lookupMaybe(PDFName.of('ParentTree'), PDFDict));
}

/** Removes one piece of marked content from an element. */
function forget(element: PDFDict, page: PDFDict, id: number): void {
  const { context } = element;
  const isIt = (kid: unknown): boolean => {
    if (kid instanceof PDFNumber) return kid.asNumber() === id && onPage(element, page);
    const content = kid instanceof PDFRef ? context.lookup(kid) : kid;
    return (
      content instanceof PDFDict &&
      !content.has(PDFName.of('S')) &&
      content.lookupMaybe(PDFName.of('MCID'), PDFNumber)?.asNumber() === id &&
      onPage(content.has(PDFName.of('Pg')) ? content : element, page)
    );
  };
  const name = PDFName.of('K');
  const kids = element.lookup(name);
  if (!(kids instanceof PDFArray)) {
    if (isIt(element.get(name))) element.delete(name);
    return;
  }
  for (let i = kids.size() - 1; i >= 0; i--) if (isIt(kids.get(i))) kids.remove(i);
}

const onPage = (holder: PDFDict, page: PDFDict): boolean =>
  holder.lookupMaybe(PDFName.of('Pg'), PDFDict) === page;
