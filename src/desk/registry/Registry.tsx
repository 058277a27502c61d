import type { ComponentType } from 'preact';
import { useTask } from '../shell/tasks.tsx';
import { Departments } from './Departments.tsx';
import { Instruments } from './Instruments.tsx';
import { Issuers } from './Issuers.tsx';
import { Lineage } from './Lineage.tsx';
import { Subjects } from './Subjects.tsx';
import { Synonyms } from './Synonyms.tsx';
import { type PartProps, useRegistry } from './use-registry.ts';

const PARTS: readonly {
  readonly word: string;
  readonly name: string;
  readonly component: ComponentType<PartProps>;
}[] = [
  { word: 'issuers', name: '发文机关', component: Issuers },
  { word: 'departments', name: '部门', component: Departments },
  { word: 'subjects', name: '主题', component: Subjects },
  { word: 'synonyms', name: '同义词', component: Synonyms },
  { word: 'lineage', name: '沿革', component: Lineage },
  { word: 'instruments', name: '引用文件', component: Instruments },
];

/** The registry, each file of it as a form. */
export function Registry({ rest }: { readonly rest: readonly string[] }) {
  const registry = useRegistry();
  const gathering = useTask('registry-gather');
  const part = PARTS.find(({ word }) => word === rest[0]) ?? PARTS[0];
  const { state } = registry;
  if (part === undefined || state === undefined) return <p>请稍候……</p>;
  const Component = part.component;
  return (
    <>
      <h1>登记：{part.name}</h1>
      <nav aria-label="登记的各部分" class="parts">
        <ul>
          {PARTS.map(({ word, name }) => (
            <li key={word}>
              <a href={`#/registry/${word}`} aria-current={word === part.word ? 'page' : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {gathering?.state === 'running' && <p class="soft">正在读公文，数目一会儿就有；登记现在就能改。</p>}
      {state.fault === undefined ? (
        <Component {...registry} state={state} />
      ) : (
        <p class="desk-fault">登记文件写错了，先在文件里改好，再重新载入这一页：{state.fault}</p>
      )}
    </>
  );
}
