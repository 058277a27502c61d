import type { Kind } from '#domain/schema.ts';

/** 文种 by the last words of a title; the first that fits. */
const ENDINGS: readonly (readonly [RegExp, Kind])[] = [
  [/(?:通知|通报|通告|公告)$/u, 'notice'],
  [/(?:意见|若干措施|若干政策|措施)$/u, 'opinions'],
  [/(?:要点|方案|规划|计划|纲要|安排|任务|清单|分工)$/u, 'plan'],
  [/(?:规定|办法|条例|细则|规则|规程|准则|解释|章程|守则)$/u, 'regulation'],
  [/(?:批复|答复|复函|函)$/u, 'reply'],
  [/报告$/u, 'report'],
];

/** The kind of document that a title names; `document` where it names none. */
export function kindOfTitle(title: string): Kind {
  const bare = title.replace(/[（(][^（）()]*[）)]$/u, '');
  return ENDINGS.find(([ending]) => ending.test(bare))?.[1] ?? 'document';
}
