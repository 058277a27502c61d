import type { JumpAnswer } from '#domain/jump/resolve.ts';
import type { OpenSearch } from '../search/rank/open.ts';
import type { Identities } from './identities.ts';
import type { Link } from './verdict.ts';

/** What answers are made from; what is large is loaded when it is asked for. */
export interface Sources {
  readonly link: Link;
  readonly known: Identities;
  /** The search, in which passages are looked for. */
  search(): Promise<OpenSearch>;
  /** The place that somebody names. */
  jump(typed: string): Promise<JumpAnswer>;
}
