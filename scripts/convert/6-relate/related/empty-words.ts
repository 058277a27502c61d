import { splitAtSpace } from '../../without-space.ts';

/**
 * Words of any written Chinese that say nothing of what a text deals with: that two measures both say
 * 符合 or 研究 is no reason to show one beside the other. Unlike the words of the genre they count in
 * the nearness of texts, where the archive's own frequencies weigh them; they are only never shown
 * as what two texts have in common. A small archive cannot count how empty they are.
 */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  splitAtSpace(`符合 研究 分析 设立 设置 设计 使用 采用 采取 选取 选择 选用 维护 维持 保持 打通 打破 共享 共建 共用 激发 激活 协助 辅助 帮助 交流
  体验 体现 体会 参考 参照 参加 识别 验证 核实 核对 联合 联系 联络 便利 便于 方便 全程 全年 全部 全员 整体 总体 个人 个别 单独 分别 共同 相互 互相 双方 双重 多重
  国内 国外 我国 本国 全球 当前 目前 现有 现行 原有 已有 今后 未来 长期 短期 近期 前期 后期 期间 时间 时限 时候 阶段 步骤 过程 渠道 途径 手段 方法 方案
  实践 实务 业务 事务 职能 职责 职权 权限 指标 数量 数字 比例 程度 层级 级别 层面 方向 类型 类别 种类 性质 特点 特征 趋势 形势 状况 现状 背景 原因 因素 结果 后果
  担当 坚定 坚决 坚持 努力 奋力 勇于 敢于 善于 乐于 注重 重视 关注 关心 关切 关联 区分 分类 分级 归类 汇总 汇集 收集 采集 整理 梳理 编制 编写 起草 修订 修改
  适应 适合 适当 合理 科学 公正 公平 严谨 严肃 严密 准时 随时 随机 低成本 新类型 定期 不定期 经常 平时 日常 普遍 一般 特殊 主要 次要 首要 必要 必须 应当 可以 能够 能否 是否
  增加 减少 缩短 延长 降低 提前 延后 超过 达到 保证 保护 防止 避免 消除 解决 处理 办理 受理 接受 接收 获得 取得 得到 给予 赋予 赋能 授予 允许 禁止 限制 控制 调整 改变 改善 改进
  开始 结束 完结 启动 启用 停止 继续 延续 接续 连接 链接 纳入 列入 进入 引入 引进 导入 输入 输出 发现 发生 发出 产生 出现 存在 保存 保留 消化 吸收 借鉴 学习 培训 教育 宣传 讲解
  设施 设备 场所 场地 地点 地区 区域 地方 社区 基层 上级 下级 两级 内部 外部 对外 对内 国际 前沿 典型 样本 样板 标杆 矩阵 助手 专班 团队 集体 个体 人士 人才 成员 代表 法规 规则 规律 原则
  新兴 新型 新增 新设 最新 创造 创设 首创 首次 试验 实验 尝试 检验 检查 督促 督查 督办 考察 考虑 思考 讨论 商议 协商 征求 听取 反映 反馈 回应 答复 告知 通报 报送 报请 申请 申报 提交 提出 提请 请求`),
);
