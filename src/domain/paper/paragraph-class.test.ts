import { describe, expect, it } from 'vitest';
import { isRagged, isShort, paragraphClass } from './paragraph-class.ts';

describe('isRagged', () => {
  it.each(['依托Smart Court平台', '见 https://example.org/a/b/c', 'in vitro 试验'])('%s', (text) => {
    expect(isRagged(text)).toBe(true);
  });

  it.each(['推进“5G”建设', '2024—2028年', '用AI 辅助办案', '甲 B 乙'])('not %s', (text) => {
    expect(isRagged(text)).toBe(false);
  });
});

describe('paragraphClass', () => {
  it('tells a paragraph that only names departments', () => {
    expect(paragraphClass([{ role: 'responsibility', text: '责任部门：甲处' }])).toBe('only-responsibility');
    expect(
      paragraphClass([
        { role: 'text', text: '推进甲。' },
        { role: 'responsibility', text: '（乙处负责）' },
      ]),
    ).toBeUndefined();
  });
});

describe('isShort', () => {
  it('counts all paragraphs', () => {
    const paragraph = [{ role: 'text', text: '甲'.repeat(200) }] as const;
    expect(isShort([paragraph])).toBe(true);
    expect(isShort([paragraph, paragraph])).toBe(false);
  });
});
