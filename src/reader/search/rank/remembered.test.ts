import { expect, it } from 'vitest';
import { remembered } from './remembered.ts';

it('asks once, forgets what was asked longest ago, and asks again after a failure', async () => {
  const asked: string[] = [];
  const answer = remembered(2, async (question) => {
    asked.push(question);
    if (question === '丁' && asked.filter((one) => one === '丁').length === 1) throw new Error('broken');
    return question;
  });
  for (const question of ['甲', '乙', '甲', '丙', '甲', '乙']) await answer(question);
  expect(asked).toEqual(['甲', '乙', '丙', '乙']);
  await expect(answer('丁')).rejects.toThrow();
  expect(await answer('丁')).toBe('丁');
});
