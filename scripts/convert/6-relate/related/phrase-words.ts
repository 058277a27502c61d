import { splitAtSpace } from '../../without-space.ts';
import { PLAN_VERBS } from '../../words/plan-verbs.ts';

/**
 * What a phrase begins with: what two texts have in common across one is a piece of two phrases
 * (健全|企业, 市场化方式|提供|纠纷), however long.
 */
export const PHRASE_VERBS: ReadonlySet<string> = new Set(PLAN_VERBS);

/** What stands behind a name and belongs to it: a wording does not begin with it (领域|矛盾纠纷, 案件|二审). */
export const PHRASE_TAILS: ReadonlySet<string> = new Set(
  splitAtSpace(`领域 方面 环节 案件 工作 机制 体系 制度 体制 措施 举措 政策 方案 办法 模式 方式 方法 路径 程序 流程 水平 能力 质量 效率
  效果 效能 成效 成果 作用 功能 力度 范围 问题 情况 需要 需求 结合`),
);
