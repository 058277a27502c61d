import { FINGERPRINT_DIGITS, fingerprintOf } from '#domain/fingerprint.ts';
import { element } from '../browser/element.ts';
import { catalogue } from '../search/catalogue.ts';
import { type OpenSearch, openSearch, TooLarge } from '../search/open.ts';
import { linkFromFolder } from '../search/open-from-folder.ts';
import { type Identities, type KnownText, openIdentities } from './identities.ts';
import { isNearlyFingerprint, quotedWords, readQuestion } from './question.ts';
import { findQuote, LONGEST_PASSAGE, type QuotedPiece, SHORTEST_PASSAGE } from './quote.ts';
import {
  compared,
  correctionsOf,
  foreign,
  placesThatDiffer,
  verdict,
  whatWent,
  whichText,
} from './verdict.ts';

const part = <T extends HTMLElement>(name: string): T => {
  const found = document.querySelector<T>(`[data-verify="${name}"]`);
  if (found === null) throw new Error(`the page has no ${name}`);
  return found;
};

const form = part<HTMLFormElement>('form');
const box = part<HTMLTextAreaElement>('box');
const answer = part('answer');
const status = part('status');
const asked = part('asked');
const root = new URL(form.getAttribute('data-root') ?? '../', document.baseURI);
const inFolder = root.protocol === 'file:';
const link = (address: string): string => new URL(address, root).href;

let identities: Promise<Identities> | undefined;
let search: Promise<OpenSearch> | undefined;
let turn = 0;

async function ask(typed: string): Promise<void> {
  turn += 1;
  const mine = turn;
  answer.replaceChildren();
  asked.textContent = typed.trim() === '' ? '' : `核对：${typed.trim()}`;
  if (typed.trim() === '') {
    status.textContent = '';
    return;
  }
  status.classList.remove('visually-hidden');
  status.textContent = '正在核对……';
  try {
    identities ??= openIdentities(root);
    const found = await answersTo(typed, await identities);
    if (mine !== turn) return;
    answer.replaceChildren(...found);
    // The answer itself is there to be seen; readers of screens are told how it begins.
    status.classList.add('visually-hidden');
    status.textContent = found.map((one) => one.querySelector('h2')?.textContent ?? '').join('；');
  } catch (error) {
    console.error(error);
    identities = undefined;
    search = undefined;
    if (mine !== turn) return;
    status.classList.remove('visually-hidden');
    status.textContent = error instanceof TooLarge ? TOO_LARGE : FAILED;
  }
}

const WITHDRAWN = '已经撤下的公文，这里不再有它的文字，只能按网址或者指纹核对。';
const FAILED = '没能读取档案的数据，请刷新页面再试。';
const TOO_LARGE =
  '档案较大，从文件夹打开时不能核对片段；请从服务器上的网址打开，或者改用指纹、网址，也可以粘贴一项的全文。';

async function answersTo(typed: string, known: Identities): Promise<HTMLElement[]> {
  const { address, fingerprint, passage } = readQuestion(typed);
  if (passage !== undefined) return aboutPassage(passage, known);
  if (address !== undefined) return [await aboutAddress(address, fingerprint, known)];
  return aboutFingerprint(fingerprint ?? '', known);
}

async function aboutFingerprint(fingerprint: string, known: Identities): Promise<HTMLElement[]> {
  const texts = await known.withFingerprint(fingerprint);
  // What moved is known where it went; what did not is known by its old address alone.
  const gone = known.gone.filter(
    ({ to, fingerprints }) =>
      fingerprints.includes(fingerprint) && !texts.some(({ address }) => address === to),
  );
  const found = [
    ...texts.map((text) => (text.fingerprint === fingerprint ? unchanged(text) : correctedSince(text))),
    ...gone.map((one) => whatWent(one, link)),
  ];
  if (found.length > 0) return found;
  const words = '本档案没有哪一项、哪一件用过这个指纹。抄写有误也会这样，请再对一遍。';
  return [verdict('foreign', '不是本档案的指纹', element('p', '', words))];
}

async function aboutAddress(
  address: string,
  fingerprint: string | undefined,
  known: Identities,
): Promise<HTMLElement> {
  const gone = known.gone.find((one) => one.address === address);
  if (gone !== undefined) {
    const there = fingerprint === undefined || gone.to === null ? undefined : await known.at(gone.to);
    if (there === undefined || fingerprint === undefined) return whatWent(gone, link);
    return aboutAddress(there.address, fingerprint, known);
  }
  const text = await known.at(address);
  if (text === undefined) {
    const words = /^circulars\//u.test(address)
      ? '本档案没有这个网址。抄写有误也会这样，请再对一遍。'
      : '这个网址不是公文或者其中一项，没有指纹可以核对。';
    return verdict('foreign', '不是公文的网址', element('p', '', words));
  }
  if (fingerprint === undefined) {
    const corrected = text.corrections.length > 0 || text.earlier.length > 0;
    return corrected
      ? verdict('corrected', '这个网址的文字有过更正', whichText(text, link), ...correctionsOf(text))
      : verdict('unchanged', '这个网址的文字公布以来没有更正', whichText(text, link), ...compareByHand());
  }
  if (text.fingerprint === fingerprint) return unchanged(text);
  if (text.earlier.includes(fingerprint)) return correctedSince(text);
  const [other] = await known.withFingerprint(fingerprint);
  const where = other === undefined ? [] : [element('p', '', '这个指纹属于：'), whichText(other, link)];
  return verdict(
    'foreign',
    '指纹不是这个网址的',
    element('p', '', '这个网址从来没有过这样的文字。那里是：'),
    whichText(text, link),
    ...where,
  );
}

const compareByHand = () => [element('p', 'soft', '手里的文字如果印有指纹，与上面的一样，就没有变过。')];

const unchanged = (text: KnownText): HTMLElement =>
  verdict('unchanged', '没有变化：与本档案现在的文字一样', whichText(text, link), ...correctionsOf(text));

const correctedSince = (text: KnownText): HTMLElement =>
  verdict(
    'corrected',
    '后来有更正：这是更正以前的文字',
    whichText(text, link),
    ...correctionsOf(text),
    element('p', 'soft', '引用时请以现在的文字为准。'),
  );

async function aboutPassage(passage: string, known: Identities): Promise<HTMLElement[]> {
  // The whole text of a measure or circular is known by its fingerprint, corrected or not.
  const whole = await known.withFingerprint(fingerprintOf(passage));
  if (whole.length > 0) return aboutFingerprint(fingerprintOf(passage), known);
  if (isNearlyFingerprint(passage)) {
    const words = `指纹只用 ${FINGERPRINT_DIGITS} 这些字符，没有容易看错的 0、1、I、L、O 等。请对照原件再抄一遍。`;
    return [verdict('foreign', '不是本档案的指纹', element('p', '', words))];
  }
  if (passage.replace(/\s/gu, '').length < SHORTEST_PASSAGE) {
    const words = `请至少粘贴 ${SHORTEST_PASSAGE} 个字；指纹是 8 个字母和数字。`;
    return [verdict('foreign', '太短了，认不出来', element('p', '', words))];
  }
  search ??= openSearch(root);
  const { parts } = await search;
  const words = quotedWords(passage);
  const pieces = await findQuote(words, parts);
  const found = await Promise.all(
    pieces.map((piece) => aboutPiece(piece, pieces.length === 1, known, parts)),
  );
  const hasWithdrawn = known.gone.some(({ to }) => to === null);
  if (hasWithdrawn && pieces.some(({ match }) => match === undefined))
    found.push(element('p', 'soft', WITHDRAWN));
  if (words.replace(/\s/gu, '').length <= LONGEST_PASSAGE) return found;
  const limit = `文字较长，只核对了前 ${LONGEST_PASSAGE} 个字，其余请分段核对。`;
  return [...found, element('p', 'soft', limit)];
}

async function aboutPiece(
  piece: QuotedPiece,
  alone: boolean,
  known: Identities,
  { directory }: OpenSearch['parts'],
): Promise<HTMLElement> {
  const { match } = piece;
  if (match === undefined) return foreign(piece, alone);
  const records = catalogue(directory);
  const place = records.place(match.record);
  const own = place.url.replace(/#.*$/u, '');
  const text = await known.at(own);
  const which = text === undefined ? [] : [whichText(text, link), ...correctionsOf(text)];
  const places = placesThatDiffer(match.changes);
  const also = [...new Set(match.also.map((number) => records.place(number).url))].filter(
    (url) => url.replace(/#.*$/u, '') !== own,
  );
  const elsewhere =
    also.length === 0
      ? []
      : [
          element(
            'p',
            'soft',
            '另见：',
            ...also.slice(0, 5).flatMap((url) => [anchorTo(url), ' ']),
            also.length > 5 ? `等 ${also.length} 处` : '',
          ),
        ];
  if (places === 0) {
    return verdict('unchanged', '一字不差', compared(match.changes), ...which, ...elsewhere);
  }
  const heading = match.sameWords ? '文字相同，标点或写法有出入' : `有 ${places} 处出入`;
  const key = element(
    'p',
    'soft',
    element('del', '', '划去的'),
    '是所引文字多出的，',
    element('ins', '', '加线的'),
    '是所引文字缺少的。',
  );
  return verdict('differs', heading, compared(match.changes), key, ...which, ...elsewhere);
}

function anchorTo(address: string): HTMLElement {
  const anchor = element('a', '', address) as HTMLAnchorElement;
  anchor.href = link(address);
  return anchor;
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const query = box.value.trim();
  try {
    // Short enough to be passed on; a long passage stays on this page.
    history.replaceState(
      null,
      '',
      query === '' || query.length > 500 ? location.pathname : `?q=${encodeURIComponent(query)}`,
    );
  } catch {
    // Some browsers keep the address of a file as it is.
  }
  void ask(query);
});
box.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
});
if (inFolder) linkFromFolder();
const given = new URLSearchParams(location.search).get('q') ?? '';
if (given !== '') {
  box.value = given;
  void ask(given);
}
