import { useEffect, useId, useRef, useState } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onSave: (value: string) => void;
  readonly pattern?: string;
  readonly list?: string;
  readonly hint?: string;
  readonly multiline?: boolean;
}

/** A field that is saved with Enter, or when it is left; Escape brings back what stood there. */
export function TextField({ label, value, onSave, pattern, list, hint, multiline }: Props) {
  const id = useId();
  const [text, set] = useState(value);
  useEffect(() => set(value), [value]);
  const save = (): void => {
    if (
      text.trim() !== value &&
      (pattern === undefined || new RegExp(`^(?:${pattern})$`, 'u').test(text.trim()))
    )
      onSave(text.trim());
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
        <input id={id} type="text" pattern={pattern} list={list} placeholder={hint} {...common} />
      )}
    </label>
  );
}
