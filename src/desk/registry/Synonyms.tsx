import { useState } from 'preact/hooks';
import { ChangeButton } from './ChangeButton.tsx';
import { EntryForm, type Field, linesOf, type Values } from './EntryForm.tsx';
import type { PartProps } from './use-registry.ts';

const FIELDS: readonly Field[] = [
  {
    name: 'words',
    label: '当作一个词的几种说法',
    hint: '每行一个，至少两个',
    kind: 'lines',
    rows: 6,
    required: true,
  },
];

/** Rows of words that mean the same to a reader who searches. */
export function Synonyms({ state, edit }: PartProps) {
  const [open, setOpen] = useState<number | null>();
  const [sought, setSought] = useState('');
  const row = typeof open === 'number' ? state.synonyms[open] : undefined;
  const save = (values: Values): Promise<string | undefined> =>
    edit({ kind: 'synonyms', at: open ?? null, value: linesOf(values.words) });
  const rows = state.synonyms.map((words, i) => ({ words, i }));
  const shown = rows.filter(({ words }) => words.some((word) => word.includes(sought.trim())));
  return (
    <>
      <label class="desk-field short">
        找一个词
        <input type="search" value={sought} onInput={(event) => setSought(event.currentTarget.value)} />
      </label>
      <p class="desk-actions">
        <button type="button" class="primary" onClick={() => setOpen(null)}>
          加一组
        </button>
      </p>
      <p role="status">
        共 {rows.length} 组{sought.trim() === '' ? '' : `，有“${sought.trim()}”的 ${shown.length} 组`}
      </p>
      <ul class="rows">
        {shown.map(({ words, i }) => (
          <li key={i}>
            {words.join('、')} <ChangeButton name={words.join('、')} onOpen={() => setOpen(i)} />
          </li>
        ))}
      </ul>
      {open !== undefined && (
        <EntryForm
          title={row === undefined ? '加一组同义词' : '改这一组'}
          fields={FIELDS}
          values={{ words: row?.join('\n') ?? '' }}
          onSave={save}
          onRemove={row === undefined ? undefined : () => edit({ kind: 'synonyms', at: open, value: null })}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}
