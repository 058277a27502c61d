import { useId, useRef, useState } from 'preact/hooks';
import { ROLES } from '#domain/names.ts';
import type { ReadingEdit, ReadMeasure } from '#domain/reading.ts';
import type { Role } from '#domain/schema.ts';
import { TextField } from './TextField.tsx';

interface Props {
  readonly measure: ReadMeasure;
  /** Names of departments that the archive knows. */
  readonly names: readonly string[];
  readonly onEdit: (edits: readonly ReadingEdit[], words: string) => void;
}

/** What belongs to a measure as a whole: title, who answers for it, by when, with what outcome. */
export function MeasureFields({ measure, names, onEdit }: Props) {
  const { key, number, title, departments, deadline, outcome, note, edited, type } = measure;
  const list = useId();
  const what = type === 'question' ? '这一问' : `第${number ?? key}条`;
  const set = (edit: ReadingEdit, words: string): void => onEdit([edit], words);
  const setDepartments = (value: readonly { name: string; role: Role }[], words: string): void =>
    set({ measure: key, field: 'departments', value }, words);
  const own = departments.map(({ name, role }) => ({ name, role }));
  return (
    <section aria-label={what} key={key}>
      <h2>{what}</h2>
      <TextField
        label="题名"
        value={title}
        onSave={(value) =>
          set(
            { measure: key, field: 'title', value: value === '' ? undefined : value },
            value === '' ? `${what}的题名由程序定` : `${what}的题名改为“${value}”`,
          )
        }
      />
      <h3>责任部门</h3>
      <datalist id={list}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <ul class="departments">
        {departments.map(({ name, printed, role }, i) => (
          <li key={`${name} ${role}`}>
            <span class="department-name" title={printed === name ? undefined : `原文：${printed}`}>
              {name}
            </span>
            <select
              aria-label={`${name}的角色`}
              value={role}
              onChange={(event) =>
                setDepartments(
                  own.map((one, other) =>
                    other === i ? { ...one, role: event.currentTarget.value as Role } : one,
                  ),
                  `${name}改为${ROLES[event.currentTarget.value as Role]}`,
                )
              }
            >
              <RoleOptions />
            </select>
            <button
              type="button"
              aria-label={`去掉${name}`}
              onClick={() =>
                setDepartments(
                  own.filter((_, other) => other !== i),
                  `${what}去掉${name}`,
                )
              }
            >
              去掉
            </button>
          </li>
        ))}
      </ul>
      <NewDepartment
        list={list}
        onAdd={(name, role) => setDepartments([...own, { name, role }], `${what}加上${ROLES[role]}${name}`)}
      />
      <TextField
        label="完成时限"
        value={deadline?.date ?? deadline?.printed ?? ''}
        hint="2026-06-30，或原文的写法"
        onSave={(value) =>
          set(
            { measure: key, field: 'deadline', value: value === '' ? null : value },
            value === '' ? `${what}没有完成时限` : `${what}的完成时限是${value}`,
          )
        }
      />
      <TextField
        label="成果形式"
        value={outcome ?? ''}
        onSave={(value) =>
          set(
            { measure: key, field: 'outcome', value: value === '' ? null : value },
            value === '' ? `${what}没有成果形式` : `${what}的成果形式是“${value}”`,
          )
        }
      />
      <TextField
        label="给读者的说明"
        value={note ?? ''}
        onSave={(value) =>
          set(
            { measure: key, field: 'note', value: value === '' ? undefined : value },
            value === '' ? `去掉${what}的说明` : `写下${what}的说明`,
          )
        }
      />
      {edited.length > 0 && (
        <button
          type="button"
          onClick={() =>
            onEdit(
              edited.map((field) => ({ measure: key, field, value: undefined })),
              `${what}的各项恢复为程序读出的`,
            )
          }
        >
          各项恢复为程序读出的
        </button>
      )}
    </section>
  );
}

function NewDepartment({
  list,
  onAdd,
}: {
  readonly list: string;
  readonly onAdd: (name: string, role: Role) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('responsible');
  const add = (event: Event): void => {
    event.preventDefault();
    if (name.trim() === '') return;
    onAdd(name.trim(), role);
    setName('');
    input.current?.focus();
  };
  return (
    <form class="new-department" onSubmit={add}>
      <input
        ref={input}
        id="new-department"
        aria-label="加一个责任部门"
        placeholder="加一个部门"
        list={list}
        autocomplete="off"
        value={name}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <select
        aria-label="它的角色"
        value={role}
        onChange={(event) => setRole(event.currentTarget.value as Role)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.form?.requestSubmit();
        }}
      >
        <RoleOptions />
      </select>
      <button type="submit">加上</button>
    </form>
  );
}

function RoleOptions() {
  return (
    <>
      {Object.entries(ROLES).map(([role, name]) => (
        <option key={role} value={role}>
          {name}
        </option>
      ))}
    </>
  );
}
