import { useEffect, useRef } from 'preact/hooks';
import { singleKeys } from '../settings.ts';

/** What a key does: `n`, `?`, or with Ctrl `ctrl+z`. */
export type Keys = Readonly<Record<string, () => void>>;

/**
 * Keys of a view. Single letters do nothing while something is written, while a dialog is open,
 * or where the editor has switched them off.
 */
export function useKeys(keys: Keys): void {
  const now = useRef(keys);
  now.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.altKey || event.metaKey) return;
      if (document.querySelector('dialog[open]') !== null) return;
      const target = event.target as Element;
      const writing = target.closest('input, textarea, select') !== null;
      const name = event.ctrlKey
        ? `ctrl+${event.shiftKey ? 'shift+' : ''}${event.key.toLowerCase()}`
        : event.key;
      // Escape leaves a field, as it leaves all else.
      if (name !== 'Escape' && (writing || (!event.ctrlKey && event.key.length === 1 && !singleKeys())))
        return;
      const act = now.current[name];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}
