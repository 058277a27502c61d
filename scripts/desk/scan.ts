import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LineChange, ScanState } from '#desk/scan/wire.ts';
import { pagePictureFile, pagePicturesFolder } from '#domain/page-pictures.ts';
import {
  currentText,
  placeOfLine,
  type RecognisedLine,
  type RecognisedText,
  readRecognisedText,
  recognisedFileOf,
  recognisedFileText,
} from '#domain/recognised-text.ts';
import { CIRCULAR_ID } from '#domain/schema.ts';
import { type Archive, textOf } from './archive.ts';
import { History } from './history.ts';
import { readKept, writeKept } from './kept-file.ts';
import { proofreadIn } from './proofread.ts';
import { Refused } from './refused.ts';

/** Histories of recognised texts since the desk was opened. */
const histories = new WeakMap<Archive, Map<string, History>>();

/** A line of the recognised text: its page as the page counts itself, its place there from 1. */
export interface LinePlace {
  readonly page: number;
  readonly line: number;
}

/** The recognised text of a scan, with what can be taken back. */
export async function scanState(archive: Archive, id: string): Promise<ScanState> {
  const file = await readKept(pathOf(archive, id));
  const text = textIn(file.bytes);
  const history = historyOf(archive, id);
  history.see(file);
  const { reading, side } = await archive.read(id);
  const title = reading.fields.find(({ field }) => field === 'title')?.value;
  const kept: string[] = await readdir(join(archive.folders.seeds, pagePicturesFolder(id))).catch(() => []);
  return {
    revision: file.revision,
    title: typeof title === 'string' ? title : id,
    pages: text.pages.map((page) => ({ ...page, hasPicture: kept.includes(pagePictureFile(page.page)) })),
    proofread: proofreadIn(textOf(side)) ?? null,
    undo: history.undo,
    redo: history.redo,
  };
}

/** The picture of a page, as it is kept for readers. */
export async function scanPicture(archive: Archive, id: string, page: number): Promise<Uint8Array> {
  pathOf(archive, id);
  const file = join(archive.folders.seeds, pagePicturesFolder(id), pagePictureFile(page));
  return readFile(file).catch(() => {
    throw new Refused(404, '没有保存这一页的图片，请运行 npm run recognise 补上。');
  });
}

/** Writes what the editor says of a line; what was recognised stays beside it. Returns what was done, in words. */
export async function changeLine(
  archive: Archive,
  id: string,
  { page, line }: LinePlace,
  change: LineChange,
  revision: string,
): Promise<string> {
  const path = pathOf(archive, id);
  const file = await readKept(path);
  const text = textIn(file.bytes);
  const before = text.pages.find((one) => one.page === page)?.lines[line - 1];
  if (before === undefined) throw new Refused(404, '识别文本里没有这一行，请重新载入页面。');
  const after = changed(before, change);
  const pages = text.pages.map((one) =>
    one.page === page ? { ...one, lines: one.lines.map((own, i) => (i === line - 1 ? after : own)) } : one,
  );
  const bytes = Buffer.from(checked({ ...text, pages }));
  const words = wordsOf(placeOfLine(page, line), before, after);
  const history = historyOf(archive, id);
  history.see(file);
  await writeKept(path, revision, bytes);
  history.add(bytes, words);
  await archive.summarise(id);
  return words;
}

/** Takes the last step back, or does it again; returns what it was, in words. */
export async function scanAgain(
  archive: Archive,
  id: string,
  way: 'undo' | 'redo',
  revision: string,
): Promise<string> {
  const path = pathOf(archive, id);
  const history = historyOf(archive, id);
  history.see(await readKept(path));
  const beside = history.beside(way);
  const words = way === 'undo' ? history.undo : history.redo;
  if (beside?.bytes === undefined || words === null)
    throw new Refused(409, way === 'undo' ? '没有可以撤销的了。' : '没有可以重做的了。');
  await writeKept(path, revision, beside.bytes);
  history.go(way);
  await archive.summarise(id);
  return `${way === 'undo' ? '撤销' : '重做'}：${words}`;
}

/** What is as it was recognised needs no correction beside it. */
function changed(line: RecognisedLine, { text, kind, looked }: LineChange): RecognisedLine {
  const { corrected, correctedKind, looked: before, ...own } = line;
  const nextText = text ?? corrected;
  const nextKind = kind ?? correctedKind;
  return {
    ...own,
    ...(nextText === undefined || nextText === own.text ? {} : { corrected: nextText }),
    ...(nextKind === undefined || nextKind === own.kind ? {} : { correctedKind: nextKind }),
    ...((looked ?? before) ? { looked: true as const } : {}),
  };
}

function wordsOf(place: string, before: RecognisedLine, after: RecognisedLine): string {
  const [was, is] = [currentText(before), currentText(after)];
  if (was !== is) return `识别文本${place}“${was}”改为“${is}”`;
  if (before.correctedKind !== after.correctedKind) return `识别文本${place}改了种类`;
  return after.looked === true ? `识别文本${place}看过，没有错` : `识别文本${place}改为没有看过`;
}

/** The file's text, if it can be read again. */
function checked(text: RecognisedText): string {
  const json = recognisedFileText(text);
  try {
    readRecognisedText(json);
  } catch {
    throw new Refused(422, '这一行不能这样改：一行里不能有换行。');
  }
  return json;
}

function textIn(bytes: Buffer | undefined): RecognisedText {
  if (bytes === undefined) throw new Refused(404, '这件公文没有识别文本。');
  try {
    return readRecognisedText(bytes.toString('utf8'));
  } catch {
    throw new Refused(422, '识别文本写坏了，读不出来；请从版本库取回，或者重新识别。');
  }
}

function pathOf(archive: Archive, id: string): string {
  if (!CIRCULAR_ID.test(id)) throw new Refused(404, '没有这件公文。');
  return join(archive.folders.seeds, recognisedFileOf(id));
}

function historyOf(archive: Archive, id: string): History {
  const own = histories.get(archive) ?? new Map<string, History>();
  histories.set(archive, own);
  const history = own.get(id) ?? new History();
  own.set(id, history);
  return history;
}
