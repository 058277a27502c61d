/** Words of headings beneath which a plan says what it is for and by what it goes, and no task: 基本原则. */
const AIM = '(?:总体|基本|主要|指导|工作|发展|遵循的?|总的|年度|改革)?(?:思想|原则|目标|思路|理念|方针)';
const AIMS = new RegExp(
  `^(?:(?:总体?|基本)要求|${AIM})(?:(?:[和与及、])(?:(?:总体?|基本)要求|${AIM}))*[。：:]?$`,
  'u',
);

/** The same of headings beneath which a plan says how it is carried out, and no task: 组织实施, 实施步骤. */
const CARRYING_OUT =
  /^(?:组织(?:实施|保障)|(?:工作|实施)保障|(?:组织|工作|实施)?保障措施|(?:实施|工作|方法)步骤|(?:时间|进度)安排)[。：:]?$/u;

/** Whether a heading, without its number, says how a plan is carried out. */
export const isHeadingOfCarryingOut = (heading: string): boolean => CARRYING_OUT.test(heading.trim());

/** Whether a heading, without its number, is one of aims or principles. */
export const isHeadingOfAims = (heading: string): boolean => AIMS.test(heading.trim());
