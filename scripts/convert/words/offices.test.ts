import { expect, test } from 'vitest';
import { isSignature } from '../2-normalise/own-lines.ts';
import { splitNames } from '../3-parse/department-names.ts';
import { completeNames } from '../4-name/complete-names.ts';
import { isOrganisation } from '../organisation.ts';
import { isOfficeName, OFFICE_ENDINGS } from './offices.ts';

test.each(OFFICE_ENDINGS)(
  '$ending, as in $example',
  ({ ending, example, signs, issues, answers, bureau, counted }) => {
    expect(example.endsWith(ending)).toBe(true);
    expect(isOfficeName(example)).toBe(answers);
    expect(isOrganisation(`河东${ending}`)).toBe(issues);
    expect(isSignature(`河东${ending}`)).toBe(signs);
    const full = completeNames([`河东${ending}一处`, '二处'], new Set());
    expect(full.at(-1)).toBe(bureau ? `河东${ending}二处` : '二处');
    expect(splitNames(`民一、二${ending}`)).toEqual(
      counted ? [`民一${ending}`, `民二${ending}`] : ['民一', `二${ending}`],
    );
  },
);
