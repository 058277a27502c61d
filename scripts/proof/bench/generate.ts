import type { IndexedCircular, IndexedRecord } from '#domain/search/make-index.ts';

/** Words of the field, of which measures are invented. */
const VERBS =
  '完善 健全 推进 深化 建立 优化 强化 落实 探索 规范 统筹 加强 构建 拓展 细化 巩固 提升 压实 畅通 创新'.split(
    ' ',
  );
const FIELDS =
  '刑事审判 民事审判 行政审判 执行工作 破产审判 知识产权 环境资源 未成年人 涉外商事 金融纠纷 劳动争议 家事案件 诉讼服务 涉诉信访 司法救助 国家赔偿 审判监督 审判管理 司法公开 智慧法院 电子卷宗 人民法庭 陪审制度 法官惩戒 员额管理 书记员队伍 司法警察 司法鉴定 网络安全 数据治理'.split(
    ' ',
  );
const MATTERS =
  '案件繁简分流 类案强制检索 院庭长监管 专业法官会议 审限管理 长期未结案件清理 判后答疑 先行调解 联动化解 财产查控 信用修复 跨域立案 在线庭审 送达集约化 文书说理 涉案财物处置 证据裁判 庭审实质化 减刑假释审理 虚假诉讼防范 提级管辖 再审审查 法律适用分歧解决 裁判尺度统一 参考案例发布 质效评查 业绩考评 干警培训 风险排查 舆情应对'.split(
    ' ',
  );
const NOUNS = '机制 制度 体系 平台 规程 清单 指引 台账 模式 格局 工程 专班 流程 标准 指标'.split(' ');
const TAILS =
  '形成工作合力 确保取得实效 实现全程留痕 提高工作质效 接受社会监督 逐级压实责任 及时总结推广 定期通报情况 防范化解风险 服务保障大局 方便群众诉讼 减轻当事人诉累 加强沟通协调 严格考核问效'.split(
    ' ',
  );
const OFFICES =
  '立案庭 刑一庭 刑二庭 民一庭 民二庭 行政庭 执行局 审监庭 审管办 研究室 办公室 政治部 机关党委 督察室 技术处 法警支队 赔偿办 环资庭 少年庭 金融庭'.split(
    ' ',
  );
const SUBJECTS = FIELDS.map((name, i): readonly [string, string] => [name, `subject-${i}`]);
/** Courts of an archive, at most: each invented place has a court of its own level. */
const COURTS = 420;
const LEVELS = ['高级人民法院', '中级人民法院', '人民法院'];
const PLACES = '东江 南屏 西岭 北原 中泽 云台 海陵 河源口 青浦山 白沙 龙川 凤台 石门 金滩 银湖 长桥'.split(
  ' ',
);
const MEASURES_OF_A_CIRCULAR = 25;

/** Always the same numbers for the same seed. */
export function dice(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    return ((state ^ (state >>> 13)) >>> 0) % limit;
  };
}

/** An archive of so many invented measures, newest circulars first. */
export function invent(measures: number): IndexedCircular[] {
  const roll = dice(measures);
  const one = <T>(list: readonly T[]): T => list[roll(list.length)] as T;
  const task = (): string => `${one(VERBS)}${one(FIELDS)}${one(MATTERS)}${one(NOUNS)}`;
  const circulars: IndexedCircular[] = [];
  for (let done = 0; done < measures; done += MEASURES_OF_A_CIRCULAR) {
    const number = circulars.length;
    const year = 2030 - Math.floor((number * MEASURES_OF_A_CIRCULAR * 25) / measures);
    const court = roll(COURTS);
    const level = court < 20 ? 0 : court < 120 ? 1 : 2;
    const place = `${PLACES[court % PLACES.length]}${level === 2 ? PLACES[(court * 7) % PLACES.length] : ''}${court}`;
    const issuer = {
      id: `court-${court}`,
      name: `${place}${LEVELS[level]}`,
      short: `${place}${['高院', '中院', '法院'][level]}`,
    };
    const docNumber = `${place}法〔${year}〕${number + 1}号`;
    const title = `${year}年${place}法院${one(FIELDS)}改革工作要点`;
    const records = Array.from(
      { length: Math.min(MEASURES_OF_A_CIRCULAR, measures - done) },
      (_, i): IndexedRecord => {
        const heading = task();
        const sentences = Array.from(
          { length: 4 + roll(5) },
          () => `${task()}，${one(VERBS)}“${one(MATTERS)}”${one(NOUNS)}，${one(TAILS)}。`,
        );
        const office = one(OFFICES);
        const cited = roll(6) === 0 ? `按照第${roll(90) + 1}条和${year}年部署，` : '';
        return {
          place: `${i + 1}`,
          title: heading,
          runs: [`${i + 1}. ${heading}。${cited}${sentences.join('')}（${office}牵头）`],
          // Each court has departments of its own, that are called like those of others.
          departments: [office, one(OFFICES)].map((name) => [
            name,
            `court-${court}-${OFFICES.indexOf(name)}`,
          ]),
          topics: [one(SUBJECTS), one(SUBJECTS)],
          ...(roll(3) === 0 ? { due: `${year}-${String(roll(12) + 1).padStart(2, '0')}` } : {}),
          names: [],
        };
      },
    );
    const citation = `《${title}》（${docNumber}）`;
    circulars.push({
      id: `c-${number + 1}`,
      title,
      docNumber,
      year,
      kind: 'plan',
      citation,
      issuers: [issuer],
      records,
    });
  }
  return circulars;
}
