import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { say } from '../shell/status.tsx';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onSave: (value: string) => void;
  /** What is saved for a text; nothing where it cannot be, which `hint` shows how to write. */
  readonly read?: (text: string) => string | undefined;
  /** It cannot be left empty. */
  readonly required?: boolean;
  readonly list?: string;
  readonly hint?: string;
  readonly multiline?: boolean;
}

/** A field that is saved with Enter, or when it is left; Escape brings back what stood there. */
export function TextField({ label, value, onSave, read, required, list, hint, multiline }: Props) {
  const id = useId();
  const [text, set] = useState(value);
  // Another value takes the field; the first one is there already, and must not undo what is typed at once.
  const shown = useRef(value);
  useEffect(() => {
    if (shown.current !== value) set(value);
    shown.current = value;
  }, [value]);
  const save = (): void => {
    const written = text.trim();
    if (written === value) return;
    if (required === true && written === '') {
      set(value);
      say(`${label}不能空着，没有改动。`, 'fault');
      return;
    }
    const given = read === undefined || written === '' ? written : read(written);
    if (given === undefined) say(`“${written}”没有写入：${label}要写成 ${hint} 这样。`, 'fault');
    else if (given === value) set(value);
    else onSave(given);
  };
  const latest = useRef(save);
  latest.current = save;
  // What was written is not lost where the window is closed.
  useEffect(() => {
    const leave = (): void => latest.current();
    addEventListener('pagehide', leave);
    return () => removeEventListener('pagehide', leave);
  }, []);
  const key = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      save();
    } else if (event.key === 'Escape' && text !== value) {
      event.stopPropagation();
      set(value);
    }
  };
  const common = {
    value: text,
    onInput: (event: { currentTarget: { value: string } }) => set(event.currentTarget.value),
    onBlur: save,
    onKeyDown: key,
  };
  return (
    <label class="mend-row" htmlFor={id}>
      {label}
      {multiline === true ? (
        <textarea id={id} rows={2} {...common} />
      ) : (
        <input id={id} type="text" list={list} placeholder={hint} {...common} />
      )}
    </label>
  );
}
