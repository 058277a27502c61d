/** A unit that holds others, and what a name ends with: a long name is broken between them. */
const HOLDS_OTHERS = /(?<=.{2}[局部])(?=.{3,}$)/u;
const ENDS =
  /(?<=.{2,})(?=(?:工作专班|工作办公室|工作领导小组|领导小组|委员会办公室|管理办公室|指挥中心|服务中心)$)/u;

/** The parts of a department's name between which a line may end: 政治部｜法官管理处. */
export const phrasesOfName = (name: string): string[] =>
  name.split(HOLDS_OTHERS).flatMap((part) => part.split(ENDS));
