import type { Editor } from './desk.ts';

/** A text that the reader takes wrongly, how an editor mends it, and what it is then. */
export interface Mend {
  readonly name: string;
  readonly text: string;
  /** What it is taken for before. */
  readonly before: readonly string[];
  readonly mend: (editor: Editor) => Promise<void>;
  readonly after: readonly string[];
  /** Measures by key: title and who answers, as `key 题名（部门 角色）`. */
  readonly measures?: readonly string[];
  /** Clicks, keys and texts that it takes. */
  readonly actions: number;
}

const TITLE = '标题？ | 河东区人民法院2031年';
const HEAD = '河东区人民法院2031年工作要点\n\n';

/** A dozen and one: each kind of mending by mouse or by keyboard. */
export const MENDS: readonly Mend[] = [
  {
    name: '一条里混着两条（鼠标）',
    text: `${HEAD}1.加强审判管理。完善各项流程，其中2.强化队伍建设。抓好培训。\n\n3.推进诉讼服务。方便群众。\n`,
    before: [TITLE, '条 1 | 1.加强审判管理。完善各', '条 3？ | 3.推进诉讼服务。方便群'],
    mend: async (editor) => {
      await editor.choose('加强审判管理');
      await editor.press('p');
      await editor.clickBefore('2.强化');
      await editor.click('.part-at .primary');
      await editor.said('分开');
      await editor.choose('强化队伍');
      await editor.press('1');
      await editor.said('改为条');
    },
    after: [
      TITLE,
      '条 1 | 1.加强审判管理。完善各',
      '条 2 已改 | 2.强化队伍建设。抓好培',
      '条 3 | 3.推进诉讼服务。方便群',
    ],
    measures: ['1 加强审判管理', '2 强化队伍建设', '3 推进诉讼服务'],
    actions: 6,
  },
  {
    name: '两段连成一段（键盘）',
    text: `${HEAD}1.加强审判管理。完善各项流程。抓好各项培训。\n\n2.推进诉讼服务。方便群众。\n`,
    before: [TITLE, '条 1 | 1.加强审判管理。完善各', '条 2 | 2.推进诉讼服务。方便群'],
    mend: async (editor) => {
      await editor.press('ArrowDown');
      await editor.press('p');
      await editor.press('Control+ArrowRight');
      await editor.press('Control+ArrowRight');
      await editor.press('Enter');
      await editor.said('分开');
    },
    after: [
      TITLE,
      '条 1 | 1.加强审判管理。完善各',
      '条内段落 已改 | 抓好各项培训。',
      '条 2 | 2.推进诉讼服务。方便群',
    ],
    actions: 5,
  },
  {
    name: '一段断成两段',
    text: `${HEAD}1.加强审判管理。\n\n完善各项流程。\n\n2.强化队伍建设。抓好培训。\n`,
    before: [TITLE, '条 1 | 1.加强审判管理。', '条内段落 | 完善各项流程。', '条 2 | 2.强化队伍建设。抓好培'],
    mend: async (editor) => {
      await editor.choose('完善各项');
      await editor.press('j');
      await editor.said('并入上一段');
    },
    after: [TITLE, '条 1 已改 | 1.加强审判管理。完善各', '条 2 | 2.强化队伍建设。抓好培'],
    actions: 2,
  },
  {
    name: '漏了责任部门（键盘）',
    text: `${HEAD}1.加强审判管理。完善流程。审管办抓总，研究室出力。\n\n2.强化队伍建设。抓好培训。\n`,
    before: [TITLE, '条 1 | 1.加强审判管理。完善流', '条 2 | 2.强化队伍建设。抓好培'],
    mend: async (editor) => {
      await editor.press('ArrowDown');
      await editor.press('d');
      await editor.type('审管办');
      await editor.press('Tab');
      await editor.press('Home');
      await editor.press('Enter');
      await editor.said('加上牵头审管办');
      await editor.type('研究室');
      await editor.press('Enter');
      await editor.said('研究室');
    },
    after: [TITLE, '条 1 | 1.加强审判管理。完善流', '条 2 | 2.强化队伍建设。抓好培'],
    measures: ['1 加强审判管理（审管办 lead，研究室 lead）', '2 强化队伍建设'],
    actions: 8,
  },
  {
    name: '标题上面的口号没有认出（下拉列表）',
    text: `凝心聚力 再创佳绩\n\n${HEAD}1.加强审判管理。完善流程。\n\n2.强化队伍建设。抓好培训。\n`,
    before: [
      '没有认出？ | 凝心聚力 再创佳绩',
      TITLE,
      '条 1 | 1.加强审判管理。完善流',
      '条 2 | 2.强化队伍建设。抓好培',
    ],
    mend: async (editor) => {
      await editor.choose('凝心聚力');
      await editor.select('其他', 'caption');
      await editor.said('改为题注');
    },
    after: [
      '题注 已改 | 凝心聚力 再创佳绩',
      TITLE,
      '条 1 | 1.加强审判管理。完善流',
      '条 2 | 2.强化队伍建设。抓好培',
    ],
    actions: 2,
  },
  {
    name: '末条的话当成了结语',
    text: `${HEAD}1.加强审判管理。完善流程。\n\n2.强化队伍建设。抓好培训。\n\n全院上下务要勠力同心，把以上各条落到实处。\n`,
    before: [
      TITLE,
      '条 1 | 1.加强审判管理。完善流',
      '条 2 | 2.强化队伍建设。抓好培',
      '结语 | 全院上下务要勠力同心，把',
    ],
    mend: async (editor) => {
      await editor.press('End');
      await editor.press('2');
      await editor.said('改为条内段落');
    },
    after: [
      TITLE,
      '条 1 | 1.加强审判管理。完善流',
      '条 2 | 2.强化队伍建设。抓好培',
      '条内段落 已改 | 全院上下务要勠力同心，把',
    ],
    actions: 2,
  },
  {
    name: '句子中间夹着打印的字（鼠标）',
    text: `${HEAD}1.加强审判管理。完善流程，\n\n河东法院内网打印 使用人张某\n\n落实责任。\n\n2.强化队伍建设。抓好培训。\n`,
    before: [TITLE, '条 1 | 1.加强审判管理。完善流', '条 2 | 2.强化队伍建设。抓好培'],
    mend: async (editor) => {
      await editor.choose('加强审判管理');
      await editor.press('p');
      await editor.drawOver('河东法院内网打印 使用人张某');
      await editor.click('.part-at button:nth-of-type(2)');
      await editor.said('不收入正文');
    },
    after: [
      TITLE,
      '条 1 已改 | 1.加强审判管理。完善流',
      '没有收入 | 河东法院内网打印 使用人',
      '条 2 | 2.强化队伍建设。抓好培',
    ],
    actions: 4,
  },
  {
    name: '正文当成了附加内容',
    text: `${HEAD}1.加强审判管理。完善流程。\n\n图片\n\n2.强化队伍建设。抓好培训。\n`,
    before: [
      TITLE,
      '条 1 | 1.加强审判管理。完善流',
      '没有收入 | 图片 图片标记',
      '条 2 | 2.强化队伍建设。抓好培',
    ],
    mend: async (editor) => {
      await editor.choose('图片');
      await editor.press('2');
      await editor.said('收入正文，改为条内段落');
    },
    after: [TITLE, '条 1 | 1.加强审判管理。完善流', '条内段落 已改 | 图片', '条 2 | 2.强化队伍建设。抓好培'],
    actions: 2,
  },
  {
    name: '编号错成字母',
    text: `${HEAD}1.加强审判管理。完善流程。\n\nZ.强化队伍建设。抓好培训。\n\n3.推进诉讼服务。方便群众。\n`,
    before: [
      TITLE,
      '条 1 | 1.加强审判管理。完善流',
      '条内段落 | Z.强化队伍建设。抓好培',
      '条 3？ | 3.推进诉讼服务。方便群',
    ],
    mend: async (editor) => {
      await editor.choose('强化队伍');
      await editor.press('1');
      await editor.said('改为条');
    },
    after: [
      TITLE,
      '条 1 | 1.加强审判管理。完善流',
      '条 2 已改 | Z.强化队伍建设。抓好培',
      '条 3？ | 3.推进诉讼服务。方便群',
    ],
    actions: 2,
  },
  {
    name: '编号认成了别的数',
    text: `${HEAD}1.加强审判管理。完善流程。\n\n7.强化队伍建设。抓好培训。\n\n3.推进诉讼服务。方便群众。\n`,
    before: [
      TITLE,
      '条 1 | 1.加强审判管理。完善流',
      '条 7？ | 7.强化队伍建设。抓好培',
      '条 3？ | 3.推进诉讼服务。方便群',
    ],
    mend: async (editor) => {
      await editor.choose('强化队伍');
      await editor.fill('编号', '2');
      await editor.said('把编号改为 2');
    },
    after: [
      TITLE,
      '条 1 | 1.加强审判管理。完善流',
      '条 2 已改 | 7.强化队伍建设。抓好培',
      '条 3 | 3.推进诉讼服务。方便群',
    ],
    measures: ['1 加强审判管理', '2 强化队伍建设', '3 推进诉讼服务'],
    actions: 3,
  },
  {
    name: '标题当成了条，条当成了段落（键盘）',
    text: `${HEAD}一、总体要求\n\n甲 指导思想\n\n坚持公正司法。\n\n二、主要任务\n\n1.加强审判管理。完善流程。\n`,
    before: [
      TITLE,
      '条 1 | 一、总体要求',
      '条内段落 | 甲指导思想',
      '条内段落 | 坚持公正司法。',
      '条 2 | 二、主要任务',
      '条内段落 | 1.加强审判管理。完善流',
    ],
    mend: async (editor) => {
      for (const [key, kind] of [
        ['4', '一级标题'],
        ['5', '二级标题'],
        ['3', '段落'],
        ['4', '一级标题'],
        ['1', '条'],
      ] as const) {
        await editor.press('ArrowDown');
        await editor.press(key);
        await editor.said(`改为${kind}`);
      }
    },
    after: [
      TITLE,
      '一级标题 已改 | 一、总体要求',
      '二级标题 已改 | 甲指导思想',
      '段落 已改 | 坚持公正司法。',
      '一级标题 已改 | 二、主要任务',
      '条 1 已改 | 1.加强审判管理。完善流',
    ],
    measures: ['1 加强审判管理'],
    actions: 10,
  },
  {
    name: '任务分解表没有认出栏目',
    text: `${HEAD}| 事 | 谁来办 | 啥时候 |\n|---|---|---|\n| 完善流程 | 审管办 | 2031年6月30日 |\n| 抓好培训 | 政治部 | 2031年9月30日 |\n`,
    before: [
      TITLE,
      '表格？ | 事',
      '表格 | 谁来办',
      '表格 | 啥时候',
      '表格 | 完善流程',
      '表格 | 审管办',
      '表格 | 2031年6月30日',
      '表格 | 抓好培训',
      '表格 | 政治部',
      '表格 | 2031年9月30日',
    ],
    mend: async (editor) => {
      await editor.choose('完善流程');
      await editor.select('事', 'task');
      await editor.said('第1栏是任务');
      await editor.select('谁来办', 'lead');
      await editor.said('第2栏是牵头');
      await editor.select('啥时候', 'deadline');
      await editor.said('第3栏是完成时限');
    },
    after: [],
    measures: ['1 完善流程（审管办 lead）至2031-06-30', '2 抓好培训（政治部 lead）至2031-09-30'],
    actions: 4,
  },
  {
    name: '日期没有认出',
    text: `${HEAD}1.加强审判管理。完善流程。\n\n2.强化队伍建设。抓好培训。\n\n河东区人民法院\n\n三一年元月五号\n`,
    before: [
      '标题？ | 河东区人民法院2031年',
      '条 1 | 1.加强审判管理。完善流',
      '条 2 | 2.强化队伍建设。抓好培',
      '署名 | 河东区人民法院',
      '没有认出？ | 三一年元月五号',
    ],
    mend: async (editor) => {
      await editor.choose('三一年元月五号');
      await editor.select('其他', 'date');
      await editor.said('改为成文日期');
      await editor.press('f');
      // The panel takes the keyboard a moment later; nobody types before it.
      await editor.page.locator('.mend :focus').waitFor();
      await editor.fill('成文日期', '2031-01-05');
      await editor.said('改为“2031-01-05”');
    },
    after: [
      '标题 | 河东区人民法院2031年',
      '条 1 | 1.加强审判管理。完善流',
      '条 2 | 2.强化队伍建设。抓好培',
      '署名 | 河东区人民法院',
      '成文日期 已改 | 三一年元月五号',
    ],
    actions: 5,
  },
];
