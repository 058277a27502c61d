import { expect, test } from 'vitest';
import { isSignature } from '../2-normalise/own-lines.ts';
import { splitNames } from '../3-parse/department-names.ts';
import { completeNames } from '../4-name/complete-names.ts';
import { isOrganisation } from '../organisation.ts';
import { getsCopies, isOfficeName, OFFICE_ENDINGS } from './offices.ts';

test.each(OFFICE_ENDINGS)(
  '$ending, as in $example',
  ({ ending, example, signs, issues, answers, bureau, counted, copied }) => {
    expect(example.endsWith(ending)).toBe(true);
    expect(isOfficeName(example)).toBe(answers);
    expect(isOrganisation(`河东${ending}`)).toBe(issues);
    expect(getsCopies(example)).toBe(
      copied || OFFICE_ENDINGS.some((one) => one.copied && example.endsWith(one.ending)),
    );
    expect(isSignature(`河东${ending}`)).toBe(signs);
    const full = completeNames([`河东${ending}一处`, '二处'], new Set());
    expect(full.at(-1)).toBe(bureau ? `河东${ending}二处` : '二处');
    expect(splitNames(`民一、二${ending}`)).toEqual(
      counted ? [`民一${ending}`, `民二${ending}`] : ['民一', `二${ending}`],
    );
  },
);

test.each(['各民主党派', '院领导', '市人大', '市委办', '各人大代表', '民一庭（不含速裁组）'])(
  '%s gets copies',
  (name) => expect(getsCopies(name)).toBe(true),
);
test.each(['推进改革', '驻村工作队', '各街道'])('%s gets none', (name) =>
  expect(getsCopies(name)).toBe(false),
);
