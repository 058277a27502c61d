import { KINDS } from '#domain/names.ts';
import type { ReadField, ReadingEdit, SettableHead } from '#domain/reading.ts';
import { TextField } from './TextField.tsx';
import { writtenDate } from './written-date.ts';

interface Props {
  readonly fields: readonly ReadField[];
  readonly onEdit: (edits: readonly ReadingEdit[], words: string) => void;
}

const HOW: Readonly<Record<ReadField['found'], string>> = {
  printed: '',
  inferred: '（推断）',
  made: '（拟定）',
  editor: '（已改）',
};
/** Fields that always have something. */
const NEVER_NONE: ReadonlySet<keyof SettableHead> = new Set(['title', 'kind', 'note']);

/** The head of a circular, field by field, each changed where it stands. */
export function HeadFields({ fields, onEdit }: Props) {
  return (
    <div class="head-fields-form">
      {fields.map(({ field, words, value, found }) => {
        const shown = field === 'kind' ? kindWord(value) : [value ?? ''].flat().join('、');
        const set = (text: string): void => {
          const none = NEVER_NONE.has(field) ? undefined : null;
          const issuers = text.split(/[、,，]/u).map((one) => one.trim());
          const next = text === '' ? none : field === 'issuer' && issuers.length > 1 ? issuers : text;
          onEdit(
            [{ field, value: next } as ReadingEdit],
            text === '' ? `${words}空着` : `${words}改为“${text}”`,
          );
        };
        return (
          <div key={field} class="head-field" data-field={field}>
            {field === 'kind' ? (
              <label class="mend-row">
                {`${words}${HOW[found]}`}
                <select value={shown} onChange={(event) => set(event.currentTarget.value)}>
                  {[...new Set([shown, ...Object.values(KINDS)])].map((kind) => (
                    <option key={kind}>{kind}</option>
                  ))}
                </select>
              </label>
            ) : (
              <TextField
                label={`${words}${HOW[found]}`}
                value={shown}
                onSave={set}
                {...(field === 'date' || field === 'printed'
                  ? { read: writtenDate, hint: '2025-06-27' }
                  : {})}
                required={field === 'title'}
              />
            )}
            {found === 'editor' && (
              <button
                type="button"
                aria-label={`${words}恢复为程序读出的`}
                onClick={() => onEdit([{ field, value: undefined } as ReadingEdit], `${words}由程序读`)}
              >
                恢复
              </button>
            )}
          </div>
        );
      })}
    </div>
  );
}

/** The word for a kind that is told by its name. */
function kindWord(value: ReadField['value']): string {
  const kind = `${value ?? ''}`;
  return (KINDS as Readonly<Record<string, string>>)[kind] ?? kind;
}
