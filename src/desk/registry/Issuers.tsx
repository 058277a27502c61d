import { useState } from 'preact/hooks';
import { ChangeButton } from './ChangeButton.tsx';
import { EntryForm, type Field, lineOf, linesOf, type Values } from './EntryForm.tsx';
import type { PartProps } from './use-registry.ts';
import type { IssuerEntry } from './wire.ts';

const FIELDS: readonly Field[] = [
  { name: 'name', label: '全称', required: true },
  { name: 'short', label: '简称', required: true },
  { name: 'aliases', label: '其他署名', hint: '每行一个，可以不写', kind: 'lines' },
  {
    name: 'level',
    label: '层级',
    required: true,
    offered: ['最高人民法院', '高级人民法院', '中级人民法院', '基层人民法院'],
  },
  { name: 'region', label: '地区', required: true },
];
const ID: Field = {
  name: 'id',
  label: '编号',
  hint: '小写英文字母、数字和短横线；用在网址里，定下以后不改',
  required: true,
};

/** Issuers: names under which they sign, level and region. */
export function Issuers({ state, named, edit }: PartProps) {
  const [open, setOpen] = useState<number | null>();
  const entry = typeof open === 'number' ? state.issuers[open] : undefined;
  const save = (values: Values): Promise<string | undefined> =>
    edit({ kind: 'issuer', at: open ?? null, value: entryOf(values) });
  const counts = new Map(named?.departments.map(({ issuer, names }) => [issuer, names.length]));
  const unregistered = (named?.departments ?? []).filter(
    ({ issuer, issuerName }) =>
      !state.issuers.some(({ id }) => id === issuer) &&
      !named?.circulars.some(({ title }) => title === issuerName),
  );
  return (
    <>
      <table class="desk-table">
        <thead>
          <tr>
            <th scope="col">全称</th>
            <th scope="col">简称</th>
            <th scope="col">其他署名</th>
            <th scope="col">层级、地区</th>
            <th scope="col">编号</th>
            <th scope="col" class="figure">
              部门
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {state.issuers.map(({ id, name, short, aliases, level, region }, i) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{short}</td>
              <td>{aliases.join('、')}</td>
              <td>
                {level} {region}
              </td>
              <td>{id}</td>
              <td class="figure">{counts.get(id) ?? 0}</td>
              <td>
                <ChangeButton name={name} onOpen={() => setOpen(i)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="desk-actions">
        <button type="button" class="primary" onClick={() => setOpen(null)}>
          登记一个机关
        </button>
      </p>
      {unregistered.length > 0 && (
        <p>
          公文里还有没有登记的机关：{unregistered.map(({ issuerName }) => issuerName).join('、')}
          。没有登记也能用，只是没有简称。
        </p>
      )}
      {open !== undefined && (
        <EntryForm
          title={entry === undefined ? '登记一个机关' : `改：${entry.name}`}
          fields={[...FIELDS, { ...ID, fixed: entry !== undefined }]}
          values={valuesOf(entry)}
          onSave={save}
          onRemove={entry === undefined ? undefined : () => edit({ kind: 'issuer', at: open, value: null })}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}

function valuesOf(entry: IssuerEntry | undefined): Values {
  return entry === undefined ? {} : { ...entry, aliases: entry.aliases.join('\n') };
}

function entryOf({ id, name, short, aliases, level, region }: Values): IssuerEntry {
  return {
    id: lineOf(id),
    name: lineOf(name),
    short: lineOf(short),
    aliases: linesOf(aliases),
    level: lineOf(level),
    region: lineOf(region),
  };
}
