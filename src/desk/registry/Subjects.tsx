import { useEffect, useState } from 'preact/hooks';
import { tell } from '../ask.ts';
import { ChangeButton } from './ChangeButton.tsx';
import { EntryForm, type Field, lineOf, type Values } from './EntryForm.tsx';
import { readWords, writeWords } from './subject-words.ts';
import type { PartProps } from './use-registry.ts';
import type { MeasureName, SubjectEffect, SubjectEntry } from './wire.ts';

/** How long typing must rest before it is counted (ms). */
const REST = 300;

const FIELDS: readonly Field[] = [
  { name: 'name', label: '名称', required: true },
  { name: 'scope', label: '收什么，不收什么' },
  {
    name: 'words',
    label: '认它的词和分值',
    hint: '每行一个：词，空一格，分值。4 分单独就够，3、2 分要在题名里或与别的词一起，1 分只是旁证，负数减分',
    kind: 'lines',
    rows: 7,
  },
];
const ID: Field = { name: 'id', label: '编号', hint: '用在网址里，定下以后不改', required: true };

/** Subjects and their words, with a live count of what a change would do. */
export function Subjects({ state, named, edit }: PartProps) {
  const [open, setOpen] = useState<number | null>();
  const entry = typeof open === 'number' ? state.subjects[open] : undefined;
  const save = async (values: Values): Promise<string | undefined> => {
    const value = entryOf(values);
    return typeof value === 'string' ? value : edit({ kind: 'subject', at: open ?? null, value });
  };
  return (
    <>
      <table class="desk-table">
        <thead>
          <tr>
            <th scope="col">主题</th>
            <th scope="col">收什么，不收什么</th>
            <th scope="col" class="figure">
              词
            </th>
            <th scope="col" class="figure">
              条
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {state.subjects.map(({ id, name, scope, words }, i) => (
            <tr key={id}>
              <th scope="row">
                {name} <span class="soft">{id}</span>
              </th>
              <td>{scope}</td>
              <td class="figure">{words.length}</td>
              <td class="figure">{named?.subjects[id] ?? '…'}</td>
              <td>
                <ChangeButton name={name} onOpen={() => setOpen(i)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="desk-actions">
        <button type="button" class="primary" onClick={() => setOpen(null)}>
          加一个主题
        </button>
      </p>
      {open !== undefined && (
        <EntryForm
          title={entry === undefined ? '加一个主题' : `改：${entry.name}`}
          fields={[{ ...ID, fixed: entry !== undefined }, ...FIELDS]}
          values={entry === undefined ? {} : { ...entry, words: writeWords(entry.words) }}
          onSave={save}
          onRemove={entry === undefined ? undefined : () => edit({ kind: 'subject', at: open, value: null })}
          onClose={() => setOpen(undefined)}
          below={(values) => <Effect at={open} values={values} ready={named !== undefined} />}
        />
      )}
    </>
  );
}

/** The entry that stands in the fields, or what is wrong with them. */
function entryOf({ id, name, scope, words }: Values): SubjectEntry | string {
  const read = readWords(words ?? '');
  if ('fault' in read) return read.fault;
  return { id: lineOf(id), name: lineOf(name), scope: lineOf(scope), words: read.words };
}

/** What the change would do, counted as it is typed. */
function Effect({
  at,
  values,
  ready,
}: {
  readonly at: number | null;
  readonly values: Values;
  readonly ready: boolean;
}) {
  const [effects, setEffects] = useState<readonly SubjectEffect[]>();
  const [fault, setFault] = useState<string>();
  const key = JSON.stringify([values.id, values.name, values.words]);
  useEffect(() => {
    if (!ready) return undefined;
    let current = true;
    const timer = setTimeout(() => {
      const value = entryOf({ ...values, id: values.id || 'new', name: values.name || '新主题' });
      if (typeof value === 'string') {
        setFault(value);
        return;
      }
      tell<SubjectEffect[]>('/api/registry/effect', { at, value }).then(
        (found) => {
          if (!current) return;
          setFault(undefined);
          setEffects(found);
        },
        (error: unknown) => {
          if (current) setFault(error instanceof Error ? error.message : String(error));
        },
      );
    }, REST);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [key, ready]);
  return (
    <section class="effect" aria-live="polite">
      <h3>这样改，会变的任务</h3>
      {!ready && <p class="soft">正在读公文……</p>}
      {fault !== undefined && <p class="desk-fault">{fault}</p>}
      {ready && fault === undefined && effects === undefined && <p class="soft">正在数……</p>}
      {effects?.length === 0 && fault === undefined && <p>没有任务会变。</p>}
      {fault === undefined &&
        effects?.map(({ id, name, before, after, enter, leave, enters, leaves }) => (
          <div key={id}>
            <p>
              <strong>{name}</strong>：原有 {before} 条，改后 {after} 条；归入 {enters} 条，移出 {leaves} 条。
            </p>
            <Measures words="归入" measures={enter} count={enters} />
            <Measures words="移出" measures={leave} count={leaves} />
          </div>
        ))}
    </section>
  );
}

interface MeasuresProps {
  readonly words: string;
  readonly measures: readonly MeasureName[];
  readonly count: number;
}

function Measures({ words, measures, count }: MeasuresProps) {
  if (count === 0) return null;
  return (
    <ul class="measures">
      {measures.map(({ id, circular, title }) => (
        <li key={id}>
          {words}：{title}{' '}
          <span class="soft">
            {circular} {id.slice(id.indexOf('/') + 1)}
          </span>
        </li>
      ))}
      {count > measures.length && <li>等 {count} 条</li>}
    </ul>
  );
}
