/** The booklet's page: the choice in its order, and beneath it the booklet as it is printed. */

import { unitAddress } from '#domain/addresses.ts';
import {
  type ChosenUnit,
  countOfChosen,
  holds,
  LONGEST_TITLE,
  MOST_CHOSEN,
  moved,
  readChoice,
  writeBooklet,
} from '#domain/booklet.ts';
import { chineseDate } from '#domain/chinese-date.ts';
import { fileName } from '#domain/file-name.ts';
import { copyText, saveFile } from '../lib/give-copy.ts';
import { reloadOffer } from '../lib/reload-offer.ts';
import { scriptRuns } from '../lib/script-runs.ts';
import { addressInWords, addressTold } from '../lib/told-address.ts';
import { choiceList } from './choice-list.ts';
import { readForm, setPaper } from './form.ts';
import { tellOrigin } from './origin.ts';
import { type Booklet, bookletItems, extentOf, sheets } from './sheets.ts';
import { standardSheets } from './standard-sheets.ts';
import { NOT_KEPT, onChoice, storeChoice, storedChoice, storedTitle, storeTitle } from './store.ts';
import { type Entry, entriesOf } from './texts.ts';
import { wordFile } from './word-file.ts';

const place = (name: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-booklet-page="${name}"]`);
  if (found === null) throw new Error(`no place for ${name}`);
  return found;
};
const root = place('page').dataset.root ?? '../';
const title = place('title') as HTMLInputElement;
const form = place('form') as HTMLSelectElement;
const list = place('list');
const tools = place('tools');
const status = place('status');

/** What an address brought along; `undefined` where the reader's own choice is shown. */
let passedOn = passedChoice();
if (passedOn === undefined && title.value === '') setTitle(storedTitle());
let shown: Booklet | undefined;
/** Counts the choices that were shown: what loads late must not overwrite what came after. */
let showing = 0;

function passedChoice(): ChosenUnit[] | undefined {
  const fragment = new URLSearchParams(location.hash.slice(1));
  const chosen = fragment.get('m');
  if (chosen === null) return undefined;
  setTitle(fragment.get('t') ?? '');
  form.value = readForm(fragment.get('f'));
  const read = readChoice(chosen);
  if (read.length > 0) return read;
  // Nothing in it: taken over, it would clear the reader's own.
  status.textContent = '网址中的汇编没有读出来，可能复制时缺了一段；以下是存在本机的汇编。';
  return undefined;
}

/** The title that the reader gave; what is longer than a title is cut, and it is said. */
const titleGiven = (): string => title.value.slice(0, LONGEST_TITLE).trim();

function setTitle(given: string): void {
  title.value = given.slice(0, LONGEST_TITLE);
  if (given.length > LONGEST_TITLE) status.textContent = `标题太长，只取了前 ${LONGEST_TITLE} 个字。`;
}

const linkTo = ({ chosen }: Entry): string => root + unitAddress(chosen.circular, chosen.key);

/** What stands on paper: the whole address, or the place inside the archive, which is said to be one. */
const printedAddress = (entry: Entry): string => addressInWords(linkTo(entry)).replace(/^网址：/u, '');

async function show(focus?: { row: number; control: string }): Promise<void> {
  const turn = ++showing;
  const chosen = passedOn ?? storedChoice();
  const entries = await entriesOf(chosen, root);
  if (turn !== showing) return;
  const own = passedOn === undefined;
  place('empty').hidden = chosen.length > 0;
  place('passed').hidden = own;
  place('kept').hidden = !own;
  tools.hidden = chosen.length === 0;
  place('clear').hidden = !own;
  const actions = {
    move: (from: number, by: number) => {
      storeChoice(moved(storedChoice(), from, by));
      void show({ row: from + by, control: by < 0 ? '上移' : '下移' });
    },
    remove: (at: number) => {
      const name = entries[at]?.unit?.title ?? '';
      storeChoice(storedChoice().filter((_, i) => i !== at));
      status.textContent = `已移出“${name}”。`;
      void show({ row: Math.min(at, entries.length - 2), control: '移出' });
    },
  };
  list.replaceChildren(choiceList(entries, linkTo, own ? actions : undefined));
  const unread = entries.filter((entry) => entry.unread).map((entry) => entry.chosen);
  place('unread').replaceChildren(
    ...(unread.length === 0
      ? []
      : [
          `有${countOfChosen(unread)}的文件没有载入，打印和存成文件都会缺这${countOfChosen(unread)}。`,
          reloadOffer(),
        ]),
  );
  layOut(entries);
  if (focus !== undefined) {
    const controls = list.querySelectorAll('li')[focus.row]?.querySelectorAll('button');
    const wanted = [...(controls ?? [])].find((one) => one.textContent === focus.control && !one.disabled);
    (wanted ?? controls?.[2] ?? place('empty')).focus();
  }
}

/** The booklet as it is printed. */
function layOut(entries: readonly Entry[]): void {
  const items = bookletItems(entries, printedAddress);
  const today = new Date();
  const pad = (figure: number): string => `${figure}`.padStart(2, '0');
  shown = {
    title: titleGiven() || title.placeholder,
    extent: extentOf(entries),
    archive: place('page').dataset.archive ?? '',
    made: `${chineseDate(`${today.getFullYear()}-${pad(today.getMonth() + 1)}-${pad(today.getDate())}`)}汇编`,
    items,
  };
  for (const made of ['print', 'word']) place(made).hidden = items.length === 0;
  const chosenForm = readForm(form.value);
  setPaper(chosenForm, shown, root);
  tellOrigin(fragment());
  const laidOut = chosenForm === 'standard' ? [standardSheets(shown)] : sheets(shown);
  place('sheets').replaceChildren(...(items.length === 0 ? [] : laidOut));
}

place('print').addEventListener('click', () => print());

place('word').addEventListener('click', () => {
  if (shown === undefined) return;
  const { title: name } = shown;
  status.textContent = '正在制作 Word 文件……';
  wordFile(shown, place('page').dataset.writer ?? '').then(
    (file) => {
      saveFile(fileName(name, 'docx'), file);
      status.textContent = 'Word 文件已生成；打开时如询问是否更新域，请选“是”，目录才有页码。';
    },
    () => {
      status.textContent = 'Word 文件没有做成：制作文件的程序没有读到。请刷新页面再试。';
    },
  );
});

/** What an address carries of the booklet as it is shown. */
const fragment = (): string => writeBooklet(passedOn ?? storedChoice(), titleGiven(), readForm(form.value));

place('share').addEventListener('click', () => {
  const address = addressTold(`#${fragment()}`);
  void copyText(address).then((done) => {
    status.textContent = done ? '已复制网址，别人打开就是这份汇编。' : `请复制这个网址：${address}`;
  });
});

place('clear').addEventListener('click', () => {
  const before = storedChoice();
  storeChoice([]);
  const undo = document.createElement('button');
  undo.type = 'button';
  undo.textContent = '撤销';
  undo.addEventListener('click', () => {
    storeChoice(before);
    storeTitle(titleGiven());
    status.textContent = '';
    // The button goes with its sentence: back to where the reader was before.
    void show().then(() => place('clear').focus());
  });
  status.replaceChildren(`已清空${countOfChosen(before)}。`, undo);
  void show().then(() => undo.focus());
});

/** From now on the reader's own choice, with what the address brought. */
function take(chosen: readonly ChosenUnit[]): void {
  const kept = chosen.slice(0, MOST_CHOSEN);
  passedOn = undefined;
  history.replaceState(null, '', location.pathname + location.search);
  const isKept = storeChoice(kept);
  const cut = kept.length < chosen.length ? `；最多${MOST_CHOSEN}项，其余没有收入` : '';
  status.textContent = `${isKept ? '已存在本机，' : ''}现有${countOfChosen(kept)}${cut}${isKept ? '' : `；${NOT_KEPT}`}。`;
  // The buttons of what an address brought are gone.
  void show().then(() => place(kept.length > 0 ? 'print' : 'empty').focus());
}

place('replace').addEventListener('click', () => take(passedOn ?? []));
place('merge').addEventListener('click', () => {
  const own = storedChoice();
  take([...own, ...(passedOn ?? []).filter((unit) => !holds(own, unit))]);
});

let waiting: number | undefined;
title.addEventListener('input', () => {
  if (title.value.length > LONGEST_TITLE) setTitle(title.value);
  if (passedOn === undefined) storeTitle(titleGiven());
  window.clearTimeout(waiting);
  waiting = window.setTimeout(() => void show(), 300);
});
form.addEventListener('change', () => void show());
addEventListener('hashchange', () => {
  // A link within the contents is no choice.
  if (!location.hash.startsWith('#m=')) return;
  passedOn = passedChoice();
  void show();
});
onChoice(() => {
  if (passedOn === undefined && list.contains(document.activeElement) === false) void show();
});
void show();
scriptRuns();
