import { describe, expect, it } from 'vitest';
import type { Directory, RecordText } from '#domain/search/records.ts';
import type { EngineParts } from '../search/rank/engine.ts';
import { textPhrases } from '../search/rank/text-phrases.ts';
import { findQuote } from './quote.ts';

/** Many measures that share most of their words, and a few that have some of their own. */
const OWN = [
  '1.健全审管机制。抓实案件质量评查，完善“四类案件”监管，推动审判提质增效。（办公室牵头）',
  '2.推进诉源治理。发挥人民法庭前哨作用，促推矛盾纠纷就地化解，做实指导调解职能。',
];
const TEXTS: RecordText[] = [
  ...OWN.map((text): RecordText => ['', text]),
  ...Array.from(
    { length: 3000 },
    (_, i): RecordText => ['', `${i}.加强组织领导。各部门要高度重视，认真抓好第${i}号任务落实。`],
  ),
];

function partsThatCount(): { parts: EngineParts; read: () => number; asked: () => number } {
  const phrases = textPhrases(TEXTS);
  let read = 0;
  let asked = 0;
  const parts: EngineParts = {
    directory: {} as Directory,
    phrases: {
      ...phrases,
      find: (phrase) => {
        asked += 1;
        return phrases.find(phrase);
      },
    },
    texts: async (numbers) => {
      read += numbers.length;
      return numbers.map((number) => TEXTS[number] as RecordText);
    },
  };
  return { parts, read: () => read, asked: () => asked };
}

describe('findQuote', () => {
  const find = (passage: string) => findQuote(passage, partsThatCount().parts);

  it('finds a passage word for word, whatever its white space', async () => {
    const [piece, ...more] = await find('抓实案件质量评查，\n 完善“四类案件”监管');
    expect(more).toEqual([]);
    expect(piece?.match).toMatchObject({ record: 0, also: [], sameWords: false });
    expect(piece?.match?.changes).toEqual([{ kind: 'same', text: '抓实案件质量评查，完善“四类案件”监管' }]);
  });

  it('tells marks that differ from words that do', async () => {
    expect((await find('抓实案件质量评查，完善"四类案件"监管'))[0]?.match?.sameWords).toBe(true);
    const [piece] = await find('抓实案件质量检查，完善“四类案件”监管');
    expect(piece?.match?.sameWords).toBe(false);
    expect(piece?.match?.changes.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'extra', text: '检' },
      { kind: 'missing', text: '评' },
    ]);
  });

  it('takes a passage apart that runs over several measures', async () => {
    const pieces = await find(`${OWN[0]}${OWN[1]}`);
    expect(pieces.map(({ match }) => match?.record)).toEqual([0, 1]);
    expect(pieces.map(({ text }) => text).join('')).toBe(OWN.join(''));
  });

  it('takes a long passage apart, one measure after the other', async () => {
    const long = Array.from(
      { length: 9 },
      (_, i) =>
        `${i + 1}.${'推进改革落实见效'.slice(i % 4)}${'甲乙丙丁戊己庚辛壬'[i]}${'天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏'.slice(i * 2, i * 2 + 6)}${'之'.repeat(i)}${`事项${i}号，`.repeat(12)}到此为止。`,
    );
    const phrases = textPhrases(long.map((text): RecordText => ['', text]));
    const parts: EngineParts = {
      directory: {} as Directory,
      phrases,
      texts: async (numbers) => numbers.map((number): RecordText => ['', long[number] ?? '']),
    };
    const pieces = await findQuote(long.join('\n'), parts);
    expect(pieces.map(({ text }) => text).join('')).toBe(long.join(''));
    expect(pieces.map(({ match }) => match?.record)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(pieces.every(({ match }) => match?.changes.every(({ kind }) => kind === 'same'))).toBe(true);
    const foreign = await findQuote('今天天气很好我们去公园散步看花吧。'.repeat(60), parts);
    expect(foreign).toHaveLength(1);
    expect(foreign[0]?.match).toBeUndefined();
  });

  it('leaves out what is from elsewhere', async () => {
    const pieces = await find(`今天天气很好我们去公园散步看花吧。${OWN[1]}`);
    expect(pieces.map(({ match }) => match?.record)).toEqual([undefined, 1]);
    expect((await find('今天天气很好我们去公园散步看花吧'))[0]?.match).toBeUndefined();
  });

  it('names the others that hold it too', async () => {
    const [piece] = await find('加强组织领导。各部门要高度重视，认真抓好第29号任务落实');
    expect(piece?.match?.record).toBe(31);
    expect(TEXTS[31]?.[1]).toContain('第29号');
  });

  it('reads a few texts and asks a few phrases, however large the archive', async () => {
    const { parts, read, asked } = partsThatCount();
    await findQuote(`${OWN[0]?.replace('质量', '品质')}`, parts);
    expect(read()).toBeLessThanOrEqual(6);
    expect(asked()).toBeLessThanOrEqual(60);
  });
});

describe('a passage that was put together', () => {
  const find = (passage: string) => findQuote(passage, partsThatCount().parts);
  const exact = (pieces: Awaited<ReturnType<typeof find>>) =>
    pieces.map(({ match }) => match?.changes.every(({ kind }) => kind === 'same') === true && match.record);

  it('is found sentence by sentence, whatever measures they are from', async () => {
    const pieces = await find('完善“四类案件”监管，推动审判提质增效。做实指导调解职能。');
    expect(exact(pieces)).toEqual([0, 1]);
    const mixed = await find('做实指导调解职能。今天天气很好，我们去公园散步看花吧。抓实案件质量评查，');
    expect(exact(mixed)).toEqual([1, false, 0]);
    expect(mixed[1]).toEqual({ text: '今天天气很好，我们去公园散步看花吧。' });
  });

  it('is found where it is quoted in words of somebody’s own', async () => {
    const pieces = await find(
      '我们这里今年打算要“抓实案件质量评查，完善“四类案件”监管”，还想看看能不能“促推矛盾纠纷就地化解”，请大家指正。',
    );
    expect(exact(pieces)).toEqual([false, 0, false, 1, false]);
  });

  it('is found where the quotation has the full stop', async () => {
    const pieces = await find(
      '我们这里今年打算要按照“完善“四类案件”监管，推动审判提质增效。”的精神，把有关事情办好。',
    );
    expect(exact(pieces)).toEqual([false, 0, false]);
  });

  it('is left whole where it is one text with a few changes', async () => {
    const pieces = await find('抓好案件质量检查，完善“四类案件”监督，推动审判提质增效。');
    expect(pieces).toHaveLength(1);
    expect(pieces[0]?.match?.record).toBe(0);
  });

  it('tells what is in marks of quotation and found nowhere from words of somebody’s own', async () => {
    const pieces = await find(
      '会上有人提出，“做实指导调解职能”，也有人主张“今天天气很好大家去公园”，都有一定道理；“抓实案件质量评查”另行研究。',
    );
    expect(pieces.map(({ text, match, quoted }) => [text, match?.record, quoted])).toEqual([
      ['会上有人提出，', undefined, undefined],
      ['做实指导调解职能', 1, undefined],
      ['也有人主张', undefined, undefined],
      ['今天天气很好大家去公园', undefined, true],
      ['都有一定道理；', undefined, undefined],
      ['抓实案件质量评查', 0, undefined],
      ['另行研究。', undefined, undefined],
    ]);
  });

  it('leaves out what leads to a quotation, however little that is', async () => {
    const [own, quoted, ...more] = await find(
      '第2项要求“发挥人民法庭前哨作用，促推矛盾纠纷就地化解，做实指导调解职能”',
    );
    expect([own?.text, own?.match]).toEqual(['第2项要求', undefined]);
    expect(quoted?.match?.changes).toHaveLength(1);
    expect(more).toEqual([]);
  });

  it('leaves out what leads to a quotation, where it is like what stands there before', async () => {
    const [own, quoted] = await find(
      '第1项提出机制，“抓实案件质量评查，完善“四类案件”监管，推动审判提质增效”',
    );
    expect(own?.match).toBeUndefined();
    expect(exact([quoted as never])).toEqual([0]);
  });

  it('leaves out the place that is named behind a quotation', async () => {
    const pieces = await find(
      '“健全审管机制。抓实案件质量评查，完善“四类案件”监管”（《2025年全市法院工作要点》（甲法〔2025〕1号）第1项）。',
    );
    expect(exact(pieces)).toEqual([0, false]);
  });

  it('takes no words around a quotation for a text that they are like by chance', async () => {
    const pieces = await find(
      '“抓实案件质量评查，完善“四类案件”监管”，由办公室负责牵头，发挥人民法庭哨所作用。',
    );
    expect(exact(pieces)).toEqual([0, false]);
    expect(pieces[1]?.text).toBe('由办公室负责牵头，发挥人民法庭哨所作用。');
  });

  it('keeps marks that somebody set or changed within a text as what differs in it', async () => {
    for (const typed of [
      '抓实“案件质量评查”，完善“四类案件”监管，推动审判提质增效。',
      '抓好"案件质量评查"，完善"四类案件"监管，推动审判提质增效。',
    ]) {
      const pieces = await find(typed);
      expect(pieces.map(({ match }) => match?.record)).toEqual([0]);
      expect(exact(pieces)).toEqual([false]);
    }
  });

  it('finds no difference in marks that a quotation has within it', async () => {
    expect(exact(await find('会议要求：“抓实案件质量评查，完善‘四类案件’监管”。'))).toEqual([false, 0]);
    expect(exact(await find('“抓实案件质量评查，完善‘四类案件’监管”'))).toEqual([0]);
    expect(exact(await find('要求“完善‘四类案件’监管”'))).toEqual([false, 0]);
    expect(exact(await find('要求“‘四类案件’监管”'))).toEqual([false, 0]);
    expect(exact(await find('抓实案件质量评查，完善‘四类案件’监管'))).toEqual([false]);
    // Cut inside of what is quoted: the mark left behind is restored.
    expect(exact(await find('“抓实案件质量评查，完善‘四类’”'))).toEqual([0]);
    expect(exact(await find('“‘案件’监管，推动审判提质增效”'))).toEqual([0]);
  });

  it('keeps a quotation whole that holds marks of the same sort', async () => {
    const pieces = await find(
      '会议要求：“健全审管机制。抓实案件质量评查，完善“四类案件”监管，推动审判提质增效”，这很好。',
    );
    expect(exact(pieces)).toEqual([false, 0, false]);
  });

  it('says nothing of what is behind as much as is read', async () => {
    const pieces = await find(`${'今天天气很好我们去公园散步看花吧。'.repeat(1000)}“抓实案件质量评查”`);
    expect(pieces.map(({ match, quoted }) => [match, quoted])).toEqual([[undefined, undefined]]);
  });

  it('tells what a quotation leaves out between two sentences, and does not tell it where that is marked', async () => {
    for (const typed of [
      '“健全审管机制。推动审判提质增效。”',
      '健全审管机制。推动审判提质增效。',
      '会议要求：“健全审管机制。推动审判提质增效。”请大家认真落实好。',
    ]) {
      const [found, ...more] = (await find(typed)).filter(({ match }) => match !== undefined);
      expect(more).toEqual([]);
      expect(found?.match?.changes.filter(({ kind }) => kind !== 'same')).toEqual([
        { kind: 'missing', text: '抓实案件质量评查，完善“四类案件”监管，' },
      ]);
    }
    const marked = await find('“健全审管机制。……推动审判提质增效。”');
    expect(exact(marked)).toEqual([0, 0]);
    expect(marked.some(({ isApart }) => isApart === true)).toBe(false);
  });

  it('tells where sentences of one quotation stand apart', async () => {
    const apart = async (typed: string) => (await find(typed)).map(({ isApart }) => isApart === true);
    expect(await apart('“推动审判提质增效。做实指导调解职能。”')).toEqual([false, true]);
    expect(await apart('“推动审判提质增效。健全审管机制。”')).toEqual([false, true]);
    expect(await apart('“推动审判提质增效。2.推进诉源治理。发挥人民法庭前哨作用”')).toEqual([false, false]);
    expect(await apart('“推动审判提质增效”，“做实指导调解职能”')).not.toContain(true);
  });

  it('leaves the last mark of a quotation to whoever quotes', async () => {
    for (const typed of ['促推矛盾纠纷就地化解；', '“促推矛盾纠纷就地化解。”', '，推动审判提质增效；'])
      expect(exact(await find(typed))).not.toContain(false);
  });

  it('says which pieces were too many to be looked for', async () => {
    const words = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉';
    const many = Array.from(
      { length: 700 },
      (_, i) => `${words[i % 20]}${words[(i * 7) % 20]}${i}号也罢。`,
    ).join('');
    const { parts, asked } = partsThatCount();
    const pieces = await findQuote(many, parts);
    expect(pieces.some(({ unchecked }) => unchecked === true)).toBe(true);
    expect(asked()).toBeLessThan(24_000);
  });
});
