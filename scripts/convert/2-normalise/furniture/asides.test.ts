import { expect, test } from 'vitest';
import type { ExtractedLine } from '../../1-decode/formats/index.ts';
import { decode } from '../../1-decode/index.ts';
import { normalise } from '../index.ts';

/** What is left of lines of a Word file, what is set aside, and what the editor is told. */
function read(...lines: ExtractedLine[]) {
  const extraction = { format: 'docx' as const, lines };
  const decoded = decode({ id: 'a', file: 'a.docx', bytes: new Uint8Array(), extraction }).value;
  if (decoded === undefined) throw new Error('undecoded');
  const { value, diagnostics } = normalise(decoded);
  return {
    text: value.text,
    furniture: value.furniture.map(({ kind, span }) => `${kind} ${decoded.text.slice(span.start, span.end)}`),
    told: diagnostics.map(({ message, place }) => `${place.line} ${message}`),
  };
}

test('a stretch that the format sets aside is no text, and the editor is told of it', () => {
  const line = {
    text: '推行现场立案。',
    place: '第1段',
    asides: [{ kind: 'struck' as const, start: 2, end: 4 }],
  };
  expect(read(line)).toEqual({
    text: '推行立案。',
    furniture: ['struck 现场'],
    told: ['1 这些字没有进正文：原件上划掉了。'],
  });
});

test('white space around it, marks and empty characters in it are a part of it', () => {
  const line = {
    text: ' 甲\u200b**乙**丙\u200b',
    place: '第1段',
    asides: [{ kind: 'hidden' as const, start: 0, end: 8 }],
  };
  const { text, furniture } = read(line);
  expect(text).toBe('丙');
  expect(furniture).toEqual(['hidden 甲\u200b**乙**', 'invisible \u200b']);
});

test('a table of contents is told of once, a mark of a note not at all', () => {
  const contents = ['目录', '一、甲\t1', '二、乙\t2'].map((text, i) => ({
    text,
    place: `第${i + 1}段`,
    furniture: 'contents' as const,
  }));
  const noted = {
    text: '办好案件。¹',
    place: '第4段',
    asides: [{ kind: 'note-mark' as const, start: 5, end: 6 }],
  };
  const { text, told } = read(...contents, noted);
  expect(text).toBe('办好案件。');
  expect(told).toEqual(['1 这些字没有进正文：是目录，标题在正文里另有（共 3 处）。']);
});

test.each([
  ['民\u200d事审判庭', '民事审判庭'],
  ['做到\u200c当日登记', '做到当日登记'],
  ['\u200d民事', '民事'],
  ['ن\u200cی', 'ن\u200cی'],
  ['👨\u200d👩', '👨\u200d👩'],
])('joiners that join nothing are no text: %j', (written, published) => {
  expect(read({ text: written, place: '第1段' }).text).toBe(published);
});
