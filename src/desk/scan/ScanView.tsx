import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { currentText, placeOfLine } from '#domain/recognised-text.ts';
import { Button } from '../shell/Button.tsx';
import { say } from '../shell/status.tsx';
import { type Keys, useKeys } from '../shell/use-keys.ts';
import { LineCard } from './LineCard.tsx';
import { isOpen, linesOf, nextOpen, type ScanLine, wasDoubtful } from './lines.ts';
import { PagePicture } from './PagePicture.tsx';
import { usePicture, useScan } from './use-scan.ts';
import type { LineChange } from './wire.ts';

/** A scan line by line: its picture above its text; what the program was not sure of first. */
export function ScanView({ rest: [id = ''] }: { readonly rest: readonly string[] }) {
  const scan = useScan(id);
  const { state } = scan;
  const [chosen, choose] = useState<number>();
  const field = useRef<HTMLInputElement>(null);
  const lines = state === undefined ? [] : linesOf(state.pages);
  // Where the work begins is told once: what other desks do does not move the editor elsewhere.
  const first = useRef<number | undefined>(undefined);
  if (lines.length > 0) first.current ??= Math.max(0, nextOpen(lines, -1));
  const at = Math.min(chosen ?? first.current ?? 0, lines.length - 1);
  const current = lines[at];
  const page = current?.page;
  const picture = usePicture(id, page?.hasPicture === true ? page.page : undefined);
  const doubtful = lines.filter(wasDoubtful);
  const left = lines.filter(isOpen);

  const go = (to: number): void => {
    if (to >= 0 && to < lines.length) choose(to);
  };
  const next = (): void => {
    const to = nextOpen(lines, at);
    if (to >= 0) go(to);
    else say('没有还要看的行了。');
  };
  // Whoever goes on writes on.
  const shown = current === undefined ? '' : `${current.page.page} ${current.number}`;
  useLayoutEffect(() => {
    if (shown !== '') field.current?.focus();
  }, [shown]);

  const settle = async (line: ScanLine, change: LineChange, words: string): Promise<void> => {
    const wasLast = left.length === 1 && left[0] === line;
    if (!(await scan.change(line, change, words))) return;
    if (wasLast) say(`${words}。已写入。有疑问的行都看过了。`);
    // The state that comes back has this line settled; the next is looked for without it.
    const rest = lines.map((one) =>
      one === line ? { ...one, line: { ...one.line, looked: true as const } } : one,
    );
    const to = nextOpen(rest, at);
    go(to >= 0 ? to : Math.min(at + 1, lines.length - 1));
  };
  const keys: Keys = {
    n: next,
    'ctrl+z': () => scan.again('undo'),
    'ctrl+y': () => scan.again('redo'),
  };
  useKeys(keys);

  if (scan.fault !== undefined)
    return (
      <>
        <h1>{id}</h1>
        <p>{scan.fault}</p>
        <p>
          <a href="#/">回到公文</a>
        </p>
      </>
    );
  if (state === undefined) return <p>正在读取……</p>;
  return (
    <div class="scan">
      <div class="circular-head">
        <h1 title={state.title}>对照扫描件：{state.title}</h1>
        <div class="circular-tools">
          <span class="looked-at">
            {doubtful.length === 0
              ? '没有疑问'
              : `有疑问的行：看过${doubtful.length - left.length}，共${doubtful.length}`}
          </span>
          <Button onClick={next} off={left.length === 0} aria-keyshortcuts="N">
            下一处
          </Button>
          <Button
            onClick={() => scan.again('undo')}
            off={state.undo === null}
            title={state.undo ?? undefined}
          >
            撤销
          </Button>
          <Button
            onClick={() => scan.again('redo')}
            off={state.redo === null}
            title={state.redo ?? undefined}
          >
            重做
          </Button>
          <a href={`#/circular/${id}`}>
            {left.length > 0 || state.proofread !== null
              ? '回到公文'
              : doubtful.length > 0
                ? '看完了，去注明已校对'
                : '去注明已校对'}
          </a>
        </div>
      </div>
      {current === undefined || page === undefined ? (
        <p>图片上没有识别出文字。</p>
      ) : (
        <div class="scan-panes">
          <PagePicture
            page={page}
            picture={picture}
            lines={lines.filter((one) => one.page === page)}
            current={current}
            onChoose={(line) => go(lines.indexOf(line))}
          />
          <div class="scan-work">
            <p class="soft" aria-live="polite">
              {placeOfLine(page.page, current.number)}，第{at + 1}行，共{lines.length}行
            </p>
            {lines[at - 1] !== undefined && (
              <p class="scan-beside">{currentText((lines[at - 1] as ScanLine).line)}</p>
            )}
            <LineCard
              key={shown}
              field={field}
              line={current}
              picture={picture}
              onSettle={(change, words) => void settle(current, change, words)}
              onLeave={(change, words) => void scan.change(current, change, words)}
              onAgain={scan.again}
              onMove={(by) => go(at + by)}
            />
            {lines[at + 1] !== undefined && (
              <p class="scan-beside">{currentText((lines[at + 1] as ScanLine).line)}</p>
            )}
            <p class="soft scan-help">
              回车：照框里的字写入，到下一处。Alt+↑、Alt+↓：上一行、下一行。Esc：恢复这一行。改了字就去别的行，也照框里的字写入。扫描件不会改动。
            </p>
          </div>
        </div>
      )}
    </div>
  );
}
