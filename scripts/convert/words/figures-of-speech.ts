import { splitAtSpace } from '../without-space.ts';

/**
 * Figures of speech of plans and reports: they stand in quotation marks because they are meant otherwise than they
 * say, and name nothing. Drawn from the language of official reports of many provinces.
 */
export const FIGURES_OF_SPEECH: ReadonlySet<string> = new Set(
  splitAtSpace(`一盘棋 一张网 一把手 一把手工程 一刀切 一条龙 一阵风 一股绳 一揽子 一站式 一体化 一把尺子 一张蓝图 一抓到底 两难 两张皮 双赢 双刃剑 多赢 共赢 零距离 零容忍 零死角 最先一公里 最后一公里 最后一米
  破题 答题 解题 考题 必答题 选择题 附加题 答卷 赶考 大考 密码 钥匙 金钥匙 总钥匙 牛鼻子 硬骨头 绊脚石 拦路虎 中梗阻 肠梗阻 堵点 痛点 难点 卡点 断点 盲点 亮点 支点 沸点 冰点 症结 药方 良方 处方 组合拳 连环拳 重拳 先手棋 突破口 切入点 着力点 落脚点 发力点 增长点
  加速度 加速器 快进键 快车道 直通车 绿色通道 主战场 主阵地 主力军 生力军 排头兵 先锋队 领头雁 领头羊 火车头 桥头堡 压舱石 稳定器 定海神针 定盘星 主心骨 顶梁柱 基本盘 基石 底座 护城河 防火墙 安全阀 减压阀 缓冲带 晴雨表 风向标 指挥棒 指南针 方向盘 导航仪 度量衡 试金石 磨刀石 紧箍咒 高压线 警戒线 生命线 红线 底线
  软环境 硬环境 软实力 硬实力 硬举措 软任务 硬指标 硬杠杠 新引擎 源动力 原动力 内动力 发动机 助推器 催化剂 润滑剂 黏合剂 孵化器 蓄水池 工具箱 百宝箱 路线图 时间表 任务书 施工图 作战图 明白账 账本 成绩单 体检表 回头看 向前看 往前一步 前哨 名片 金名片 样板间 样板 试验田 高地 高原 高峰
  新路径 新答卷 新名片 关键小事 小切口 大文章 大写意 工笔画 加减法 乘法 除法 白加黑 五加二 五连冠 家门口 身边人 娘家人 老娘舅 店小二 保姆式 贴心人 借力 心结 法结 练兵 精兵 利剑 亮剑 案件大院 接力棒 同心圆 朋友圈 连心桥 金桥 温度 力度 速度 厚度 精度 广度 深度 热度`),
);
