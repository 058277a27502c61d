import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ReadBlock } from '#domain/reading.ts';

interface Props {
  readonly block: ReadBlock;
  readonly onPart: (at: number) => void;
  readonly onSetAside: (from: number, to: number) => void;
  readonly onClose: () => void;
}

const SENTENCE_END = /[。；！？!?;\n]/u;

/**
 * One paragraph with a caret in it: click between characters, or move with the arrow keys, to
 * say where it is parted; with Shift, or by drawing over them, characters are chosen that are no
 * text.
 */
export function PartAt({ block, onPart, onSetAside, onClose }: Props) {
  const { text } = block;
  const box = useRef<HTMLDivElement>(null);
  const [caret, setCaret] = useState(0);
  const [anchor, setAnchor] = useState(0);
  // At once: the next key is meant for it.
  useLayoutEffect(() => box.current?.focus(), []);
  const [from, to] = caret < anchor ? [caret, anchor] : [anchor, caret];
  const move = (next: number, extend: boolean): void => {
    const at = Math.max(0, Math.min(text.length, next));
    setCaret(at);
    if (!extend) setAnchor(at);
  };
  const part = (): void => {
    if (from === to && caret > 0 && caret < text.length) onPart(caret);
  };
  const aside = (): void => {
    if (from < to) onSetAside(from, to);
  };
  const key = (event: KeyboardEvent): void => {
    const by = event.ctrlKey ? 'sentence' : 'character';
    const next: Readonly<Record<string, () => number>> = {
      ArrowRight: () => (by === 'sentence' ? sentenceAfter(text, caret) : after(text, caret)),
      ArrowLeft: () => (by === 'sentence' ? sentenceBefore(text, caret) : before(text, caret)),
      ArrowDown: () => lineAway(box.current, caret, 1),
      ArrowUp: () => lineAway(box.current, caret, -1),
      Home: () => 0,
      End: () => text.length,
    };
    const go = next[event.key];
    if (go !== undefined) move(go(), event.shiftKey);
    else if (event.key === 'Enter') part();
    else if (event.key === 'Delete' || event.key === '0') aside();
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const point = (event: MouseEvent, extend: boolean): void => {
    const at = offsetAt(box.current, event);
    if (at !== undefined) move(at, extend);
  };
  const around = `“${text.slice(Math.max(0, caret - 6), caret)}”之后，“${text.slice(caret, caret + 6)}”之前`;
  return (
    <div class="part-at">
      <p class="soft" id="part-at-help">
        点两个字之间，或者用方向键移动（Ctrl 加左右键跳到句末），按回车从这里分开；按住 Shift 选几个字，按
        Delete 不收入正文。
      </p>
      <div
        ref={box}
        class="part-at-text"
        role="slider"
        tabIndex={0}
        aria-label="从哪里分开"
        aria-describedby="part-at-help"
        aria-valuemin={0}
        aria-valuemax={text.length}
        aria-valuenow={caret}
        aria-valuetext={from === to ? around : `选了“${text.slice(from, to)}”`}
        onKeyDown={key}
        onMouseDown={(event) => point(event, event.shiftKey)}
        onMouseMove={(event) => {
          if (event.buttons === 1) point(event, true);
        }}
      >
        <span>{text.slice(0, from)}</span>
        {from === to ? <span class="caret" /> : <mark>{text.slice(from, to)}</mark>}
        <span>{text.slice(to)}</span>
      </div>
      <div class="desk-actions">
        <button type="button" onClick={onClose}>
          不分了
        </button>
        <button type="button" onClick={aside} disabled={from === to}>
          这几个字不收入正文
        </button>
        <button
          type="button"
          class="primary"
          onClick={part}
          disabled={from !== to || caret === 0 || caret === text.length}
        >
          从这里分开
        </button>
      </div>
    </div>
  );
}

/** The offset behind the character at `at`: no caret stands inside a character of two units. */
function after(text: string, at: number): number {
  return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
}

function before(text: string, at: number): number {
  return at - ((text.codePointAt(at - 2) ?? 0) > 0xffff ? 2 : 1);
}

function sentenceAfter(text: string, at: number): number {
  for (let i = at; i < text.length; i += 1) if (SENTENCE_END.test(text[i] as string)) return i + 1;
  return text.length;
}
function sentenceBefore(text: string, at: number): number {
  for (let i = at - 2; i >= 0; i -= 1) if (SENTENCE_END.test(text[i] as string)) return i + 1;
  return 0;
}

/** The offset in the text of the box at a point of the screen. */
function offsetAt(box: HTMLElement | null, { clientX, clientY }: Pick<MouseEvent, 'clientX' | 'clientY'>) {
  const range = document.caretRangeFromPoint(clientX, clientY);
  if (box === null || range === null || !box.contains(range.startContainer)) return undefined;
  const before = document.createRange();
  before.setStart(box, 0);
  before.setEnd(range.startContainer, range.startOffset);
  return before.toString().length;
}

/** The offset one line of the screen below or above. */
function lineAway(box: HTMLElement | null, at: number, way: 1 | -1): number {
  const caret = box?.querySelector('.caret, mark')?.getBoundingClientRect();
  if (box === null || caret === undefined) return at;
  const height = Number.parseFloat(getComputedStyle(box).lineHeight);
  const y = (way === 1 ? caret.bottom : caret.top) + way * height - (way * caret.height) / 2;
  return offsetAt(box, { clientX: caret.left + 1, clientY: y }) ?? at;
}
