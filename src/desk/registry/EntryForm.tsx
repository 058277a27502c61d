import { useState } from 'preact/hooks';
import { Button } from '../shell/Button.tsx';
import { Dialog } from '../shell/Dialog.tsx';

/** Characters of a list, a line for each: some hundred names. */
const LONGEST_LIST = 20_000;

/** A field of a form. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** One line, several lines, or a mark. */
  readonly kind?: 'lines' | 'flag';
  readonly rows?: number;
  readonly required?: boolean;
  /** What may be offered while typing. */
  readonly offered?: readonly string[];
  /** It stands in addresses: it is shown, and not changed any more. */
  readonly fixed?: boolean;
}

/** What stands in the fields, as text; a mark is `yes` or empty. */
export type Values = Readonly<Record<string, string>>;

interface Props {
  readonly title: string;
  readonly fields: readonly Field[];
  readonly values: Values;
  /** Resolves to why it was refused, or to nothing. */
  readonly onSave: (values: Values) => Promise<string | undefined>;
  /** Takes the entry away, where it is there. */
  readonly onRemove?: (() => Promise<string | undefined>) | undefined;
  readonly onClose: () => void;
  /** What is shown below the fields as they are now. */
  readonly below?: (values: Values) => preact.ComponentChild;
}

/** A form for one entry of the registry; what is refused is said in it, and nothing of it is lost. */
export function EntryForm({ title, fields, values: initial, onSave, onRemove, onClose, below }: Props) {
  const [first] = useState(initial);
  const [values, set] = useState(first);
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [removing, setRemoving] = useState(false);
  const run = async (work: () => Promise<string | undefined>): Promise<void> => {
    setBusy(true);
    const refused = await work();
    setBusy(false);
    if (refused === undefined) onClose();
    else setFault(refused);
  };
  const send = (event: Event): void => {
    event.preventDefault();
    void run(() => onSave(values));
  };
  // Escape is pressed by mistake; what was written goes by a button alone.
  const leave = (): void => {
    const written = fields.some(({ name }) => (values[name] ?? '') !== (first[name] ?? ''));
    if (written) setFault('改的还没有写入。要写入请点“写入”，不要了请点“取消”。');
    else onClose();
  };
  return (
    <Dialog
      title={title}
      onClose={leave}
      actions={
        <>
          {onRemove !== undefined && (
            <Button off={busy} onClick={() => (removing ? void run(onRemove) : setRemoving(true))}>
              {removing ? '再按一次，确实删去' : '删去'}
            </Button>
          )}
          <button type="button" onClick={onClose}>
            取消
          </button>
          <Button type="submit" form="entry-form" class="primary" off={busy}>
            写入
          </Button>
        </>
      }
    >
      <form id="entry-form" onSubmit={send}>
        {fault !== undefined && (
          <p role="alert" class="desk-fault">
            {fault}
          </p>
        )}
        {fields.map((field) => (
          <OneField
            key={field.name}
            field={field}
            value={values[field.name] ?? ''}
            onChange={(text) => set({ ...values, [field.name]: text })}
          />
        ))}
        {below?.(values)}
      </form>
    </Dialog>
  );
}

interface OneProps {
  readonly field: Field;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

function OneField({ field, value, onChange }: OneProps) {
  const { name, label, hint, kind, rows = 3, required = false, offered, fixed = false } = field;
  if (kind === 'flag')
    return (
      <p>
        <label>
          <input
            type="checkbox"
            checked={value === 'yes'}
            onChange={(event) => onChange(event.currentTarget.checked ? 'yes' : '')}
          />
          {label}
        </label>
      </p>
    );
  const list = offered === undefined ? undefined : `offered-${name}`;
  const id = `field-${name}`;
  const described = hint === undefined ? undefined : `hint-${name}`;
  const input = (event: { readonly currentTarget: { readonly value: string } }): void =>
    onChange(event.currentTarget.value);
  return (
    <div class="desk-field">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <span id={described} class="soft">
          （{hint}）
        </span>
      )}
      {kind === 'lines' ? (
        <textarea
          id={id}
          aria-describedby={described}
          rows={rows}
          required={required}
          maxLength={LONGEST_LIST + 1}
          value={value}
          onInput={input}
        />
      ) : (
        <input
          id={id}
          aria-describedby={described}
          required={required}
          readOnly={fixed}
          list={list}
          value={value}
          onInput={input}
        />
      )}
      {list !== undefined && (
        <datalist id={list}>
          {offered?.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </div>
  );
}

/** The lines of a field, blank ones left out. */
export function linesOf(text = ''): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** One line of a field. */
export const lineOf = (text = ''): string => text.trim();
