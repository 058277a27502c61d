import { describe, expect, test } from 'vitest';
import { reportingSentences, tellingWords } from './reporting-sentences.ts';

describe('words that tell of which measure an answer speaks', () => {
  test('are those that no other measure of the plan says', () => {
    expect(tellingWords(['长期未结案件', '审限管理', '优化营商环境'], ['持续优化营商环境。'])).toEqual([
      '长期未结案件',
      '审限管理',
    ]);
  });

  test('of short ones it takes two; then shorter ones tell, too', () => {
    expect(tellingWords(['商事纠纷'], [])).toEqual([]);
    expect(tellingWords(['低成本', '调解员'], [])).toEqual([]);
    expect(tellingWords(['企业重整', '企业破产'], [])).toEqual(['企业重整', '企业破产']);
    expect(tellingWords(['审限管理', '长期未结案件', '上诉率', '退休'.slice(0, 1)], [])).toEqual([
      '审限管理',
      '长期未结案件',
      '上诉率',
    ]);
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
      ],
      ['流动立案', '巡回机制'],
    );
    expect(found).toEqual([
      {
        number: 2,
        text: '我们建立流动立案的巡回机制，每个乡镇都可以就近办理立案。',
        hasFigures: false,
      },
      { number: 4, text: '流动立案全年办理立案312件。', hasFigures: true },
    ]);
  });

  test('a date is no figure, and a slogan no report', () => {
    const dated = '自2031年5月1日起，各法院依照规定普遍推行流动立案工作机制。';
    expect(reportingSentences([answer(`${dated}流动立案谱新篇。`)], ['流动立案'])).toEqual([
      { number: 1, text: dated, hasFigures: false },
    ]);
  });

  test('what only the name of a document says, and what was asked, is no report', () => {
    expect(
      reportingSentences(
        [
          { text: '流动立案推行得怎么样，办理了多少件案件，群众有什么反映？', isAnswer: false },
          answer('我们以《流动立案条例》施行为契机，办理各类案件100件，群众反映良好。'),
        ],
        ['流动立案'],
      ),
    ).toEqual([]);
  });
});
