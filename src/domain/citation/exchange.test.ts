import { describe, expect, it } from 'vitest';
import { citableOf } from './citable.ts';
import { bibtexForm, cslForm, risForm } from './exchange.ts';
import { interview, numbered, telegraph, unnumbered, untitled } from './fixtures/circulars.ts';
import { htmlForm, markdownForm } from './links.ts';

const online = { address: 'http://plans.example/sub/circulars/x/1/', accessed: '2099-02-01' };
const atBuild = { address: 'circulars/x/1/' };

describe('BibTeX', () => {
  it('of a measure', () => {
    expect(bibtexForm(citableOf(...numbered), online)).toBe(`@misc{gz-2025-144-14,
  author = {{广州市中级人民法院}},
  title = {2025年全市法院司法改革工作要点：穗中法〔2025〕144号},
  year = {2025},
  month = {6},
  howpublished = {\\url{http://plans.example/sub/circulars/x/1/}},
  urldate = {2099-02-01},
  language = {chinese},
  note = {第14项}
}`);
  });
  it('of an interview without a date, at build', () => {
    expect(bibtexForm(citableOf(interview[0]), atBuild)).toBe(`@misc{gz-2025-wang-jing-interview,
  title = {王静谈广州法院直面“两难”},
  howpublished = {\\url{circulars/x/1/}},
  language = {chinese}
}`);
  });
  it('says that a title was made', () => {
    const entry = bibtexForm(citableOf(...untitled), atBuild);
    expect(entry).toContain('title = {[2025年全市法院司法改革工作要点]：穗中法〔2025〕144号}');
    expect(entry).toContain('note = {第14项；原文无标题，题名为编者所拟}');
  });
  it('keeps characters that are commands', () => {
    const hostile = { ...numbered[0], title: '甲}\\input{x}%_', docNumber: null };
    expect(bibtexForm(citableOf(hostile), atBuild)).toContain(
      'title = {甲\\}\\textbackslash{}input\\{x\\}\\%\\_}',
    );
  });
});

describe('a recognised text that nobody has proofread', () => {
  const [circular, unit] = numbered;
  const recognised = { ...circular, recognised: 'wholly' as const };
  it('is said to be one in every form that programs read', () => {
    const cited = citableOf(recognised, { ...unit, recognised: true });
    expect(bibtexForm(cited, atBuild)).toContain('note = {第14项；识别文本，未经校对}');
    expect(risForm(cited, atBuild)).toContain('N1  - 识别文本，未经校对');
    expect(cslForm(cited, atBuild)).toContain('"note": "识别文本，未经校对"');
  });
  it('is a text as any other once it is proofread', () => {
    const cited = citableOf(
      { ...recognised, proofread: { on: '2025-07-01', by: null } },
      { ...unit, recognised: true },
    );
    expect(cited).toEqual(citableOf(circular, unit));
  });
});

describe('RIS', () => {
  it('of a measure', () => {
    expect(risForm(citableOf(...telegraph), online).split('\r\n')).toEqual([
      'TY  - STAT',
      'A1  - 广东省高级人民法院',
      'TI  - 2021年全省法院司法改革工作要点',
      'M1  - 粤高法明传〔2021〕73号',
      'PY  - 2021',
      'DA  - 2021/03/01/',
      'SE  - 第11项',
      'UR  - http://plans.example/sub/circulars/x/1/',
      'Y2  - 2099/02/01',
      'LA  - zh',
      'ER  - ',
    ]);
  });
  it('of an interview without a date, at build', () => {
    expect(risForm(citableOf(...interview), atBuild).split('\r\n')).toEqual([
      'TY  - ELEC',
      'TI  - 王静谈广州法院直面“两难”',
      'SE  - 第3问',
      'UR  - circulars/x/1/',
      'LA  - zh',
      'ER  - ',
    ]);
  });
});

describe('CSL-JSON', () => {
  it('of a measure', () => {
    expect(JSON.parse(cslForm(citableOf(...numbered), online))).toEqual([
      {
        id: 'gz-2025-144-14',
        type: 'legislation',
        title: '2025年全市法院司法改革工作要点',
        number: '穗中法〔2025〕144号',
        authority: '广州市中级人民法院',
        jurisdiction: 'cn',
        genre: '要点',
        issued: { 'date-parts': [[2025, 6, 27]] },
        accessed: { 'date-parts': [[2099, 2, 1]] },
        language: 'zh-CN',
        locator: '第14项',
        URL: 'http://plans.example/sub/circulars/x/1/',
      },
    ]);
  });
  it('of a circular without a number, at build', () => {
    const [item] = JSON.parse(cslForm(citableOf(unnumbered[0]), atBuild));
    expect(Object.keys(item).sort()).toEqual(
      ['URL', 'authority', 'genre', 'id', 'issued', 'jurisdiction', 'language', 'title', 'type'].sort(),
    );
  });
  it('of an interview, and of a title that was made', () => {
    const [talk] = JSON.parse(cslForm(citableOf(...interview), atBuild));
    expect(talk).toEqual({
      id: 'gz-2025-wang-jing-interview-q3',
      type: 'interview',
      title: '王静谈广州法院直面“两难”',
      language: 'zh-CN',
      locator: '第3问',
      URL: 'circulars/x/1/',
    });
    const [made] = JSON.parse(cslForm(citableOf(...untitled), atBuild));
    expect(made.title).toBe('[2025年全市法院司法改革工作要点]');
    expect(made.note).toBe('原文无标题，题名为编者所拟');
  });
});

describe('links', () => {
  it('in Markdown', () => {
    expect(markdownForm(citableOf(...numbered), online)).toBe(
      '[《2025年全市法院司法改革工作要点》（穗中法〔2025〕144号）第14项](http://plans.example/sub/circulars/x/1/)',
    );
    const hostile = { ...numbered[0], title: '[甲](乙)*', docNumber: null, issued: null, issuers: [] };
    expect(markdownForm(citableOf(hostile), { address: 'http://h/(a) b/' })).toBe(
      '[《\\[甲\\](乙)\\*》](http://h/%28a%29%20b/)',
    );
  });
  it('in HTML', () => {
    expect(htmlForm(citableOf(...interview), online)).toBe(
      '<a href="http://plans.example/sub/circulars/x/1/">《王静谈广州法院直面“两难”》（访谈，未载明日期）第3问</a>',
    );
    const hostile = { ...numbered[0], title: '<b>甲&乙</b>', docNumber: null, issued: null, issuers: [] };
    expect(htmlForm(citableOf(hostile), { address: 'x?a=1&b="' })).toBe(
      '<a href="x?a=1&amp;b=&quot;">《&lt;b&gt;甲&amp;乙&lt;/b&gt;》</a>',
    );
  });
});
