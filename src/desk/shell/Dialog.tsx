import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

interface Props {
  readonly title: string;
  /** Called for Escape, for the button that closes, and for whatever else puts it away. */
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  /** What can be done; without them a button that closes. */
  readonly actions?: ComponentChildren;
}

/** A dialog over the page: the keyboard stays in it, Escape closes it, the focus goes back to where it was. */
export function Dialog({ title, onClose, children, actions }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const name = useId();
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const cancel = (event: Event): void => {
    event.preventDefault();
    onClose();
  };
  return (
    <dialog ref={dialog} class="desk-dialog" aria-labelledby={name} onCancel={cancel}>
      <h2 id={name}>{title}</h2>
      <div class="desk-dialog-body">{children}</div>
      <div class="desk-actions">
        {actions ?? (
          <button type="button" onClick={onClose}>
            关闭
          </button>
        )}
      </div>
    </dialog>
  );
}
