import { CIRCULAR_ID, type CircularHead, type Issuer, isReservedId } from '#domain/schema.ts';
import type { Holdings } from './holdings.ts';
import { proposeId } from './propose-id.ts';

/** Under which id a file is to be added, and the file that gives way to it. */
export interface Choice {
  readonly id: string;
  readonly replaces?: string | undefined;
}

/** What somebody has to decide of a file before it can be added, whoever asks. */
export interface Question {
  /** The id to begin with. */
  readonly proposal: string;
  /** Another id under which the archive has a document of this number (or date) and title. */
  readonly double?: string | undefined;
}

/** What somebody decided. */
export interface Answer {
  readonly id: string;
  /** Add it though the document is there under another id. */
  readonly another: boolean;
  /** The source that stands for the id gives way. */
  readonly overwrite: boolean;
}

/** What still stands in the way of an answer. */
export type Obstacle =
  | { readonly kind: 'no-id'; readonly id: string }
  | { readonly kind: 'double'; readonly double: string }
  | { readonly kind: 'occupied'; readonly id: string; readonly occupant: string };

/** What an id may look like, in an editor's words. */
export const ID_RULE =
  '只能用小写英文字母、数字和短横线“-”（短横线不能在开头或末尾，也不能两个连着），例如 gz-2025-144';

/** @param given an id that the editor named beforehand */
export async function questionOf(
  head: CircularHead,
  holdings: Holdings,
  issuers: readonly Issuer[],
  given?: string,
): Promise<Question> {
  const proposal = given ?? (await holdings.freeId(proposeId(head, issuers), head));
  const double = await holdings.idOfSameDocument(head);
  return double === undefined || double === proposal ? { proposal } : { proposal, double };
}

/** The choice that an answer makes, or what still stands in its way. */
export function choiceOf(
  answer: Answer,
  { double }: Question,
  holdings: Pick<Holdings, 'occupant'>,
): Choice | Obstacle {
  const { id } = answer;
  if (!CIRCULAR_ID.test(id) || isReservedId(id)) return { kind: 'no-id', id };
  if (double !== undefined && double !== id && !answer.another) return { kind: 'double', double };
  const occupant = holdings.occupant(id);
  if (occupant === undefined) return { id };
  return answer.overwrite ? { id, replaces: occupant } : { kind: 'occupied', id, occupant };
}

/** An obstacle in words; what can be done about it depends on who asks. */
export function obstacleInWords(obstacle: Obstacle): string {
  switch (obstacle.kind) {
    case 'no-id':
      return `“${obstacle.id}”不能用作编号：${isReservedId(obstacle.id) ? '这个名字另有用处（Windows 或者网站自己用）' : ID_RULE}。`;
    case 'double':
      return `档案里编号 ${obstacle.double} 的公文，发文字号（没有的看日期）和标题与它相同。`;
    case 'occupied':
      return `编号 ${obstacle.id} 已有来源文件 ${obstacle.occupant}，内容不同。`;
  }
}
