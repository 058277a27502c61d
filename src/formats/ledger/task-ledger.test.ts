import { describe, expect, test } from 'vitest';
import { department, headOf, unitOf } from '#domain/fixtures/circular.ts';
import { circularLedger } from './circular.ts';
import { departmentLedger } from './department.ts';
import { ledgerTable, type TaskLedger } from './model.ts';

const names = (ledger: TaskLedger | undefined): string[] => (ledger?.columns ?? []).map(({ name }) => name);
const link = (address: string): string => address;

describe('the ledger of a circular', () => {
  test('has a column for each role that it gives, and empty ones to fill in', () => {
    const ledger = circularLedger(headOf(), [
      unitOf('1', { departments: [department('立案庭', 'lead'), department('研究室', 'support')] }),
      unitOf('2', { departments: [department('研究室', 'joint'), department('执行局', 'joint')] }),
    ]);
    expect(names(ledger)).toEqual([
      '编号',
      '任务',
      '牵头部门',
      '分工负责部门',
      '配合部门',
      '完成时限',
      '进展情况',
      '备注',
    ]);
    expect(ledger && ledgerTable(ledger, link).rows).toEqual([
      ['1', '任务1', '立案庭', '', '研究室', '', '', '', 'circulars/hd-2031/1/'],
      ['2', '任务2', '', '研究室、执行局', '', '', '', '', 'circulars/hd-2031/2/'],
    ]);
    expect(ledger?.title).toBe('《2031年改革要点》任务台账');
    expect(ledger?.origin).toBe('据《2031年改革要点》（河中法〔2031〕7号）整理，共2项。');
  });

  test('of a circular that names no department has a column to name them in', () => {
    const ledger = circularLedger(headOf(), [unitOf('1')]);
    expect(names(ledger)).toEqual(['编号', '任务', '责任部门', '完成时限', '进展情况', '备注']);
    expect(ledger?.columns.filter(({ empty }) => empty)).toHaveLength(4);
  });

  test('names ten departments of a measure, all of them', () => {
    const ten = Array.from({ length: 10 }, (_, i) => department(`第${i + 1}庭`, 'responsible'));
    const ledger = circularLedger(headOf(), [unitOf('1', { departments: ten })]);
    expect(ledger?.groups[0]?.rows[0]?.cells.responsible).toBe(
      '第1庭、第2庭、第3庭、第4庭、第5庭、第6庭、第7庭、第8庭、第9庭、第10庭',
    );
  });

  test('puts measures under their sections and annexes, and writes numbers as printed', () => {
    const lines = { start: 1, end: 1 };
    const section = (key: string, label: string, title: string, parent: string | null) => ({
      key,
      number: 1,
      label,
      title,
      level: parent === null ? 1 : 2,
      parent,
      lines,
    });
    const head = headOf({
      sections: [section('1', '一、', '服务', null), section('1-2', '（二）', '立案', '1')],
    });
    const ledger = circularLedger(head, [
      unitOf('1', { section: '1', label: '第一条' }),
      unitOf('1-2-1', { section: '1-2', label: '（1）' }),
      unitOf('1-2-2', { section: '1-2', label: '2．' }),
      unitOf('a2-1', { label: '', number: 1 }),
    ]);
    expect(ledger?.groups.map(({ name, rows }) => [name, rows.map(({ cells }) => cells.number)])).toEqual([
      ['一、服务', ['第一条']],
      ['一、服务　（二）立案', ['（1）', '2']],
      ['附件2', ['1']],
    ]);
    expect(ledger && ledgerTable(ledger, link).rows[1]?.[0]).toBe('一、服务　（二）立案');
  });

  test('tells deadline and outcome where the circular gives them, and leaves the rest to be filled in', () => {
    const deadline = { printed: '2031年6月底前', date: '2031-06-30' };
    const ledger = circularLedger(headOf(), [unitOf('1', { deadline, outcome: '细则' }), unitOf('2')]);
    expect(names(ledger).slice(-4)).toEqual(['成果形式', '完成时限', '进展情况', '备注']);
    expect(ledger?.columns.filter(({ empty }) => empty).map(({ key }) => key)).toEqual([
      'responsible',
      'progress',
      'remarks',
    ]);
    expect(ledger && ledgerTable(ledger, link).rows.map((row) => row.slice(-5, -1))).toEqual([
      ['细则', '2031年6月底前', '', ''],
      ['', '', '', ''],
    ]);
  });

  test('gives the whole first sentence where the circular has no titles', () => {
    const made = { title: '完善立案、审判、执…', titleFound: 'made' } as const;
    const ledger = circularLedger(headOf(), [unitOf('1', made, '完善立案、审判、执行衔接。改进作风。')]);
    expect(ledger?.groups[0]?.rows[0]?.cells.task).toBe('完善立案、审判、执行衔接');
  });

  test('is none for an interview', () => {
    expect(circularLedger(headOf(), [unitOf('q1', { type: 'question' })])).toBeUndefined();
    expect(circularLedger(headOf(), [])).toBeUndefined();
  });
});

describe('the ledger of a department', () => {
  const own = { id: 'hd-研究室', name: '研究室', issuer: { name: '河东市中级人民法院' } };

  test('goes plan by plan and says in what role it answers', () => {
    const ledger = departmentLedger(own, [
      {
        head: headOf(),
        units: [unitOf('3', { departments: [department('研究室', 'lead'), department('执行局', 'joint')] })],
      },
      {
        head: headOf({ id: 'hd-2029', title: '2029年改革要点', docNumber: null, issued: null, issuers: [] }),
        units: [unitOf('5', { departments: [department('执行局', 'lead'), department('研究室', 'joint')] })],
      },
    ]);
    expect(ledger.origin).toBe('河东市中级人民法院研究室，据公文2件整理，共2项。');
    const { columns, rows } = ledgerTable(ledger, link);
    expect(columns.map(({ name }) => name).slice(0, 7)).toEqual([
      '年份',
      '公文',
      '编号',
      '任务',
      '本部门职责',
      '牵头部门',
      '分工负责部门',
    ]);
    expect(rows.map((row) => row.slice(0, 7))).toEqual([
      ['2031', '《2031年改革要点》（河中法〔2031〕7号）', '3', '任务3', '牵头', '研究室', '执行局'],
      ['', '《2029年改革要点》', '5', '任务5', '分工负责', '执行局', '研究室'],
    ]);
  });

  test('does not repeat one role on every row', () => {
    const ledger = departmentLedger(own, [
      { head: headOf(), units: [unitOf('1', { departments: [department('研究室', 'responsible')] })] },
    ]);
    expect(names(ledger)).not.toContain('本部门职责');
  });
});
