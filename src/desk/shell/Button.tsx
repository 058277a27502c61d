import type { ComponentProps } from 'preact';

interface Props extends ComponentProps<'button'> {
  /** It does nothing now. */
  readonly off: boolean;
}

/** A button that may be out of use and keeps the focus: a disabled one loses it to nothing under who works by keyboard. */
export function Button({ off, onClick, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={off}
      onClick={(event) => {
        if (off) event.preventDefault();
        else onClick?.(event);
      }}
    />
  );
}
