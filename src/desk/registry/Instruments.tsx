import { useState } from 'preact/hooks';
import { ChangeButton } from './ChangeButton.tsx';
import { EntryForm, type Field, lineOf, linesOf, type Values } from './EntryForm.tsx';
import type { PartProps } from './use-registry.ts';
import type { InstrumentEntry } from './wire.ts';

/** Instruments of which the editor knows more than the texts say. */
export function Instruments({ state, named, edit }: PartProps) {
  const [open, setOpen] = useState<number | null>();
  const entry = typeof open === 'number' ? state.instruments[open] : undefined;
  const fields: readonly Field[] = [
    { name: 'name', label: '名称', hint: '不加书名号', required: true, offered: named?.instruments ?? [] },
    { name: 'aliases', label: '别的写法、简称', hint: '每行一个', kind: 'lines' },
    { name: 'type', label: '种类', hint: '法律、司法解释、意见等，可以不写' },
    { name: 'number', label: '发文字号', hint: '可以不写' },
    { name: 'issuer', label: '制定机关', hint: '可以不写' },
    {
      name: 'circular',
      label: '档案收有的那一件的编号',
      hint: '标题对不上时写',
      offered: named?.circulars.map(({ id }) => id) ?? [],
    },
    { name: 'id', label: '编号', hint: '用在网址里，可以不写；公布以后不要改' },
    { name: 'isNone', label: '这不是文件，是书刊、表格等', kind: 'flag' },
  ];
  const save = (values: Values): Promise<string | undefined> =>
    edit({ kind: 'instrument', at: open ?? null, value: entryOf(values) });
  return (
    <>
      <p>同一文件的不同写法程序会自己合并；合不上的、认错的，在这里登记。</p>
      {state.instruments.length === 0 ? (
        <p>还没有登记。</p>
      ) : (
        <table class="desk-table">
          <thead>
            <tr>
              <th scope="col">名称</th>
              <th scope="col">别的写法</th>
              <th scope="col">种类、文号、机关</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {state.instruments.map(({ name, aliases, type, number, issuer, instrument }, i) => (
              <tr key={name}>
                <th scope="row">
                  {name}
                  {!instrument && <span class="soft">（不是文件）</span>}
                </th>
                <td>{aliases.join('、')}</td>
                <td>{[type, number, issuer].filter((one) => one !== '').join(' ')}</td>
                <td>
                  <ChangeButton name={name} onOpen={() => setOpen(i)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p class="desk-actions">
        <button type="button" class="primary" onClick={() => setOpen(null)}>
          登记一个文件
        </button>
      </p>
      {open !== undefined && (
        <EntryForm
          title={entry === undefined ? '登记一个文件' : `改：${entry.name}`}
          fields={fields}
          values={valuesOf(entry)}
          onSave={save}
          onRemove={
            entry === undefined ? undefined : () => edit({ kind: 'instrument', at: open, value: null })
          }
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}

function valuesOf(entry: InstrumentEntry | undefined): Values {
  if (entry === undefined) return {};
  const { instrument, aliases, ...texts } = entry;
  return { ...texts, aliases: aliases.join('\n'), isNone: instrument ? '' : 'yes' };
}

function entryOf({ name, aliases, type, number, issuer, circular, id, isNone }: Values): InstrumentEntry {
  return {
    name: lineOf(name),
    aliases: linesOf(aliases),
    type: lineOf(type),
    number: lineOf(number),
    issuer: lineOf(issuer),
    circular: lineOf(circular),
    id: lineOf(id),
    instrument: isNone !== 'yes',
  };
}
