import { describe, expect, test } from 'vitest';
import { reportingSentences, tellingWords } from './sentences.ts';

const measure = (text: string, ...subjects: string[]) => ({ text, topics: subjects.map((id) => ({ id })) });
/** What some wording tells of a measure, beside others of its plan and of answers. */
const telling = (wording: string[], text = '', others: string[] = [], answers: string[] = []) =>
  tellingWords(wording, measure(text), { others: others.map((one) => measure(one)), answers });

describe('words that tell of which measure an answer speaks', () => {
  const words = (wording: string[], others: string[] = []) => telling(wording, '', others).words;

  test('are those that no other measure of the plan says', () => {
    expect(words(['长期未结案件', '审限管理', '优化营商环境'], ['持续优化营商环境。'])).toEqual([
      '长期未结案件',
      '审限管理',
    ]);
  });

  test('of short ones it takes two; then shorter ones tell, too', () => {
    expect(words(['商事纠纷'])).toEqual([]);
    expect(words(['低成本', '调解员'])).toEqual([]);
    expect(words(['企业重整', '企业破产'])).toEqual(['企业重整', '企业破产']);
    expect(words(['审限管理', '长期未结案件', '上诉率', '退休'])).toEqual([
      '审限管理',
      '长期未结案件',
      '上诉率',
    ]);
  });

  test('are what the measure has in quotation marks, of a list each', () => {
    const text = '打造“网上立案、流动快审”一体化系统，完善调解员制度。';
    expect(telling(['流动快审', '调解员'], text).words).toEqual(['流动快审']);
    expect(telling(['流动快审'], text, ['推进流动快审。']).words).toEqual([]);
  });

  test('are what an answer has in a name in quotation marks, no mere pair of characters', () => {
    const said = '推行“巡回立案+乡镇联办”模式。';
    expect(telling(['巡回立案', '乡镇'], '', [], [said]).words).toEqual(['巡回立案']);
    expect(telling(['巡回立案'], '', ['试行巡回立案。'], [said]).words).toEqual([]);
    // What is no part of a name says what it says without the marks.
    expect(telling(['巡回立案'], '', [], ['推行“巡回立案”。']).words).toEqual([]);
  });

  test('are those of a subject that two measures of the plan at most are about', () => {
    const of = (others: string[]) =>
      tellingWords(['巡回立案', '立案'], measure('推行巡回立案。', 'filing', 'courts'), {
        others: others.map((id) => measure('', id)),
        answers: [],
      }).ofSubject;
    expect(of(['filing', 'courts', 'courts'])).toEqual({ subject: 'filing', words: ['巡回立案'] });
    expect(of(['filing', 'filing'])).toBeUndefined();
  });

  test('are short where they stand in one clause of the measure and in no other measure', () => {
    const pairs = (text: string, others: string[] = []) => telling(['窗口', '轮岗'], text, others).pairs;
    expect(pairs('完善青年干警到窗口轮岗制度。')).toEqual([['窗口', '轮岗']]);
    expect(pairs('开设窗口，完善轮岗制度。')).toEqual([]);
    expect(pairs('完善青年干警到窗口轮岗制度。', ['改善窗口服务。'])).toEqual([]);
  });
});

const answer = (text: string) => ({ text, isAnswer: true });

describe('sentences that report', () => {
  test('are those with the words, figures first, told by their numbers and in the order of the text', () => {
    const found = reportingSentences(
      [
        { text: '如何压缩审理期限？', isAnswer: false },
        answer('我们建立流动立案的巡回机制，每个乡镇都可以就近办理立案。群众满意。'),
        answer('流动立案全年办理立案312件。流动立案和巡回审判一起推进，形成了完整的巡回体系。'),
        answer('流动立案覆盖31个乡镇。流动立案节省费用27万元。我们还把流动立案写进了便民利民的工作指引。'),
      ],
      { words: ['流动立案', '巡回机制'], pairs: [] },
    );
    expect(found).toEqual([
      {
        number: 2,
        text: '我们建立流动立案的巡回机制，每个乡镇都可以就近办理立案。',
        hasFigures: false,
      },
      { number: 4, text: '流动立案全年办理立案312件。', hasFigures: true },
      { number: 6, text: '流动立案覆盖31个乡镇。', hasFigures: true },
      { number: 7, text: '流动立案节省费用27万元。', hasFigures: true },
    ]);
  });

  test('a date is no figure, and a slogan no report', () => {
    const dated = '自2031年5月1日起，各法院依照规定普遍推行流动立案工作机制。';
    expect(
      reportingSentences([answer(`${dated}流动立案谱新篇。`)], { words: ['流动立案'], pairs: [] }),
    ).toEqual([{ number: 1, text: dated, hasFigures: false }]);
  });

  test('what only the name of a document says, and what was asked, is no report', () => {
    expect(
      reportingSentences(
        [
          { text: '流动立案推行得怎么样，办理了多少件案件，群众有什么反映？', isAnswer: false },
          answer('我们以《流动立案条例》施行为契机，办理各类案件100件，群众反映良好。'),
        ],
        { words: ['流动立案'], pairs: [] },
      ),
    ).toEqual([]);
  });

  const lastly = '从开通网上立案到推进流动立案，办案方式已经换了三茬，惠及群众5000名。';

  test('what only ends a series is no report, even of its figures', () => {
    expect(reportingSentences([answer(lastly)], { words: ['流动立案'], pairs: [] })).toEqual([]);
    const arranged = '新进干警100名全部安排到流动立案点锻炼。';
    expect(reportingSentences([answer(arranged)], { words: ['流动立案'], pairs: [] })).toHaveLength(1);
  });

  test('two short words report in one clause alone', () => {
    const both = { words: [], pairs: [['窗口', '轮岗'] as const] };
    const together = '新进干警一律先到窗口等一线岗位轮岗一年，锻炼做群众工作的本领。';
    expect(reportingSentences([answer(together)], both)).toHaveLength(1);
    const apart = '新进干警一律先到窗口等一线岗位锻炼，中层干部也要定期轮岗，锻炼做群众工作的本领。';
    expect(reportingSentences([answer(apart)], both)).toEqual([]);
  });

  test('a word of a subject reports where the sentence is about it before all else', () => {
    const told = (text: string) =>
      reportingSentences(
        [answer(text)],
        { words: [], pairs: [], ofSubject: { subject: 'filing', words: ['巡回立案', '大力推进'] } },
        [
          { id: 'filing', words: ['巡回立案', '立案'] },
          { id: 'training', words: ['业务培训', '青年干警'] },
        ],
      ).length;
    expect(told('我们在各个乡镇普遍开展巡回立案，当事人不必再跑县城。')).toBe(1);
    expect(told('我们组织青年干警参加业务培训，讲授怎样做好巡回立案。')).toBe(0);
    expect(told('我们大力推进各项立案改革，当事人从此不必再跑县城。')).toBe(0);
  });
});
