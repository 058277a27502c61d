import { splitAtSpace } from '../../without-space.ts';

/**
 * Words that every circular is made of and that say nothing of the matter. Together with
 * how many measures hold a wording (features.ts) they make the boilerplate of the genre
 * weigh nothing; the list is what a small archive, which cannot count, has to know
 * beforehand. Drawn from the wordings most frequent in official reports of many
 * provinces that have nothing to do with courts, and from the verbs of plans.
 */
export const GENRE_WORDS: readonly string[] = splitAtSpace(
  `完善 健全 推动 推进 加强 强化 深化 优化 构建 建立 建设 建成 提升 提高 促进 落实 实施 实现 开展 加快 加大
  持续 进一步 全面 深入 积极 大力 着力 切实 不断 扎实 充分 严格 认真 统筹 聚焦 围绕 坚持 做好 抓好 抓实 做实 做细
  探索 创新 拓展 拓宽 巩固 规范 制定 出台 印发 完成 形成 打造 发挥 增强 扩大 确保 保障 支持 服务 组织 参与 配合
  贯彻 执行好 协调 指导 引导 鼓励 推广 应用 运用 利用 融合 衔接 对接 联动 协同 协作 合作 沟通 整合 升级 迭代
  机制 体系 制度 体制 工作 措施 举措 政策 方案 办法 意见 规定 要点 任务 目标 要求 标准 流程 程序 模式 方式 方法 路径
  规范化建设 实质化 运行 水平 能力 质量 效率 效果 效能 成效 成果 作用 功能 力度 广度 深度 范围 领域 方面 环节 重点 关键 核心 基础 特色 优势
  关系 重要 重大 妥善 支撑 提供 发布 谋划 明确 细化 配套 总结 评估 一流 先进 突出 准确 依托 立足 紧扣 树立 树牢
  问题 情况 需要 需求 实际 具体 有关 相关 各类 各项 各级 各地 各部门 多元 多种 统一 综合 专项 专业 专门 长效 常态化
  规范化 标准化 信息化 智能化 制度化 精细化 便捷化 一体化 常态 有效 有序 依法 及时 主动 自觉 更好 更高 更加 最大限度 高效 便捷 高质量 高水平
  发展 改革 管理 治理 社会 国家 全国 全省 全市 本市 我省 我市 中国 中国特色 时代 新时代 人民 群众 人民群众 经济 经济社会
  平台 系统 中心 项目 工程 活动 行动 品牌 经验 典型 示范 引领 试点 先行 推行 推出 实行 履行 承担 负责 牵头 责任 主体 责任部门
  资源 力量 队伍 人员 部门 机构 单位 机关 组织 领导 党组 干部 同志 委员会 小组 办公室 会议 文件 报告 通知 实施意见 指引 规程
  法院 人民法院 全省法院 全市法院 基层法院 中级法院 高级法院 最高法院 省法院 市法院 各级法院 司法 审判 民商事 案件 审理 诉讼 法律 裁判 法官 法治 院 庭
  现代化 中国式现代化 大局 格局 精神 部署 决策 思想 指导 理念 意识 战略 环境 条件 动力 活力 内容 信息 数据化 全流程 全过程 全链条 全方位 全覆盖
  广东 广东省 广州 广州市 省委 市委 党委 政法委 省 市 区 县 年 月 日 今年 以来 同时 其中 以及 等 进行 予以 给予 作为 成为 具有 通过 根据 按照 结合 针对 对于 关于 为了 从而 特别 尤其 包括 涉及`,
);
