import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import {
  currentKind,
  currentText,
  type Doubt,
  type DoubtReason,
  type LineKind,
  placeOfLine,
} from '#domain/recognised-text.ts';
import { cropOf } from '#domain/scan-sheets.ts';
import { type ScanLine, stretchesOf } from './lines.ts';
import type { LineChange } from './wire.ts';

const KINDS: Readonly<Record<LineKind, string>> = {
  text: '正文',
  'page-number': '页码',
  seal: '印章',
  handwriting: '手写批注',
  noise: '污点',
};
const REASONS: Readonly<Record<DoubtReason, string>> = {
  'low-confidence': '识别的把握不大',
  'figures-differ': '两次识别的数字不一样',
  'readings-differ': '两次识别的字不一样',
  'unknown-word': '不像本档案里用过的词',
};

interface Props {
  readonly line: ScanLine;
  /** Address of the picture of its page, once it has come. */
  readonly picture: string | undefined;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onSettle: (change: LineChange, words: string) => void;
  /** The line is left with something written in it that was not given yet. */
  readonly onLeave: (change: LineChange, words: string) => void;
  readonly onAgain: (way: 'undo' | 'redo') => void;
  readonly onMove: (by: 1 | -1) => void;
}

/** One line: its picture, what was recognised with what is doubted marked, and the text as it is to be. */
export function LineCard({ line: scanned, picture, field, onSettle, onLeave, onAgain, onMove }: Props) {
  const { line, page, number } = scanned;
  const before = currentText(line);
  const [text, setText] = useState(before);
  // What is written and not yet given stays, whatever another desk makes of the line meanwhile.
  const last = useRef(before);
  if (last.current !== before) {
    if (text === last.current) setText(before);
    last.current = before;
  }
  const crop = cropOf(page, line.box);
  const place = placeOfLine(page.page, number);
  const written = (): [LineChange, string] => [{ text, looked: true }, `${place}改为“${text}”`];
  const settle = (): void =>
    text === before ? onSettle({ looked: true }, `${place}没有错`) : onSettle(...written());
  const leave = (): void => {
    if (text !== before) onLeave(...written());
  };
  const latest = useRef(leave);
  latest.current = leave;
  // What was written is not lost where another line is chosen or the window is closed.
  useEffect(() => {
    const close = (): void => latest.current();
    addEventListener('pagehide', close);
    return () => {
      removeEventListener('pagehide', close);
      close();
    };
  }, []);
  const replace = ({ from, to, other = '' }: Doubt): void => {
    // What stands there now may have been corrected: then the line is what the editor made of it.
    if (text === line.text) setText(line.text.slice(0, from) + other + line.text.slice(to));
    field.current?.focus();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Enter') settle();
    else if (event.altKey && event.key === 'ArrowDown') onMove(1);
    else if (event.altKey && event.key === 'ArrowUp') onMove(-1);
    else if (event.key === 'Escape') setText(before);
    // The field takes back what is written in it; where nothing is, the last step is meant.
    else if (event.ctrlKey && text === before && event.key === 'z') onAgain('undo');
    else if (event.ctrlKey && text === before && event.key === 'y') onAgain('redo');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="line-card">
      {picture !== undefined && (
        <svg
          class="line-picture"
          viewBox={`${crop.x} ${crop.y} ${crop.width} ${crop.height}`}
          role="img"
          aria-label={`${place}的图片`}
        >
          <image href={picture} width={page.width} height={page.height} preserveAspectRatio="none" />
        </svg>
      )}
      <p class="line-read" lang="zh-CN">
        {stretchesOf(line).map(({ text: words, start, doubt }) =>
          doubt === undefined ? (
            <span key={start}>{words}</span>
          ) : (
            <mark key={start} title={REASONS[doubt.why]}>
              {words === '' ? '▾' : words}
            </mark>
          ),
        )}
      </p>
      <input
        ref={field}
        class="line-text"
        aria-label={`${place}的文字`}
        value={text}
        spellcheck={false}
        autocomplete="off"
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={press}
      />
      {line.doubts.length > 0 && (
        <ul class="line-doubts">
          {line.doubts.map((doubt) => (
            <li key={`${doubt.from} ${doubt.why}`}>
              “{line.text.slice(doubt.from, doubt.to)}”：{REASONS[doubt.why]}
              {doubt.other !== undefined && doubt.other !== '' && (
                <button type="button" disabled={text !== line.text} onClick={() => replace(doubt)}>
                  改为“{doubt.other}”
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      <div class="line-actions">
        <button type="button" class="primary" onClick={settle}>
          {text === before ? '没有错' : '改好了'}
        </button>
        <button type="button" onClick={() => onMove(-1)}>
          上一行
        </button>
        <button type="button" onClick={() => onMove(1)}>
          下一行
        </button>
        <label>
          这一行是
          <select
            value={currentKind(line)}
            onChange={(event) => {
              const kind = event.currentTarget.value as LineKind;
              const also = text === before ? {} : { text };
              onSettle({ ...also, kind, looked: true }, `${place}算作${KINDS[kind]}`);
            }}
          >
            {Object.entries(KINDS).map(([kind, name]) => (
              <option key={kind} value={kind}>
                {name}
              </option>
            ))}
          </select>
        </label>
        {line.corrected !== undefined && <span class="soft">识别时是“{line.text}”</span>}
        {line.looked === true && <span class="soft">看过了</span>}
      </div>
    </div>
  );
}
