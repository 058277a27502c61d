import { splitAtSpace } from '../without-space.ts';

/** Verbs and adverbs with which the phrases of plans begin, and no office's name. */
export const PLAN_VERBS: readonly string[] =
  splitAtSpace(`完善 健全 推动 推进 加强 强化 深化 优化 构建 建立 建成 提升 提高 促进 落实 实施 实现 开展 加快 加大
  持续 进一步 全面 深入 积极 大力 着力 切实 不断 扎实 充分 严格 认真 聚焦 围绕 坚持 做好 抓好 抓实 做实 做细 探索 拓展 拓宽 巩固
  制定 出台 印发 完成 形成 打造 发挥 增强 扩大 确保 贯彻 推广 利用 运用 提供 实行 推行 推出 履行 承担 谋划 明确 细化 依托 立足 紧扣
  树立 树牢 妥善 依法 及时 主动 自觉 进行 予以 通过 根据 按照 针对 对于 关于 为了 从而 特别 尤其 包括 涉及 成为 具有 作为 以及 同时 其中
  组织 支持 鼓励 引导 统筹 协调 参与 配合`);
