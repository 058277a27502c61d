import { describe, expect, it } from 'vitest';
import { cite, inTitleMarks, unitName } from './citation.ts';

const circular = {
  title: '2099年工作要点',
  docNumber: '示中法〔2099〕7号',
  issuers: [{ id: 'shi', name: '示例市中级人民法院' }],
  issued: '2099-05-08',
};
const measure = { type: 'measure', number: 14, label: '14.', key: '14' } as const;

describe('cite', () => {
  it('puts the document number after the title', () => {
    expect(cite(circular)).toBe('《2099年工作要点》（示中法〔2099〕7号）');
    expect(cite(circular, measure)).toBe('《2099年工作要点》（示中法〔2099〕7号）第14项');
  });
  it('names issuer and date where there is no number', () => {
    const unnumbered = { ...circular, docNumber: null };
    expect(cite(unnumbered, measure)).toBe('《2099年工作要点》（示例市中级人民法院，2099年5月8日）第14项');
    expect(cite({ ...unnumbered, issued: null })).toBe('《2099年工作要点》（示例市中级人民法院）');
    expect(cite({ ...unnumbered, issued: null, issuers: [] }, measure)).toBe('《2099年工作要点》第14项');
  });
  it('turns title marks inside a title', () => {
    expect(inTitleMarks('关于印发《甲〈乙〉办法》的通知')).toBe('《关于印发〈甲《乙》办法〉的通知》');
    expect(inTitleMarks('关于落实〈甲纲要〉的意见')).toBe('《关于落实〈甲纲要〉的意见》');
    expect(inTitleMarks('转发《甲》和〈乙〉的通知')).toBe('《转发〈甲〉和〈乙〉的通知》');
  });
});

describe('unitName', () => {
  it.each([
    ['第14项', { label: '14.' }],
    ['第14项', { label: '１４．' }],
    ['第十四条', { label: '第十四条' }],
    ['第十四条', { label: '第十四条　' }],
    ['第（三）项', { label: '（三）', number: 3, key: '3' }],
    ['第二部分第3项', { label: '3.', number: 3, key: '2-3' }],
    ['第二部分（一）第3项', { label: '3.', number: 3, key: '2-1-3' }],
    ['附件1第3项', { label: '3.', number: 3, key: 'a1-3' }],
    ['附件1第二部分第3项', { label: '3.', number: 3, key: 'a1-2-3' }],
    ['第1问', { type: 'question', label: '', number: 1, key: 'q1' } as const],
    ['第5项', { label: '', number: null, key: '5' }],
  ])('%s', (name, unit) => {
    expect(unitName({ ...measure, ...unit })).toBe(name);
  });
});
