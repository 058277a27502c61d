import { useState } from 'preact/hooks';
import { editorName, setEditorName } from '../settings.ts';
import { Dialog } from '../shell/Dialog.tsx';
import type { ProofreadState } from '../wire.ts';

interface Props {
  readonly state: ProofreadState | null;
  /** How many doubts nobody has looked at. */
  readonly left: number;
  /** When the circular was issued: nobody proofreads it before. */
  readonly issued: string | undefined;
  readonly onDeclare: (state: ProofreadState | null) => void;
  readonly onClose: () => void;
}

/** Declares a circular proofread, by whom and when, or takes that back. */
export function Proofread({ state, left, issued, onDeclare, onClose }: Props) {
  const [by, setBy] = useState(state?.by ?? editorName());
  const [on, setOn] = useState(state?.on ?? today());
  const declare = (event: Event): void => {
    event.preventDefault();
    setEditorName(by.trim());
    onDeclare({ on, by: by.trim() === '' ? null : by.trim() });
  };
  return (
    <Dialog
      title="校对完毕"
      onClose={onClose}
      actions={
        <>
          <button type="button" onClick={onClose}>
            取消
          </button>
          {state !== null && (
            <button type="button" onClick={() => onDeclare(null)}>
              改为没有校对
            </button>
          )}
          <button type="submit" form="proofread" class="primary">
            注明已校对
          </button>
        </>
      }
    >
      {left > 0 && <p>还有 {left} 处疑问没有看过。</p>}
      <form id="proofread" onSubmit={declare}>
        <label class="mend-row">
          校对人
          <input value={by} onInput={(event) => setBy(event.currentTarget.value)} />
        </label>
        <label class="mend-row">
          日期
          <input
            type="date"
            required
            min={issued}
            value={on}
            onInput={(event) => setOn(event.currentTarget.value)}
          />
        </label>
      </form>
      {issued !== undefined && on < issued && (
        <p class="desk-fault" role="alert">
          校对的日期早于成文日期 {issued}，请改其中一个。
        </p>
      )}
      <p class="soft">表示全文已经对照原件看过。以后可以改，也可以取消。</p>
    </Dialog>
  );
}

/** The day of this machine. */
function today(): string {
  const now = new Date();
  const two = (number: number): string => `${number}`.padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
