import { useState } from 'preact/hooks';
import { Button } from '../shell/Button.tsx';
import { ChangeButton } from './ChangeButton.tsx';
import { EntryForm, type Field, lineOf, linesOf, type Values } from './EntryForm.tsx';
import type { PartProps } from './use-registry.ts';
import type { DepartmentEntry } from './wire.ts';

const FIELDS: readonly Field[] = [
  { name: 'name', label: '名称', hint: '网站上显示的', required: true },
  { name: 'aliases', label: '别的写法', hint: '每行一个', kind: 'lines', rows: 4 },
  { name: 'id', label: '编号', hint: '网址的最后一段，可以不写；公布以后不要改' },
];

/** Departments of one issuer: which spellings are one. */
export function Departments(props: PartProps) {
  const { state, named, edit } = props;
  const owners = [
    ...(named?.departments ?? []).map(({ issuer, issuerName }) => ({ issuer, issuerName })),
    ...state.issuers
      .filter(({ id }) => !(named?.departments ?? []).some(({ issuer }) => issuer === id))
      .map(({ id, name }) => ({ issuer: id, issuerName: name })),
  ];
  const [chosen, setChosen] = useState<string>();
  const busiest = [...(named?.departments ?? [])].sort((a, b) => b.names.length - a.names.length)[0];
  const owner = chosen ?? busiest?.issuer ?? owners[0]?.issuer;
  const [open, setOpen] = useState<number | null>();
  if (owner === undefined) return <p>还没有机关。</p>;
  const registered = state.departments[owner] ?? [];
  const entry = typeof open === 'number' ? registered[open] : undefined;
  const save = (values: Values): Promise<string | undefined> =>
    edit({ kind: 'department', issuer: owner, at: open ?? null, value: entryOf(values) });
  return (
    <>
      <label class="desk-field short">
        机关
        <select value={owner} onChange={(event) => setChosen(event.currentTarget.value)}>
          {owners.map(({ issuer, issuerName }) => (
            <option key={issuer} value={issuer}>
              {issuerName}
            </option>
          ))}
        </select>
      </label>
      <Merge key={owner} owner={owner} {...props} />
      <section class="panel">
        <h2>已登记的（{registered.length}）</h2>
        <p>登记了的，几种写法归到一个部门；任务下面仍照原文印出的写法。</p>
        {registered.length > 0 && (
          <table class="desk-table">
            <thead>
              <tr>
                <th scope="col">名称</th>
                <th scope="col">别的写法</th>
                <th scope="col">编号</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {registered.map(({ name, aliases, id }, i) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{aliases.join('、')}</td>
                  <td>{id}</td>
                  <td>
                    <ChangeButton name={name} onOpen={() => setOpen(i)} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <p class="desk-actions">
          <button type="button" onClick={() => setOpen(null)}>
            登记一个部门
          </button>
        </p>
      </section>
      <Spellings owner={owner} {...props} />
      {open !== undefined && (
        <EntryForm
          title={entry === undefined ? '登记一个部门' : `改：${entry.name}`}
          fields={FIELDS}
          values={entry === undefined ? {} : { ...entry, aliases: entry.aliases.join('\n') }}
          onSave={save}
          onRemove={
            entry === undefined
              ? undefined
              : () => edit({ kind: 'department', issuer: owner, at: open, value: null })
          }
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}

const entryOf = ({ name, aliases, id }: Values): DepartmentEntry => ({
  name: lineOf(name),
  aliases: linesOf(aliases),
  id: lineOf(id),
});

interface OwnProps extends PartProps {
  readonly owner: string;
}

/** Two spellings that are one department. */
function Merge({ owner, named, edit }: OwnProps) {
  const names = named?.departments.find(({ issuer }) => issuer === owner)?.names ?? [];
  const [from, setFrom] = useState('');
  const [into, setInto] = useState('');
  const measures = names.find(({ name }) => name === from)?.measures ?? 0;
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const refused = await edit({ kind: 'merge', issuer: owner, from, into });
    if (refused === undefined) setFrom('');
  };
  if (names.length < 2) return null;
  return (
    <section class="panel">
      <h2>两种写法是一个部门</h2>
      <form class="merge" onSubmit={send}>
        <Choice label="把这种写法" value={from} names={names} onChange={setFrom} />
        <Choice label="并入" value={into} names={names} onChange={setInto} />
        <Button type="submit" class="primary" off={from === '' || into === '' || from === into}>
          合并
        </Button>
      </form>
      {from !== '' && into !== '' && from !== into && (
        <p role="status">
          “{from}”名下的 {measures} 条归到“{into}”；“{from}”的网址公布过的，自动转到“{into}”。
        </p>
      )}
    </section>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly names: readonly { readonly name: string; readonly measures: number }[];
  readonly onChange: (name: string) => void;
}

function Choice({ label, value, names, onChange }: ChoiceProps) {
  return (
    <label class="desk-field">
      {label}
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">（请选）</option>
        {names.map(({ name, measures }) => (
          <option key={name} value={name}>
            {name}（{measures} 条）
          </option>
        ))}
      </select>
    </label>
  );
}

function Spellings({ owner, named }: OwnProps) {
  const names = named?.departments.find(({ issuer }) => issuer === owner)?.names;
  if (names === undefined) return null;
  return (
    <section class="panel">
      <h2>公文里的部门（{names.length}）</h2>
      <table class="desk-table">
        <thead>
          <tr>
            <th scope="col">部门</th>
            <th scope="col" class="figure">
              条
            </th>
            <th scope="col">网址</th>
          </tr>
        </thead>
        <tbody>
          {names.map(({ id, name, measures }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td class="figure">{measures}</td>
              <td>
                <code>departments/{id}/</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
