import { useEffect, useState } from 'preact/hooks';
import { editorName, setEditorName } from '../settings.ts';

/** The field for who works at this desk: asked once, and kept in the browser; `usual` is what git knows. */
export function WhoField({ usual }: { readonly usual: string }) {
  const [who, set] = useState(editorName);
  useEffect(() => {
    if (who === '' && usual !== '') set(usual);
  }, [usual]);
  return (
    <label class="desk-field who">
      办理人（记在办理记录里）
      <input
        value={who}
        maxLength={60}
        autoComplete="name"
        onInput={(event) => {
          set(event.currentTarget.value);
          setEditorName(event.currentTarget.value);
        }}
      />
    </label>
  );
}
