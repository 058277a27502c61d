import { isOfficeName } from './offices.ts';

/** Surnames with which few words and names of places begin. */
const SURNAME =
  '[王李张刘陈杨赵黄周吴徐孙朱胡郭何罗郑梁谢宋唐韩冯邓曹彭曾肖萧董潘袁蒋蔡余杜叶魏苏吕丁沈姚卢姜崔谭廖范汪陆贾韦傅邹孟熊秦邱侯尹薛闫阎雷黎贺顾毛郝龚邵钱戴莫汤]';
/** Surnames that are words, or begin many: 高新, 任务, 安全. */
const SURNAME_OR_WORD =
  '[于马林高田任石白史江武万程许安文方金严常钟夏龙陶段侯康向孔洪柳易乔温施尚华耿关殷庄申舒齐兰翁柯童甘盛梅葛路时明成包左樊鲁凌霍房欧聂焦牛岳游倪]';
const COMPOUND = '(?:欧阳|上官|诸葛|司徒|慕容|令狐|皇甫|夏侯|尉迟|公孙|端木|东方)';
/** Words, and ends of words and places, that begin with such a surname all the same. */
const WORDS =
  '周[边期转报会岁]|余额|余款|陈述|顾问|范[围本例]|陆[上地路域]|雷达|黄[金色河]|杜绝|董事|何[时地处种]|毛[坯利]|韩国|张家[口港界]|秦皇岛|谢家集|徐家汇|陆家嘴|朱家角|胡同|张贴|钱款|叶片';
const OF_A_PLACE = '[州江山阳安海河城口岛浦杭湖塘港湾泉门川汇]';
const NO_END = '[类件级型制岗段层楼块费案库网务员]';

/** 张某, 李某某: whoever is called so is a person. */
const UNNAMED = /^\p{Script=Han}某[\p{Script=Han}]?$/u;
const NAME = new RegExp(
  `^(?!${WORDS})(?:${SURNAME}(?:(?!${OF_A_PLACE})\\p{Script=Han}|\\p{Script=Han}(?!${NO_END})\\p{Script=Han})|${COMPOUND}\\p{Script=Han}{1,2}|\\p{Script=Han}{2,6}·\\p{Script=Han}{2,6})$`,
  'u',
);
const LIKE_NAME = new RegExp(`^(?:${SURNAME}|${SURNAME_OR_WORD})\\p{Script=Han}{1,3}$`, 'u');

/** Whether a text is the name of a person, as surely as looks can tell. */
export const isPerson = (text: string): boolean =>
  (UNNAMED.test(text) || NAME.test(text)) && !isOfficeName(text);

/** Whether a text may be the name of a person. */
export const mayBePerson = (text: string): boolean =>
  (UNNAMED.test(text) || NAME.test(text) || LIKE_NAME.test(text)) && !isOfficeName(text);
