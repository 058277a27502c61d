import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JumpCircular, type JumpUnit, nameByKey } from './circulars.ts';
import { readJumpIndex, writeJumpIndex } from './index-file.ts';
import { resolveJump } from './resolve.ts';

const units = (section: string | null, ...keys: string[]): JumpUnit[] =>
  keys.map((key) => ({ key, section, name: nameByKey(key) }));
const upTo = (n: number, from = 1): string[] => Array.from({ length: n - from + 1 }, (_, i) => `${from + i}`);

const guangzhou = ['广州市中级人民法院', '广州中院', '广东省广州市中级人民法院'];
const circulars: JumpCircular[] = [
  {
    id: 'gz-2025-144',
    title: '2025年全市法院司法改革工作要点',
    docNumber: '穗中法〔2025〕144号',
    year: 2025,
    kind: '要点',
    issuers: guangzhou,
    units: units(null, ...upTo(20)),
    sections: [],
  },
  {
    id: 'gd-2021-73',
    title: '2021年全省法院司法改革工作要点',
    docNumber: '粤高法明传（2021）73号',
    year: 2021,
    kind: '要点',
    issuers: ['广东省高级人民法院', '广东高院'],
    units: [...units('1', ...upTo(5)), ...units('2', ...upTo(12, 6)), ...units('3', ...upTo(24, 13))],
    sections: ['1', '2', '3'],
  },
  {
    id: 'gz-2021-business-environment',
    title: '关于打造司法改革创新引领区服务保障营商环境建设的意见',
    docNumber: null,
    year: 2021,
    kind: '意见',
    issuers: guangzhou,
    units: units('1', ...upTo(50)),
    sections: ['1'],
  },
  {
    id: 'gz-2025-interview',
    title: '某院长谈直面“两难”',
    docNumber: null,
    year: null,
    kind: '访谈',
    issuers: guangzhou,
    units: units(null, 'q1', 'q2', 'q3'),
    sections: [],
  },
  {
    id: 'jl-2023-rules',
    title: '关于执行工作的若干规定',
    docNumber: '吉高法〔2023〕9号',
    year: 2023,
    kind: '规定',
    issuers: ['吉林省高级人民法院', '吉林高院'],
    units: [
      ...units('1', '1-1', '1-2', '1-3'),
      ...units('2-1', '2-1-1', '2-1-2'),
      ...units('2-2', '2-2-1', '2-2-1b'),
      ...units('a1-1', 'a1-1-1'),
    ],
    sections: ['1', '2', '2-1', '2-2', 'a1-1'],
  },
  {
    id: 'hn-2031-mediation',
    title: '关于诉前调解的若干办法',
    docNumber: '湘高法〔2031〕5号',
    year: 2031,
    kind: '办法',
    issuers: ['湖南省高级人民法院'],
    units: [
      ...['一', '二'].map((n, i) => ({ key: `${i + 1}`, section: null, name: `第${n}条` })),
      { key: '2-1', section: null, name: '第二条之一' },
    ],
    sections: [],
  },
];

const go = (typed: string) => resolveJump(typed, circulars);

describe('certain', () => {
  it.each([
    ['穗中法〔2025〕144号第14条', 'gz-2025-144/14/'],
    ['穗中法2025 144 14', 'gz-2025-144/14/'],
    ['穗中法2025-144-14', 'gz-2025-144/14/'],
    ['穗中法［２０２５］１４４号第１４项', 'gz-2025-144/14/'],
    ['穗中法(2025)第0144号 第十四条', 'gz-2025-144/14/'],
    ['穗中法【2025】144号14', 'gz-2025-144/14/'],
    ['穗中法〔二〇二五〕144号', 'gz-2025-144/'],
    ['穗中法〔二O二五〕144号第十四条', 'gz-2025-144/14/'],
    ['穗中法〔2025〕144号', 'gz-2025-144/'],
    ['〔2025〕144号第3项', 'gz-2025-144/3/'],
    ['2025年144号第3项', 'gz-2025-144/3/'],
    ['广州中院2025年144号文件第3项', 'gz-2025-144/3/'],
    ['2025年要点第十二项', 'gz-2025-144/12/'],
    ['二〇二五年要点第十二项', 'gz-2025-144/12/'],
    ['要点2025第九条', 'gz-2025-144/9/'],
    ['广州要点2025年第9项', 'gz-2025-144/9/'],
    ['广州中院2025年要点第3项', 'gz-2025-144/3/'],
    ['广州市中级法院2025年要点12', 'gz-2025-144/12/'],
    ['《2025年全市法院司法改革工作要点》（穗中法〔2025〕144号）第14项', 'gz-2025-144/14/'],
    [
      '《关于打造司法改革创新引领区服务保障营商环境建设的意见》（广州市中级人民法院，2021年5月18日）第11项',
      'gz-2021-business-environment/11/',
    ],
    ['《某院长谈直面“两难”》（访谈，未载明日期）第3问', 'gz-2025-interview/q3/'],
    ['《2025年全市法院司法改革工作要点》第14项第2句', 'gz-2025-144/14/#s2'],
    [
      '《2025年全市法院司法改革工作要点》（穗中法〔2025〕144号）第14项第2句（标题计入句数）',
      'gz-2025-144/14/#s2',
    ],
    [
      '《2025年全市法院司法改革工作要点》（穗中法〔2025〕144号）第14项第2句，标题计入句数',
      'gz-2025-144/14/#s2',
    ],
    ['2025年要点第14条第2款', 'gz-2025-144/14/#p2'],
    ['2025年司改要点第2点', 'gz-2025-144/2/'],
    ['营商环境意见第四十条', 'gz-2021-business-environment/40/'],
    ['gz-2025-144/14', 'gz-2025-144/14/'],
    ['gz-2025-144 14', 'gz-2025-144/14/'],
    ['GZ-2025-144#m14', 'gz-2025-144/14/'],
    ['gz-2025-144第十四项', 'gz-2025-144/14/'],
    ['gz-2025-144/', 'gz-2025-144/'],
    ['gz-2025-interview/q3', 'gz-2025-interview/q3/'],
    ['gz-2025-interview 第3问', 'gz-2025-interview/q3/'],
    ['两难访谈第三个问题', 'gz-2025-interview/q3/'],
    ['院长访谈 问题1', 'gz-2025-interview/q1/'],
    ['广州中院院长专访第二问', 'gz-2025-interview/q2/'],
    ['144号十四', 'gz-2025-144/14/'],
    ['73号 二十', 'gd-2021-73/20/'],
    ['粤高法明传（2021）73号第二部分', 'gd-2021-73/sections/2/'],
    ['吉高法〔2023〕9号第二部分（二）', 'jl-2023-rules/#sec-2-2'],
    ['http://10.1.2.3/x/circulars/gd-2021-73/sections/3/index.html', 'gd-2021-73/sections/3/'],
    ['广东高院2021年要点第二部分第8项', 'gd-2021-73/8/'],
    ['粤高法明传2021 73 24', 'gd-2021-73/24/'],
    ['吉高法〔2023〕9号第一部分第3项', 'jl-2023-rules/1-3/'],
    ['吉高法〔2023〕9号第二部分（一）第2条', 'jl-2023-rules/2-1-2/'],
    ['吉高法2023 9号附件1第一部分第1项', 'jl-2023-rules/a1-1-1/'],
    ['执行规定第一部分第二条', 'jl-2023-rules/1-2/'],
    ['湘高法〔2031〕5号第一条', 'hn-2031-mediation/1/'],
    ['湘高法〔2031〕5号第二条', 'hn-2031-mediation/2/'],
    ['湘高法〔2031〕5号第二条之一', 'hn-2031-mediation/2-1/'],
    ['http://host/sub/circulars/gz-2025-144/14/#s2:~:text=甲', 'gz-2025-144/14/#s2:~:text=甲'],
    ['file:///C:/档案/circulars/gz-2025-144/14/index.html', 'gz-2025-144/14/'],
    ['https://other.example/circulars/gd-2021-73/#m24', 'gd-2021-73/#m24'],
    ['circulars/gz-2025-144/source/#L12-L15', 'gz-2025-144/source/#L12-L15'],
    ['gz 2025 144 14', 'gz-2025-144/14/'],
    ['参见穗中法〔2025〕144号第14条', 'gz-2025-144/14/'],
    ['14 穗中法〔2025〕144号', 'gz-2025-144/14/'],
    ['《关于印发〈2025年全市法院司法改革工作要点〉的通知》（穗中法〔2025〕144号）第14条', 'gz-2025-144/14/'],
    ['《2021年全省法院司法改革工作要点》第8条，粤高法明传（2021）73号', 'gd-2021-73/8/'],
    [
      '参见广东省高级人民法院《2021年全省法院司法改革工作要点》第8条，粤高法明传（2021）73号。',
      'gd-2021-73/8/',
    ],
    ['根据穗中法〔2025〕144号文第14条规定', 'gz-2025-144/14/'],
    ['按照《2025年全市法院司法改革工作要点》第十四项的要求', 'gz-2025-144/14/'],
    ['穗中法〔2025〕144号文件第十四条', 'gz-2025-144/14/'],
    // The place before the name, years and marks as people shorten them.
    ['第十四条（穗中法〔2025〕144号）', 'gz-2025-144/14/'],
    ['第14项，见2025年全市法院司法改革工作要点', 'gz-2025-144/14/'],
    ['第3条 吉高法2023 9号第一部分', 'jl-2023-rules/1-3/'],
    ['穗中法〔25〕144号第5条', 'gz-2025-144/5/'],
    ['粤高法明传(21)73号 22', 'gd-2021-73/22/'],
    // Of what is held one alone has that series and number.
    ['明传73号第2条', 'gd-2021-73/2/'],
    ['明传（2021）73号第廿二条', 'gd-2021-73/22/'],
    ['2021年意见第卅条', 'gz-2021-business-environment/30/'],
    ['2021年意见 廿八条', 'gz-2021-business-environment/28/'],
    ['广东高院21年要点第8条', 'gd-2021-73/8/'],
    ['穗中法〔2025〕144号§13', 'gz-2025-144/13/'],
    ['粤高法明传（2021）73号二、8', 'gd-2021-73/8/'],
    ['吉高法〔2023〕9号二、（一）第2条', 'jl-2023-rules/2-1-2/'],
    ['某院长谈直面“两难” 问题三', 'gz-2025-interview/q3/'],
    ['广州中院144号第3条', 'gz-2025-144/3/'],
    // Counted on over the sections: the number that stands there is meant, not the one that comes so far.
    ['广东高院要点第三部分第14条', 'gd-2021-73/14/'],
    ['穗中法〔2025〕144 号 第 3 条（研究室）', 'gz-2025-144/3/'],
    ['广东省高院2021年要点第8条', 'gd-2021-73/8/'],
    ['广东省法院2021年要点第8条', 'gd-2021-73/8/'],
    ['gz-2025-interview q3', 'gz-2025-interview/q3/'],
    ['广东省广州市中级人民法院2025年要点第3项', 'gz-2025-144/3/'],
    ['2025年要点第14条第2款第1句', 'gz-2025-144/14/#p2'],
    // A number of a circular and one in it.
    ['144-10', 'gz-2025-144/10/'],
    ['144/10', 'gz-2025-144/10/'],
    ['73-8', 'gd-2021-73/8/'],
    // A court by its level alone, where one of those of the level fits.
    ['市中院意见第25条', 'gz-2021-business-environment/25/'],
    ['市中级人民法院意见第25条', 'gz-2021-business-environment/25/'],
    ['中院要点第6条', 'gz-2025-144/6/'],
    ['中院144号第3条', 'gz-2025-144/3/'],
    ['高院2021年第5条', 'gd-2021-73/5/'],
    ['21年省院第9条', 'gd-2021-73/9/'],
    ['某院长谈直面“两难” 第3条', 'gz-2025-interview/q3/'],
    // What of a place is asked for, and what a question says around it.
    ['2025年要点第14条责任部门', 'gz-2025-144/14/'],
    ['粤高法明传（2021）73号第8条的原文', 'gd-2021-73/8/'],
    ['穗中法〔2025〕144号全文', 'gz-2025-144/'],
    ['请问穗中法〔2025〕144号第6条怎么写的', 'gz-2025-144/6/'],
    ['广州那个营商环境的意见第九条', 'gz-2021-business-environment/9/'],
    ['广州2025那份要点里的第11条', 'gz-2025-144/11/'],
    ['广东2021年这个要点里面的16条', 'gd-2021-73/16/'],
    ['司改要点2025-12', 'gz-2025-144/12/'],
    ['某院长那次访谈的第2问', 'gz-2025-interview/q2/'],
    ['粤高院二十四', 'gd-2021-73/24/'],
    ['某庭长访谈 问题3', 'gz-2025-interview/q3/'],
    ['查一下广东2021要点第5条由谁负责', 'gd-2021-73/5/'],
    ['《2025年全市法院司法改革工作要点》第十四条之规定', 'gz-2025-144/14/'],
    // A section by the number before it, with what is in it in brackets or behind.
    ['粤高法明传（2021）73号二（7）', 'gd-2021-73/7/'],
    ['广东高院2021年要点 二（八）', 'gd-2021-73/8/'],
    ['广东高院2021年要点第二部分（七）', 'gd-2021-73/7/'],
    ['广东高院2021年要点 三、第十四条', 'gd-2021-73/14/'],
    ['广东高院2021年要点 三、', 'gd-2021-73/sections/3/'],
    ['吉高法〔2023〕9号二（二）', 'jl-2023-rules/#sec-2-2'],
    // Spaced out, with letters for figures, in any brackets.
    ['穗 中 法 〔 2 0 2 5 〕 1 4 4 号 第 1 4 条', 'gz-2025-144/14/'],
    ['第 1 1 条 穗中法 【2 0 2 5】 1 4 4号', 'gz-2025-144/11/'],
    ['穗中法〔2O25〕144号第l4条', 'gz-2025-144/14/'],
    ['2o21年全省法院司法改革工作要点第9条', 'gd-2021-73/9/'],
    ['穗中法<2025>144号第4条', 'gz-2025-144/4/'],
    // Courts by the character of their province, or by that of their city where a code that is held begins with it.
    ['粤高院2021年第9条', 'gd-2021-73/9/'],
    ['2023年吉高院规定第一部分第3项', 'jl-2023-rules/1-3/'],
    ['穗中院2021意见第12条', 'gz-2021-business-environment/12/'],
    ['穗中级人民法院2025年第12条', 'gz-2025-144/12/'],
    // What a text calls it further on.
    ['（穗中法〔2025〕144号，以下简称《要点》）第十三条', 'gz-2025-144/13/'],
    ['《2021年全省法院司法改革工作要点》（下称“要点”）第13条', 'gd-2021-73/13/'],
    ['第31条（营商环境意见）', 'gz-2021-business-environment/31/'],
    ['第9条（广东高院）', 'gd-2021-73/9/'],
    // By words of an id.
    ['Business Environment 33', 'gz-2021-business-environment/33/'],
    ['gd 73 5', 'gd-2021-73/5/'],
    ['interview q2', 'gz-2025-interview/q2/'],
    // Counted from an end.
    ['2025年要点最后一条', 'gz-2025-144/20/'],
    ['广东高院2021年要点第二部分的头一条', 'gd-2021-73/6/'],
    ['广东高院2021年要点二、倒数第二条', 'gd-2021-73/11/'],
    ['广东高院2021年要点最后一部分', 'gd-2021-73/sections/3/'],
    ['吉高法〔2023〕9号末条', 'jl-2023-rules/2-2-1b/'],
    ['吉高法〔2023〕9号附件1最后一条', 'jl-2023-rules/a1-1-1/'],
    ['院长访谈最后一问', 'gz-2025-interview/q3/'],
    // A number and words of the title.
    ['144号要点第14条', 'gz-2025-144/14/'],
    ['穗中法〔2025〕144号通知第14条', 'gz-2025-144/14/'],
    ['2025年司改要点（穗中法〔2025〕144号）第14条', 'gz-2025-144/14/'],
    ['2025年要点十八', 'gz-2025-144/18/'],
    ['2025年要点之十八', 'gz-2025-144/18/'],
    ['2025年要点第14条在哪里', 'gz-2025-144/14/'],
    ['某院长访谈第2题', 'gz-2025-interview/q2/'],
    ['全市法院2025年工作要点第14条', 'gz-2025-144/14/'],
    ['2025年要点第14、', 'gz-2025-144/14/'],
    ['穗中法〔2025〕144号 No.14', 'gz-2025-144/14/'],
    ['business-environment 33', 'gz-2021-business-environment/33/'],
    ['最后一条（2025年要点）', 'gz-2025-144/20/'],
    ['2025年要点开头第一条', 'gz-2025-144/1/'],
  ])('%s', (typed, url) => {
    expect(go(typed).certain?.url).toBe(`circulars/${url}`);
  });

  it('names the place as the circular does', () => {
    expect(go('穗中法〔2025〕144号第十四条').certain?.name).toBe('第14项');
    expect(go('吉高法〔2023〕9号第二部分（一）').certain?.name).toBe('第二部分（一）');
    expect(go('2025年要点第14条第二句').certain?.name).toBe('第14项第2句');
  });
});

describe('a choice', () => {
  it.each([
    ['第53条', []],
    ['第24条', ['gd-2021-73/24/', 'gz-2021-business-environment/24/']],
    // Answers of an interview are no 条.
    ['广州第3条', ['gz-2025-144/3/', 'gz-2021-business-environment/3/']],
    ['省高院第2条', ['gd-2021-73/2/', 'jl-2023-rules/1-2/', 'jl-2023-rules/2-1-2/', 'hn-2031-mediation/2/']],
    [
      '广州中院第1条和第3条',
      ['gz-2025-144', 'gz-2021-business-environment'].flatMap((id) => [`${id}/1/`, `${id}/3/`]),
    ],
    ['2021年第2项', ['gd-2021-73/2/', 'gz-2021-business-environment/2/']],
    ['要点第20项', ['gz-2025-144/20/', 'gd-2021-73/20/']],
    ['司法改革工作要点 3', ['gz-2025-144/3/', 'gd-2021-73/3/']],
    // The third of the second part is number 8; number 3 stands elsewhere.
    ['粤高法明传（2021）73号第二部分第3项', ['gd-2021-73/8/', 'gd-2021-73/3/']],
    [
      '吉高法〔2023〕9号第1项',
      ['1-1', '2-1-1', '2-2-1', '2-2-1b', 'a1-1-1'].map((key) => `jl-2023-rules/${key}/`),
    ],
    // Ranges and lists whole.
    ['穗中法〔2025〕144号第14-16条', [14, 15, 16].map((n) => `gz-2025-144/${n}/`)],
    ['穗中法〔2025〕144号第14、15、17条', [14, 15, 17].map((n) => `gz-2025-144/${n}/`)],
    ['穗中法〔2025〕144号第十四项至第十六项', [14, 15, 16].map((n) => `gz-2025-144/${n}/`)],
    ['2025年要点十二至十三', [12, 13].map((n) => `gz-2025-144/${n}/`)],
    ['2025年要点12到13', [12, 13].map((n) => `gz-2025-144/${n}/`)],
    ['2025年要点第3条和第5条', [3, 5].map((n) => `gz-2025-144/${n}/`)],
    ['第3条、第5条，穗中法〔2025〕144号', [3, 5].map((n) => `gz-2025-144/${n}/`)],
    ['穗中法〔2025〕144号第19条至第22条', [19, 20].map((n) => `gz-2025-144/${n}/`)],
    ['2025年要点第14条第1、2款', ['gz-2025-144/14/#p1', 'gz-2025-144/14/#p2']],
    ['gz-2025-144/3-5', [3, 4, 5].map((n) => `gz-2025-144/${n}/`)],
    // Items of a measure have no places: the measure is offered.
    ['2025年要点第14条第3项', ['gz-2025-144/14/']],
    ['粤高法明传〔2021〕73号第4条、穗中法〔2025〕144号第6条', ['gd-2021-73/4/', 'gz-2025-144/6/']],
    // A part of a code may be meant for another's.
    ['粤高法〔2021〕73号第2条', ['gd-2021-73/2/']],
    ['中法〔2025〕144号第2条', ['gz-2025-144/2/']],
    ['穗〔2025〕144号第2条', ['gz-2025-144/2/']],
    ['吉高法〔2023〕9号第二部分（二）第1项', ['jl-2023-rules/2-2-1/', 'jl-2023-rules/2-2-1b/']],
    ['穗法〔2025〕144号第2条', ['gz-2025-144/2/']],
    ['粤高明传〔2021〕73号第2条', ['gd-2021-73/2/']],
    // A court by the code of its documents, of which none is named.
    ['粤高法 21年 3条', ['gd-2021-73/3/']],
    ['穗中法2021年第3条', ['gz-2021-business-environment/3/']],
    ...[
      '2025年要点 15、16、18',
      '2025年要点15，16，18',
      '2025年要点第15，16，18条',
      '2025年要点十五、十六、十八',
      '2025年要点第15条第16条第18条',
      '2025年要点第15或16或18条',
    ].map((typed): [string, string[]] => [typed, [15, 16, 18].map((n) => `gz-2025-144/${n}/`)]),
    ...[
      '2025年要点 14~16',
      '2025年要点14—16',
      '2025年要点第14～16',
      '2025年要点第十四——十六条',
      '2025年要点十四至十六条',
      '从2025年要点第14条到第16条',
    ].map((typed): [string, string[]] => [typed, [14, 15, 16].map((n) => `gz-2025-144/${n}/`)]),
    ['2025年要点 14和15', [14, 15].map((n) => `gz-2025-144/${n}/`)],
    ['24．健全法律适用分歧解决机制', ['gd-2021-73/24/', 'gz-2021-business-environment/24/']],
    ['某院长访谈q1-q3', [1, 2, 3].map((n) => `gz-2025-interview/q${n}/`)],
    ['某院长访谈q1—q3', [1, 2, 3].map((n) => `gz-2025-interview/q${n}/`)],
    ['院长访谈 q1、q3', [1, 3].map((n) => `gz-2025-interview/q${n}/`)],
    ['2025年要点14至16、20', [14, 15, 16, 20].map((n) => `gz-2025-144/${n}/`)],
    ['第14至16条（2025年要点）', [14, 15, 16].map((n) => `gz-2025-144/${n}/`)],
    ['2025年要点最后两条', [19, 20].map((n) => `gz-2025-144/${n}/`)],
    ['2025年要点前三条', [1, 2, 3].map((n) => `gz-2025-144/${n}/`)],
    ['2025年要点第14条第1、2项', ['gz-2025-144/14/']],
    ['2025年要点第14条最后一项', ['gz-2025-144/14/']],
    ['广东高院2021年要点第一至三部分', [1, 2, 3].map((n) => `gd-2021-73/sections/${n}/`)],
    // Places of several circulars.
    ...['；', '和', '、', '以及', '，', '/'].map((between): [string, string[]] => [
      `粤高法明传〔2021〕73号第4条${between}穗中法〔2025〕144号第6条`,
      ['gd-2021-73/4/', 'gz-2025-144/6/'],
    ]),
    [
      '粤高法明传〔2021〕73号第4、5条；穗中法〔2025〕144号第6条和第8条',
      ['gd-2021-73/4/', 'gd-2021-73/5/', 'gz-2025-144/6/', 'gz-2025-144/8/'],
    ],
    ['穗中法〔2025〕144号和粤高法明传〔2021〕73号第3条', ['gz-2025-144/3/', 'gd-2021-73/3/']],
    ['穗中法〔2025〕144号和粤高法明传〔2021〕73号', ['gz-2025-144/', 'gd-2021-73/']],
  ])('%s', (typed, urls) => {
    const { certain, targets } = go(typed);
    expect(certain).toBe(null);
    expect(targets.map(({ url }) => url)).toEqual(urls.map((url) => `circulars/${url}`));
  });
});

it('tells a number counted in its part from one counted in the whole circular', () => {
  expect(go('粤高法明传（2021）73号第二部分第3项').targets.map(({ reading }) => reading)).toEqual([
    '第二部分中的第3项（按部分内顺序数）',
    '全文编号的第3项（不在第二部分）',
  ]);
  expect(go('广东高院2021年要点第二部分第8项').certain?.reading).toBeUndefined();
});

describe('an annex', () => {
  it('that has measures leads to its circular, one that is not known is refused', () => {
    expect(resolveJump('吉高法〔2023〕9号附件1', circulars).certain?.url).toBe('circulars/jl-2023-rules/');
    for (const typed of ['2025年要点附件3', '院长访谈附件2', '吉高法〔2023〕9号附件2']) {
      const { targets, certain, understood } = resolveJump(typed, circulars);
      expect([targets, certain, understood?.circulars.length], typed).toEqual([[], null, 1]);
    }
  });
});

describe('nothing that fits', () => {
  it('says which circular was understood', () => {
    const { targets, understood } = go('穗中法〔2025〕144号第99条');
    expect(targets).toEqual([]);
    expect(understood?.circulars.map(({ id }) => id)).toEqual(['gz-2025-144']);
    expect(understood?.place).toEqual({ unit: 99 });
  });
  it('says which circular an address is of that leads nowhere', () => {
    const { understood, targets } = go('http://h/circulars/gz-2025-144/99/');
    expect(targets).toEqual([]);
    expect(understood?.circulars.map(({ id }) => id)).toEqual(['gz-2025-144']);
    expect(understood?.place).toEqual({ key: '99' });
  });
  it('says what names no circular', () => {
    expect(go('沪高法〔2020〕5号第2条').understood).toEqual({
      circulars: [],
      place: { unit: 2 },
      unknown: '沪高法 2020 5号',
      near: [],
    });
    expect(go('http://h/circulars/none/3/').understood?.unknown).toBe('http://h/circulars/none/3/');
  });
});

describe('another issuer', () => {
  it.each([
    ['法〔2025〕144号第14条', ['gz-2025-144']],
    ['深中法〔2025〕144号第14条', ['gz-2025-144']],
    ['深圳中院2025年要点第3条', []],
    ['广州中院2023年要点第3条', ['gz-2025-144', 'gz-2021-business-environment', 'gz-2025-interview']],
    ['广东2025年要点第3条', ['gd-2021-73']],
    ['广东中院2025年要点第3条', ['gd-2021-73']],
    ['广州高院2025年要点第3条', ['gz-2025-144', 'gz-2021-business-environment', 'gz-2025-interview']],
    ['吉林市2023年规定第1部分第1条', ['jl-2023-rules']],
    ['穗中法〔2024〕144号第3条', ['gz-2025-144']],
    ['2025年全省法院司法改革工作要点第3条', []],
    // No court of that level and sort is held.
    ['市高院第3条', []],
    ['省中院第3条', []],
    ['省高院144号第3条', ['gz-2025-144']],
    ['145-3', []],
    ['沪高院2021年第3条', []],
    ['粤中院2021年第3条', []],
    ['深中院2021年第3条', []],
    ['吉高院2021年第3条', ['jl-2023-rules']],
    ['穗中法〔2025〕25号', ['gz-2025-144']],
    ['第3条（深圳营商环境意见）', []],
    ['第3条 深圳中院', []],
    ['穗中法〔2025〕144号第3条和沪高法〔2021〕9号第8条', ['gz-2025-144']],
    ['shenzhen environment 5', []],
  ])('%s leads nowhere, and is told what is held', (typed, near) => {
    const { certain, targets, understood } = go(typed);
    expect([certain, targets]).toEqual([null, []]);
    expect(understood?.circulars).toEqual([]);
    expect(understood?.near.map(({ id }) => id)).toEqual(near);
  });
});

describe('a paragraph or sentence', () => {
  const counted = circulars.map((circular) => ({
    ...circular,
    units: circular.units.map((unit, i) => ({ ...unit, sentences: i === 0 ? [2, 1, 0] : [4] })),
  }));
  it.each([
    ['2025年要点第1条第3句', 'gz-2025-144/1/#s3'],
    ['2025年要点第1条第2款', 'gz-2025-144/1/#p2'],
    ['2025年要点第1条最后一句', 'gz-2025-144/1/#s3'],
    ['2025年要点第2条的末句', 'gz-2025-144/2/#s4'],
    ['穗中法〔2025〕144号第一条最后一款', 'gz-2025-144/1/#p2'],
    ['2025年要点第1条倒数第二句', 'gz-2025-144/1/#s2'],
    ['2025年要点第1条首句', 'gz-2025-144/1/#s1'],
    ['2025年要点最后一条结尾一句', 'gz-2025-144/20/#s4'],
    // What says who is responsible is printed as a paragraph.
    ['2025年要点第1条第3段', 'gz-2025-144/1/#p3'],
    ['2025年要点第1条最后一段', 'gz-2025-144/1/#p3'],
    ['circulars/gz-2025-144/1/#s3', 'gz-2025-144/1/#s3'],
  ])('%s is there', (typed, url) => {
    expect(resolveJump(typed, counted).certain?.url).toBe(`circulars/${url}`);
  });
  it.each([
    '2025年要点第1条第4句',
    // What says who is responsible is no paragraph of the text.
    '2025年要点第1条第3款',
    '2025年要点第1条第4段',
    '2025年要点第1条倒数第四句',
    // They are parts of measures.
    '2025年要点第2段',
    'gz-2025-144#s2',
    // Of which part?
    '吉高法〔2023〕9号第二节',
    '2025年要点第2条第2款',
    '2025年要点第1条第2款第2句',
    'circulars/gz-2025-144/1/#s4',
    'circulars/gz-2025-144/#m21',
    'circulars/gd-2021-73/#sec-9',
  ])('%s is not', (typed) => {
    const { targets, understood } = resolveJump(typed, counted);
    expect(targets).toEqual([]);
    expect(understood?.circulars).toHaveLength(1);
  });
  it('is not told by number where none is known', () =>
    expect(go('2025年要点第1条最后一句').certain?.url).toBe('circulars/gz-2025-144/1/'));
  it('is counted in the index', () => {
    expect(readJumpIndex(writeJumpIndex(counted))).toEqual(counted);
  });
});

it('tells what of a range is not there', () => {
  expect(go('穗中法〔2025〕144号第19条至第22条').missing).toEqual([{ unit: 21 }, { unit: 22 }]);
  expect(go('穗中法〔2025〕144号第14-16条').missing).toEqual([]);
});

describe('words that are only words', () => {
  it.each(['首问', '末项', '知识产权', '2025年 破产', '司法改革', '改革 2025', '广州', '完善第三方评估'])(
    '%s',
    (typed) => {
      const { pointed, targets } = go(typed);
      expect(pointed && targets.length > 0).toBe(false);
    },
  );
});

it('reads back what the index holds', () => {
  expect(readJumpIndex(writeJumpIndex(circulars))).toEqual(circulars);
  expect(writeJumpIndex(circulars).circulars[1]?.units).toBe('1:1~5|2:6~12|3:13~24');
});

it('answers anything in time and without an error', () => {
  const pieces = fc.constantFrom(
    '第',
    '14',
    '条',
    '（',
    '〔2025〕',
    '号',
    '穗中法',
    ' ',
    '一',
    '#',
    '/',
    '部分',
    '\ud800',
    '𠀀',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces, { maxLength: 40 }).map((all) => all.join('')),
      ),
      (typed) => {
        expect(Array.isArray(go(typed).targets)).toBe(true);
      },
    ),
  );
});

describe('what names nothing', () => {
  it.each(['()', '（）', '【】', '〔〕', '《》', '“”', '（ ）', '。', '《》（）'])(
    '%s: nothing was typed, so nothing is offered',
    (typed) => {
      expect(go(typed)).toEqual(go(''));
    },
  );

  it.each(['2025', '（2025）', '〔2025〕', '2025年', '二〇二五年', '2025年度', '2025年文件'])(
    '%s: a year alone offers what is of that year, and leads to none',
    (typed) => {
      const { certain, targets } = go(typed);
      expect(certain).toBeNull();
      expect(targets.map(({ url }) => url)).toContain('circulars/gz-2025-144/');
    },
  );
});
