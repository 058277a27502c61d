import { describe, expect, it } from 'vitest';
import { citableOf, type Occasion } from './citable.ts';
import { inferred, interview, numbered, telegraph, unnumbered, untitled } from './fixtures/circulars.ts';
import { FORMS } from './forms.ts';
import { unitName } from './unit-name.ts';

const online: Occasion = { address: 'http://plans.example/sub/circulars/x/1/', accessed: '2099-02-01' };
const atBuild: Occasion = { address: 'circulars/x/1/' };

/** The text of a form, found by what readers call it. */
function written(name: string, [circular, unit]: typeof numbered, occasion = online): string {
  const form = FORMS.find((one) => one.name === name);
  if (form === undefined) throw new Error(`no form is called ${name}`);
  return form.write(citableOf(circular, unit), occasion);
}
const whole = (name: string, [circular]: typeof numbered, occasion = online): string =>
  FORMS.find((one) => one.name === name)?.write(citableOf(circular), occasion) ?? '';

const LONG =
  '关于打造粤港澳大湾区司法改革创新引领区服务保障更具国际竞争力营商环境建设助力广州高质量发展的意见';

describe('公文引用', () => {
  it.each([
    [numbered, '《2025年全市法院司法改革工作要点》（穗中法〔2025〕144号）第14项'],
    [telegraph, '《2021年全省法院司法改革工作要点》（粤高法明传〔2021〕73号）第11项'],
    [unnumbered, `《${LONG}》（广州市中级人民法院，2021年5月18日）第11项`],
    [interview, '《王静谈广州法院直面“两难”》（访谈，未载明日期）第3问'],
    [inferred, '《2023年全省法院司法改革工作要点》（吉林省高级人民法院）第53项'],
    [
      untitled,
      '广州市中级人民法院穗中法〔2025〕144号要点（原文无标题，编者拟题为“2025年全市法院司法改革工作要点”）第14项',
    ],
  ])('of a measure (%#)', (one, expected) => {
    expect(written('公文引用', one)).toBe(expected);
  });
  it('of a whole circular', () => {
    expect(whole('公文引用', numbered)).toBe('《2025年全市法院司法改革工作要点》（穗中法〔2025〕144号）');
    expect(whole('公文引用', interview)).toBe('《王静谈广州法院直面“两难”》（访谈，未载明日期）');
  });
  it.each([numbered, telegraph, unnumbered, interview, inferred, untitled])(
    'of a measure is that of its circular and the place, as search results put it together (%#)',
    (...one) => {
      expect(written('公文引用', one)).toBe(`${whole('公文引用', one)}${unitName(one[1])}`);
    },
  );
  it('is the same on the page and when it is copied', () => {
    expect(written('公文引用', numbered, atBuild)).toBe(written('公文引用', numbered));
  });
});

it('出处和网址: the citation, and the address on a line of its own', () => {
  expect(written('出处和网址', telegraph)).toBe(
    '《2021年全省法院司法改革工作要点》（粤高法明传〔2021〕73号）第11项\nhttp://plans.example/sub/circulars/x/1/',
  );
  expect(written('网址', telegraph)).toBe('http://plans.example/sub/circulars/x/1/');
  expect(written('网址', telegraph, atBuild)).toBe('circulars/x/1/');
});

describe('a date that the program inferred', () => {
  const [circular, unit] = inferred;
  it('is cited by the year that the number names, too', () => {
    const [told] = [{ ...circular, title: '全省法院司法改革工作要点', docNumber: '吉高法〔2023〕5号' }];
    expect(written('GB/T 7714—2015', [told, unit])).toContain('吉林省高级人民法院, 2023[2099-02-01]');
  });
  it('is not cited at all where nothing else names its year', () => {
    const plain: typeof inferred = [{ ...circular, title: '全省法院司法改革工作要点' }, unit];
    for (const { name } of FORMS) expect(written(name, plain), name).not.toMatch(/2023(?!-reform)/u);
  });
  it('is never cited by its day', () => {
    for (const { name } of FORMS)
      expect(written(name, inferred), name).not.toMatch(/05-17|5月17|0?5\/17|"?month/u);
  });
});

describe('法学引注手册', () => {
  it.each([
    [
      numbered,
      '广州市中级人民法院《2025年全市法院司法改革工作要点》第14项，穗中法〔2025〕144号，2025年6月27日发布。',
    ],
    [
      telegraph,
      '广东省高级人民法院《2021年全省法院司法改革工作要点》第11项，粤高法明传〔2021〕73号，2021年3月1日发布。',
    ],
    [unnumbered, `广州市中级人民法院《${LONG}》第11项，2021年5月18日发布。`],
    [
      interview,
      '《王静谈广州法院直面“两难”》第3问，访谈，http://plans.example/sub/circulars/x/1/，2099年2月1日访问。',
    ],
    [inferred, '吉林省高级人民法院《2023年全省法院司法改革工作要点》第53项。'],
    [
      untitled,
      '广州市中级人民法院穗中法〔2025〕144号要点（原文无标题，编者拟题为“2025年全市法院司法改革工作要点”）第14项。',
    ],
  ])('%#', (one, expected) => {
    expect(written('法学引注手册', one)).toBe(expected);
  });
  it('names no issuer that the title names, and writes plain figures for 条', () => {
    const circular = {
      ...numbered[0],
      title: '最高人民法院关于深化示例改革的意见',
      docNumber: '法发〔2099〕1号',
      issuers: [{ id: 'spc', name: '最高人民法院' }],
      issued: '2099-01-15',
    };
    const article = { type: 'measure', number: 12, label: '第十二条', key: '12' } as const;
    expect(written('法学引注手册', [circular, article])).toBe(
      '《最高人民法院关于深化示例改革的意见》第12条，法发〔2099〕1号，2099年1月15日发布。',
    );
  });
});

describe('GB/T 7714', () => {
  const spc = {
    ...numbered[0],
    title: '最高人民法院关于深化示例改革的意见',
    docNumber: '法发〔2099〕1号',
    issuers: [{ id: 'spc', name: '最高人民法院' }],
    issued: '2099-01-15',
  };
  it('says the issuer once, as author', () => {
    const circular: typeof numbered = [spc, numbered[1]];
    expect(whole('GB/T 7714—2025', circular)).toBe(
      '最高人民法院. 关于深化示例改革的意见：法发〔2099〕1号[EB/OL]. （2099-01-15）[2099-02-01]. http://plans.example/sub/circulars/x/1/.',
    );
    expect(whole('GB/T 7714—2015', circular)).toBe(
      '最高人民法院. 关于深化示例改革的意见: 法发〔2099〕1号[EB/OL]. 最高人民法院, 2099[2099-02-01]. http://plans.example/sub/circulars/x/1/.',
    );
  });
  it.each([
    [
      numbered,
      '广州市中级人民法院. 2025年全市法院司法改革工作要点：穗中法〔2025〕144号：第14项[EB/OL]. （2025-06-27）[2099-02-01]. http://plans.example/sub/circulars/x/1/.',
      '广州市中级人民法院. 2025年全市法院司法改革工作要点: 穗中法〔2025〕144号: 第14项[EB/OL]. 广州市中级人民法院, 2025[2099-02-01]. http://plans.example/sub/circulars/x/1/.',
    ],
    [
      telegraph,
      '广东省高级人民法院. 2021年全省法院司法改革工作要点：粤高法明传〔2021〕73号：第11项[EB/OL]. （2021-03-01）[2099-02-01]. http://plans.example/sub/circulars/x/1/.',
      '广东省高级人民法院. 2021年全省法院司法改革工作要点: 粤高法明传〔2021〕73号: 第11项[EB/OL]. 广东省高级人民法院, 2021[2099-02-01]. http://plans.example/sub/circulars/x/1/.',
    ],
    [
      unnumbered,
      `广州市中级人民法院. ${LONG}：第11项[EB/OL]. （2021-05-18）[2099-02-01]. http://plans.example/sub/circulars/x/1/.`,
      `广州市中级人民法院. ${LONG}: 第11项[EB/OL]. 广州市中级人民法院, 2021[2099-02-01]. http://plans.example/sub/circulars/x/1/.`,
    ],
    [
      interview,
      '王静谈广州法院直面“两难”：第3问[EB/OL]. [2099-02-01]. http://plans.example/sub/circulars/x/1/.',
      '王静谈广州法院直面“两难”: 第3问[EB/OL]. [2099-02-01]. http://plans.example/sub/circulars/x/1/.',
    ],
    [
      inferred,
      '吉林省高级人民法院. 2023年全省法院司法改革工作要点：第53项[EB/OL]. （2023）[2099-02-01]. http://plans.example/sub/circulars/x/1/.',
      '吉林省高级人民法院. 2023年全省法院司法改革工作要点: 第53项[EB/OL]. 吉林省高级人民法院, 2023[2099-02-01]. http://plans.example/sub/circulars/x/1/.',
    ],
    [
      untitled,
      '广州市中级人民法院. [2025年全市法院司法改革工作要点]：穗中法〔2025〕144号：第14项[EB/OL]. （2025-06-27）[2099-02-01]. http://plans.example/sub/circulars/x/1/.',
      '广州市中级人民法院. [2025年全市法院司法改革工作要点]: 穗中法〔2025〕144号: 第14项[EB/OL]. 广州市中级人民法院, 2025[2099-02-01]. http://plans.example/sub/circulars/x/1/.',
    ],
  ])('%#', (one, now, before) => {
    expect(written('GB/T 7714—2025', one)).toBe(now);
    expect(written('GB/T 7714—2015', one)).toBe(before);
  });
  it('leaves out the day of access where nobody is reading', () => {
    expect(written('GB/T 7714—2025', inferred, atBuild)).toBe(
      '吉林省高级人民法院. 2023年全省法院司法改革工作要点：第53项[EB/OL]. （2023）. circulars/x/1/.',
    );
    expect(written('GB/T 7714—2025', interview, atBuild)).toBe(
      '王静谈广州法院直面“两难”：第3问[EB/OL]. circulars/x/1/.',
    );
  });
  it('names three authors and 等', () => {
    const issuers = ['甲院', '乙院', '丙院', '丁院'].map((name) => ({ id: name, name }));
    const joint: typeof numbered = [
      { ...numbered[0], title: '联合意见', docNumber: null, issuers },
      numbered[1],
    ];
    expect(whole('GB/T 7714—2025', joint, atBuild)).toBe(
      '甲院，乙院，丙院，等. 联合意见[EB/OL]. （2025-06-27）. circulars/x/1/.',
    );
  });
});
