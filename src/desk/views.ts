import type { ComponentType } from 'preact';
import { CircularView } from './circular/CircularView.tsx';
import { In } from './in/In.tsx';
import { List } from './list/List.tsx';
import { Publish } from './publish/Publish.tsx';
import { Registry } from './registry/Registry.tsx';
import { ScanView } from './scan/ScanView.tsx';

export interface View {
  /** First word of the hash: `#/in`. */
  readonly hash: string;
  /** What the navigation calls it; left out for what is reached from another view. */
  readonly name?: string;
  /** What stands behind the first word: a circular's id. */
  readonly component: ComponentType<{ readonly rest: readonly string[] }>;
}

/** Everything that the desk shows, in the order of the navigation. */
export const VIEWS: readonly View[] = [
  { hash: '', name: '公文', component: List },
  { hash: 'circular', component: CircularView },
  { hash: 'scan', component: ScanView },
  { hash: 'in', name: '收文', component: In },
  { hash: 'registry', name: '登记', component: Registry },
  { hash: 'publish', name: '公布', component: Publish },
];
