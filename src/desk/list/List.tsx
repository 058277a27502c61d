import { useEffect, useState } from 'preact/hooks';
import { ask } from '../ask.ts';
import { sayFault } from '../shell/status.tsx';
import { useTask } from '../shell/tasks.tsx';
import type { ListedCircular } from '../wire.ts';

/** All circulars; what needs eyes first stands first. */
export function List() {
  const [circulars, set] = useState<readonly ListedCircular[]>();
  const loading = useTask('load');
  useEffect(() => {
    if (loading?.state === 'done') ask<ListedCircular[]>('/api/circulars').then(set, sayFault);
  }, [loading?.state]);
  if (loading?.state === 'failed') return <p>公文没有读出来：{loading.error}</p>;
  if (circulars === undefined) return <p>正在读取公文……</p>;
  if (circulars.length === 0) return <p>还没有公文。</p>;
  const rows = [...circulars].sort((a, b) => b.errors - a.errors || b.warnings - a.warnings);
  return (
    <>
      <h1>公文</h1>
      <table class="desk-table">
        <thead>
          <tr>
            <th scope="col">公文</th>
            <th scope="col">条</th>
            <th scope="col">错误</th>
            <th scope="col">提醒</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, title, docNumber, measures, errors, warnings }) => (
            <tr key={id}>
              <th scope="row">
                {title ?? '没有转换'} <span class="soft">{docNumber ?? id}</span>
              </th>
              <td>{measures}</td>
              <td>{errors}</td>
              <td>{warnings}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
