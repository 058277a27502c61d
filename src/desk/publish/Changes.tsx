import type { CircularChange, FieldChange, UnitChange } from '#domain/changes.ts';
import { laidOver } from './suggest.ts';

/** What the changes are called. */
const KINDS: Readonly<Record<UnitChange['kind'], string>> = {
  new: '新',
  corrected: '更正',
  moved: '移动',
  withdrawn: '撤下',
  described: '改著录',
};

/** So many circulars are shown; of more it is said how many. */
const SHOWN = 200;

/** What readers will see changed, with before and after. */
export function Changes({
  changes,
  site,
}: {
  readonly changes: readonly CircularChange[];
  readonly site: boolean;
}) {
  if (changes.length === 0) return <p>公文的文字和著录都没有改动。</p>;
  return (
    <>
      {!site && <p>这台电脑上还没有生成过网站，下面都当作新的；公布过的网址仍照网址簿核对。</p>}
      <p>{summaryOf(changes)}</p>
      <ul class="changes">
        {changes.slice(0, SHOWN).map((change) => (
          <li key={change.id}>
            <OfCircular change={change} />
          </li>
        ))}
      </ul>
      {changes.length > SHOWN && <p>另有 {changes.length - SHOWN} 件，没有列出。</p>}
    </>
  );
}

function summaryOf(changes: readonly CircularChange[]): string {
  const measures = changes.flatMap((one) => one.measures);
  const of = (list: readonly { readonly kind: string }[], kind: string): number =>
    list.filter((one) => one.kind === kind).length;
  const words = [
    [of(changes, 'new'), '新公文 ', ' 件'],
    [of(changes, 'moved'), '改编号的公文 ', ' 件'],
    [of(changes, 'withdrawn'), '撤下公文 ', ' 件'],
    [of(changes, 'changed'), '有改动的公文 ', ' 件'],
    [of(measures, 'corrected'), '更正 ', ' 条'],
    [of(measures, 'new'), '新增 ', ' 条'],
    [of(measures, 'moved'), '移动 ', ' 条'],
    [of(measures, 'withdrawn'), '撤下 ', ' 条'],
    [of(measures, 'described'), '只改著录 ', ' 条'],
  ] as const;
  return `${words
    .filter(([count]) => count > 0)
    .map(([count, before, after]) => before + count + after)
    .join('，')}。`;
}

function OfCircular({ change }: { readonly change: CircularChange }) {
  const { kind, id, from, title, units, fields, measures, outside } = change;
  const name = (
    <>
      <a href={`#/circular/${id}`}>{title}</a> <span class="soft">{id}</span>
    </>
  );
  if (kind === 'new')
    return (
      <p>
        <Mark kind="new" words="新公文" /> {name} {units > 0 ? `共 ${units} 条` : '全文按段落'}
      </p>
    );
  if (kind === 'moved')
    return (
      <p>
        <Mark kind="moved" words="改编号" /> {name} 原编号 {from}
      </p>
    );
  if (kind === 'withdrawn')
    return (
      <p>
        <Mark kind="withdrawn" words="撤下公文" /> {title} <span class="soft">{id}</span> 原有 {units} 条
      </p>
    );
  const count = measures.length + fields.length + (outside === null ? 0 : 1);
  return (
    <details open={count <= 5}>
      <summary>
        <Mark kind="corrected" words="有改动" /> {title} <span class="soft">{id}</span> {count} 处
      </summary>
      <Fields fields={fields} />
      {outside !== null && (
        <>
          <p>标题、导语、落款等各条以外的文字有改动。</p>
          {outside.before + outside.after !== '' && <LaidOver {...outside} />}
        </>
      )}
      <ul class="changes">
        {measures.map((one) => (
          <li key={`${one.kind}${one.key}`}>
            <OfMeasure change={one} />
          </li>
        ))}
      </ul>
      <p>
        <a href={`#/circular/${id}`}>打开这件公文</a>
      </p>
    </details>
  );
}

function OfMeasure({ change }: { readonly change: UnitChange }) {
  const { kind, key, from, title, before, after, fields } = change;
  return (
    <>
      <p>
        <Mark kind={kind} words={KINDS[kind]} />{' '}
        {from === undefined ? `${key} ${title}` : `${from} → ${key} ${title}`}
      </p>
      {kind === 'corrected' && <LaidOver before={before} after={after} />}
      {kind === 'new' && <blockquote>{after}</blockquote>}
      {kind === 'withdrawn' && <blockquote>{before}</blockquote>}
      <Fields fields={fields} />
    </>
  );
}

/** The text before and after, what went and what came marked: by words, too, for who hears it. */
export function LaidOver({ before, after }: { readonly before: string; readonly after: string }) {
  const stretches = laidOver(before, after);
  return (
    <dl class="laid-over">
      <dt>原来</dt>
      <dd>
        {stretches.map(({ kind, text }, i) =>
          kind === 'same' ? text : kind === 'gone' ? <del key={i}>{text}</del> : null,
        )}
      </dd>
      <dt>现在</dt>
      <dd>
        {stretches.map(({ kind, text }, i) =>
          kind === 'same' ? text : kind === 'come' ? <ins key={i}>{text}</ins> : null,
        )}
      </dd>
    </dl>
  );
}

function Fields({ fields }: { readonly fields: readonly FieldChange[] }) {
  if (fields.length === 0) return null;
  return (
    <ul class="field-changes">
      {fields.map(({ name, before, after }) => (
        <li key={name}>
          {name}：<del>{before === '' ? '（无）' : before}</del> 改为{' '}
          <ins>{after === '' ? '（无）' : after}</ins>
        </li>
      ))}
    </ul>
  );
}

function Mark({ kind, words }: { readonly kind: string; readonly words: string }) {
  return <strong class={`change-mark ${kind}`}>{words}</strong>;
}
