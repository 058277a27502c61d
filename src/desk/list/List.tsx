import { useEffect, useState } from 'preact/hooks';
import { ask } from '../ask.ts';
import { sayFault } from '../shell/status.tsx';
import { useTask } from '../shell/tasks.tsx';
import type { CircularList, ListedCircular } from '../wire.ts';

/** So many circulars are seen at one glance. */
const FEW = 12;

/** All circulars; what needs eyes first stands first. */
export function List() {
  const [list, set] = useState<CircularList>();
  const [sought, seek] = useState('');
  const loading = useTask('load');
  const tenths =
    loading === undefined || loading.total === 0 ? 0 : Math.floor((loading.done * 10) / loading.total);
  // While they are read, what is there already is shown now and then.
  useEffect(() => {
    ask<CircularList>('/api/circulars').then(set, sayFault);
  }, [loading?.state, tenths]);
  if (list === undefined) return <p>正在读取公文……</p>;
  const { circulars, unusable, fault } = list;
  const running = loading?.state === 'running';
  const shown = circulars.filter((one) => holds(one, sought)).sort(byNeed);
  return (
    <>
      <h1>公文</h1>
      {loading?.state === 'failed' && <p class="desk-fault">公文没有读出来：{loading.error}</p>}
      {fault !== undefined && <p class="desk-fault">登记文件写错了，改好以前读不了公文。{fault}</p>}
      {unusable.length > 0 && (
        <p class="desk-fault">
          这些文件的名字不能做网址，没有列入：{unusable.join('、')}
          。请改名：只用小写英文字母、数字和短横线，或者移走以后从“收文”放进来。
        </p>
      )}
      {circulars.length === 0 ? (
        <p>
          {running ? (
            '正在读取公文……'
          ) : (
            <>
              还没有公文。请到<a href="#/in">收文</a>，把收到的文件放进来。
            </>
          )}
        </p>
      ) : (
        <>
          {circulars.length > FEW && (
            <label class="list-seek">
              找公文
              <input
                type="search"
                value={sought}
                placeholder="标题、文号、编号里的字"
                onInput={(event) => seek(event.currentTarget.value)}
              />
              <span role="status">
                {sought.trim() === '' ? `共${circulars.length}件` : `找到${shown.length}件`}
              </span>
            </label>
          )}
          <table class="desk-table">
            <thead>
              <tr>
                <th scope="col">公文</th>
                <th scope="col">文号、编号</th>
                <th scope="col" class="figure">
                  条
                </th>
                <th scope="col">先要看的</th>
                <th scope="col">校对</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((circular) => (
                <Row key={circular.id} circular={circular} />
              ))}
            </tbody>
          </table>
        </>
      )}
    </>
  );
}

function Row({ circular }: { readonly circular: ListedCircular }) {
  const { id, title, docNumber, measures, failed, doubts, looked, proofread, error } = circular;
  return (
    <tr>
      <th scope="row">
        <a href={`#/circular/${id}`}>{title ?? '没有读出来'}</a>
      </th>
      <td>{docNumber ?? <span class="soft">{id}</span>}</td>
      <td class="figure">{measures}</td>
      <td>
        {failed && <strong class="error">错误：{error ?? '没有转换'}</strong>}
        {!failed && doubts === 0 && <span class="soft together">没有疑问</span>}
        {!failed && doubts > 0 && (
          <span class="together">
            {looked === doubts ? `疑问${doubts}处都看过了` : `疑问：看过${looked}，共${doubts}`}
          </span>
        )}
      </td>
      <td>
        {proofread === undefined ? (
          <span class="soft together">未校对</span>
        ) : (
          <>
            <span class="together">{proofread.on}</span> {proofread.by}
          </>
        )}
      </td>
    </tr>
  );
}

/** Errors first, then most doubts that nobody has looked at; what was proofread stands last. */
function byNeed(a: ListedCircular, b: ListedCircular): number {
  const need = ({ failed, doubts, looked, proofread }: ListedCircular): number =>
    (failed ? 1e9 : 0) + (doubts - looked) - (proofread === undefined ? 0 : 1e6);
  return need(b) - need(a) || (a.id < b.id ? -1 : 1);
}

/** Whether every sought word stands in what the list says of a circular. */
function holds({ id, title = '', docNumber = '' }: ListedCircular, sought: string): boolean {
  const words = `${id} ${title} ${docNumber}`.toLowerCase();
  return sought
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => words.includes(word));
}
