/**
 * What an office does for a task beside carrying, leading or helping it: （研究室起草，法官处审核）.
 * Who does it answers for a part of the task at least.
 */
const TASK_VERBS = [
  ...['起草', '草拟', '拟定', '拟订', '撰写', '统稿', '定稿', '制定', '制订', '修订', '修改'],
  ...['初审', '审核', '审查', '审定', '审批', '复核', '把关', '校对'],
  ...['收集', '整理', '汇总', '统计', '提出', '提供', '报送', '上报', '反馈'],
  ...['完成', '办理', '办结', '推进', '统筹', '组织', '召集', '协调', '联系', '对接', '跟进', '跟踪'],
  ...['督促', '督查', '检查', '评估', '考核', '验收', '开展', '执行', '建设', '维护', '保障'],
];

/** Any of them, as a pattern. */
export const TASK_VERB = `(?:${TASK_VERBS.join('|')})`;
