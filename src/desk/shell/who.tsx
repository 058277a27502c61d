import { useEffect, useState } from 'preact/hooks';

/** Where the browser keeps the name. */
const KEPT = 'desk-name';

/** Who works at this desk: asked once, and kept in the browser; `usual` is what git knows. */
export function useWho(usual: string | undefined): readonly [string, (name: string) => void] {
  const [who, set] = useState(() => localStorage.getItem(KEPT) ?? '');
  useEffect(() => {
    if (who === '' && usual !== undefined && usual !== '') set(usual);
  }, [usual]);
  const change = (name: string): void => {
    localStorage.setItem(KEPT, name);
    set(name);
  };
  return [who, change];
}

/** The field for the name. */
export function WhoField({
  who,
  onChange,
}: {
  readonly who: string;
  readonly onChange: (name: string) => void;
}) {
  return (
    <label class="desk-field who">
      办理人（记在办理记录里）
      <input
        value={who}
        maxLength={60}
        autoComplete="name"
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  );
}
