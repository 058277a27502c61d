import { expect, test } from 'vitest';
import { findResponsibilities } from './responsibility.ts';

const read = (text: string) =>
  findResponsibilities(text).map(({ span, departments }) => [
    text.slice(span.start, span.end),
    departments.map((d) => `${d.printed}:${d.role}`).join(' '),
  ]);

test.each<[string, string[][]]>([
  ['推进试点。（立案庭牵头）', [['（立案庭牵头）', '立案庭:lead']]],
  ['推进试点。(甲处、乙处分工负责)', [['(甲处、乙处分工负责)', '甲处:joint 乙处:joint']]],
  [
    '推进试点。（甲处牵头，乙处、丙庭配合）',
    [['（甲处牵头，乙处、丙庭配合）', '甲处:lead 乙处:support 丙庭:support']],
  ],
  ['推进试点（责任单位：甲局、乙局）', [['（责任单位：甲局、乙局）', '甲局:responsible 乙局:responsible']]],
  [
    '推进（牵头单位：甲局，配合单位：乙局、丙局）',
    [['（牵头单位：甲局，配合单位：乙局、丙局）', '甲局:lead 乙局:support 丙局:support']],
  ],
  [
    '责任部门：研究室、各区、县（市）法院',
    [
      [
        '责任部门：研究室、各区、县（市）法院',
        '研究室:responsible 各区:responsible 县（市）法院:responsible',
      ],
    ],
  ],
  [
    '甲。（甲处牵头）乙。（乙处负责）',
    [
      ['（甲处牵头）', '甲处:lead'],
      ['（乙处负责）', '乙处:responsible'],
    ],
  ],
  ['扩大投资政策（由市发改委牵头实施）', [['（由市发改委牵头实施）', '市发改委:lead']]],
  ['推进。（甲局会同乙局负责）', [['（甲局会同乙局负责）', '甲局:lead 乙局:support']]],
  ['推进。[甲局，各区]', [['[甲局，各区]', '甲局:lead 各区:support']]],
  [
    '推进。（责任部门：审管办牵头，各审判庭配合）',
    [['（责任部门：审管办牵头，各审判庭配合）', '审管办:lead 各审判庭:support']],
  ],
  [
    '责任部门：研究室牵头，审管办、立案庭参与。',
    [['责任部门：研究室牵头，审管办、立案庭参与。', '研究室:lead 审管办:support 立案庭:support']],
  ],
  ['责任部门：甲庭牵头、乙庭配合', [['责任部门：甲庭牵头、乙庭配合', '甲庭:lead 乙庭:support']]],
  [
    '责任部门：甲庭、乙庭，丙庭配合',
    [['责任部门：甲庭、乙庭，丙庭配合', '甲庭:responsible 乙庭:responsible 丙庭:support']],
  ],
  ['责任部门：民一庭、民二庭分工负责', [['责任部门：民一庭、民二庭分工负责', '民一庭:joint 民二庭:joint']]],
  ['责任部门：各部门按职责分工负责', [['责任部门：各部门按职责分工负责', '各部门:joint']]],
  ['责任部门：甲庭会同乙庭负责', [['责任部门：甲庭会同乙庭负责', '甲庭:lead 乙庭:support']]],
  [
    '责任部门：信息处，协同部门：审管办、执行局',
    [['责任部门：信息处，协同部门：审管办、执行局', '信息处:responsible 审管办:support 执行局:support']],
  ],
  ['推进（责任人：王某 责任部门：立案庭）', [['（责任人：王某 责任部门：立案庭）', '立案庭:responsible']]],
  [
    '责任部门：民一、二、三庭、研究室',
    [
      [
        '责任部门：民一、二、三庭、研究室',
        '民一庭:responsible 民二庭:responsible 民三庭:responsible 研究室:responsible',
      ],
    ],
  ],
  ['推进。（民一、二庭）', [['（民一、二庭）', '民一庭:responsible 民二庭:responsible']]],
  ['责任部门：立案庭责任人：王某', [['责任部门：立案庭责任人：王某', '立案庭:responsible']]],
  ['加强保障。（50分）', []],
  ['（三）优化（提速）。', []],
  ['打造实验室(法院板块)，由（2024—2028年）牵引', []],
  ['完善制度（试行）。', []],
  ['依法负责。', []],
])('%s', (text, expected) => {
  expect(read(text)).toEqual(expected);
});
