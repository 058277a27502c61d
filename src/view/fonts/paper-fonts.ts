import { digestOf } from '#archive/asked/digest.ts';
import { allCirculars, type Circular } from '#archive/circulars.ts';
import { keptEach } from '#archive/load/kept-parts.ts';
import { once } from '#archive/once.ts';
import { archiveIdentity } from '#archive/registry.ts';
import type { Paragraph } from '#domain/elements.ts';
import { forgetParts } from '#formats/fonts/cut-face.ts';
import { ARCHIVE_FACES, type ArchiveFace } from '#formats/fonts/faces.ts';
import { packedFace } from '#formats/fonts/kept-faces.ts';
import type { PublishedFace } from '#formats/fonts/style-sheet.ts';

/** Printable ASCII, Chinese punctuation, and what sheets say of themselves. */
const ALWAYS = [
  ...Array.from({ length: 95 }, (_, i) => String.fromCharCode(0x20 + i)),
  ...'—…·“”‘’、。〈〉《》「」『』【】〔〕（），．：；！？％～〇§×',
  ...'档案副本站内地址网文字指纹汇编目录共项任务则问答选自公件访谈篇第条节部分附件目录年月日印发抄送一二三四五六七八九十百',
  // Where a booklet's measure is from, and how its title came about.
  ...'来源标题由首句摘录经编者补正',
];

/**
 * The archive's faces, cut to the characters that the archive sets in each: running text
 * may hold any, titles and headings hold fewer. What a face does not have is left to the
 * faces after it.
 */
export const paperFonts = once('paperFonts', async (): Promise<readonly PublishedFace[]> => {
  const characters = await charactersByFace();
  const published: PublishedFace[] = [];
  for (const face of ARCHIVE_FACES) {
    published.push({ face, bytes: await packedFace(face, characters[face.id]) });
  }
  forgetParts();
  return published;
});

async function charactersByFace(): Promise<Record<ArchiveFace['id'], Set<string>>> {
  const archive = await archiveIdentity();
  const all = keptEach('characters', await allCirculars(), digestOf, charactersOf);
  const titles = new Set([...ALWAYS, ...archive.name, ...archive.owner]);
  for (const one of all) for (const character of one.titles) titles.add(character);
  // Lists and contents set titles as headings, and anything as text.
  const headings = new Set(titles);
  for (const one of all) for (const character of one.headings) headings.add(character);
  const text = new Set(headings);
  for (const one of all) for (const character of one.text) text.add(character);
  return { fangsong: text, kai: headings, hei: headings, song: new Set(ALWAYS), mark: titles };
}

/** The characters of a circular, each once, by what they may be set as. */
function charactersOf(circular: Circular): { titles: string; headings: string; text: string } {
  const [titles, headings, text] = [new Set<string>(), new Set<string>(), new Set<string>()];
  add(titles, circular.title, circular.noticeTitle ?? '', ...circular.issuers.map(({ name }) => name));
  for (const block of circular.parts.flatMap(({ blocks }) => blocks)) {
    if (block.role === 'unit') continue;
    if (block.role === 'title' || block.role === 'letterhead') add(titles, block.text);
    if (HEADING_ROLES.has(block.role)) add(headings, block.text);
    add(text, block.text);
  }
  for (const unit of circular.units) {
    add(headings, unit.label, unit.title, ...unit.paragraphs.map(headingWords));
    add(text, ...unit.paragraphs.flatMap((paragraph) => paragraph.map((inline) => inline.text)));
    add(text, ...unit.departments.map(({ name }) => name));
  }
  return { titles: [...titles].join(''), headings: [...headings].join(''), text: [...text].join('') };
}

const HEADING_ROLES: ReadonlySet<string> = new Set(['heading', 'caption', 'annexLabel', 'transmission']);

/** The words of a paragraph that may stand in 黑体 or 楷体. */
const headingWords = (paragraph: Paragraph): string =>
  paragraph.map(({ role, text }) => (role === 'text' || role === 'responsibility' ? '' : text)).join('');

function add(set: Set<string>, ...texts: readonly string[]): void {
  for (const text of texts) for (const character of text) if (character > ' ') set.add(character);
}
