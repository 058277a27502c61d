/**
 * Offices of the whole country, whose names begin with no place, in full and as they are called: those that there
 * are since 2018, and those before whose papers are still in force. Where several sign without a space, they are
 * told apart by these names alone.
 */
const NAMES = `
中共中央 中共中央办公厅 中央纪委 国家监委 中央组织部 中央宣传部 中央统战部 中央政法委 中央网信办 中央编办 中央文明办
中共中央组织部 中共中央宣传部 中共中央统战部 中共中央政法委员会 全国人大常委会 全国政协
国务院 国务院办公厅 最高人民法院 最高人民检察院
外交部 国防部 国家发展和改革委员会 国家发展改革委 教育部 科学技术部 科技部 工业和信息化部 国家民族事务委员会 国家民委
公安部 国家安全部 民政部 司法部 财政部 人力资源和社会保障部 人力资源社会保障部 自然资源部 生态环境部
住房和城乡建设部 住房城乡建设部 交通运输部 水利部 农业农村部 商务部 文化和旅游部 国家卫生健康委员会 国家卫生健康委
退役军人事务部 应急管理部 应急部 中国人民银行 人民银行 审计署
国务院国有资产监督管理委员会 国务院国资委 国资委 海关总署 国家税务总局 税务总局 国家市场监督管理总局 市场监管总局
国家广播电视总局 广电总局 国家体育总局 体育总局 国家统计局 国家医疗保障局 国家医保局 国家机关事务管理局 国管局
国家知识产权局 国家金融监督管理总局 金融监管总局 中国证券监督管理委员会 中国证监会 证监会 国家信访局
中国银行保险监督管理委员会 中国银保监会 银保监会 中国银监会 中国保监会
国家粮食和物资储备局 国家粮食和储备局 国家能源局 国家数据局 国家国防科技工业局 国防科工局 国家烟草专卖局 国家移民管理局
国家林业和草原局 国家林草局 国家铁路局 中国民用航空局 中国民航局 国家邮政局 国家文物局 国家中医药管理局 国家中医药局
国家疾病预防控制局 国家疾控局 国家矿山安全监察局 国家矿山安监局 国家外汇管理局 国家外汇局 国家药品监督管理局 国家药监局
国家公务员局 国家档案局 国家保密局 国家密码管理局 国务院扶贫办 国家乡村振兴局 国家版权局 国家宗教事务局
中华全国总工会 全国总工会 共青团中央 全国妇联 中华全国妇女联合会 全国工商联 中华全国工商业联合会 中国残联
中国残疾人联合会 中国科协
建设部 铁道部 交通部 信息产业部 人事部 劳动部 劳动和社会保障部 农业部 卫生部 文化部 环境保护部 国土资源部 监察部
国家计划委员会 国家计委 国家经济贸易委员会 国家经贸委 国家工商行政管理总局 工商总局 国家质量监督检验检疫总局 质检总局
国家经济委员会 国家经委 国家科学技术委员会 国家科委 国家经济体制改革委员会 国家体改委 国家教育委员会 国家教委 国家体育运动委员会
国家体委 国家建设委员会 国家建委 国家计划生育委员会 国家物资局 国家物资总局 国家土地管理局 国家税务局 国家工商行政管理局
煤炭工业部 石油工业部 化学工业部 冶金工业部 电力工业部 机械工业部 电子工业部 轻工业部 纺织工业部 地质矿产部 地质部 能源部
水利电力部 邮电部 林业部 商业部 物资部 粮食部 内贸部 国内贸易部 对外贸易部 对外贸易经济合作部 对外经济贸易部 城乡建设环境保护部
国家食品药品监督管理总局 国家食品药品监督管理局 国家环境保护总局 国家旅游局 国家安全生产监督管理总局 国家物价局
`
  .trim()
  .split(/\s+/u)
  // The longest first: 国务院国资委 is no 国务院.
  .sort((a, b) => b.length - a.length);

/** One of them, as a pattern; with its full style before it and the office in it behind. */
export const NATIONAL_OFFICE = `(?:中华人民共和国)?(?:${NAMES.join('|')})(?:办公[厅室]|综合司|秘书局)?`;

/** What offices of the whole country are called for: 自然资源, 人力资源社会保障. */
const MATTERS = [
  ...new Set(
    NAMES.map((name) =>
      name.replace(/^(?:国家|中国|全国|国务院)/u, '').replace(/(?:总局|总署|委员会|[部局委署办])$/u, ''),
    ).filter((matter) => matter.length > 1),
  ),
].join('|');
const OF_A_PLACE = new RegExp(
  `^\\p{Script=Han}{0,8}?[省市区县州盟旗](?:${MATTERS})(?:管理)?(?:厅|局|委员会|委|办公室|办)$`,
  'u',
);
/** Whether a name is that of a place's office for what an office of the whole country is for: 省人力资源社会保障厅. */
export const isOfficeOfPlace = (name: string): boolean => OF_A_PLACE.test(name);
