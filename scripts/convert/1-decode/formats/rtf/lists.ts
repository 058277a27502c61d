import { element, saying, type XmlNode } from '../docx/xml.ts';
import { numberFormat, numberSuffix } from '../number-codes.ts';

const LEVELS = 9;

/** A level of a list as far as it has been read. */
interface Level {
  start: number;
  format: number;
  suffix: number;
  legal: boolean;
  restarts: boolean;
  /** How long it is, placeholders of numbers as the characters 0 to 8, and `;`. */
  text: string;
}

interface Override {
  readonly level: Level | undefined;
  readonly start: number | undefined;
}

/** The tables of lists of a file (`\listtable`, `\listoverridetable`), told word by word. */
export class ListTables {
  private readonly lists = new Map<number, readonly Level[]>();
  private readonly overrides = new Map<number, { list: number; levels: Override[] }>();
  private levels: Level[] = [];
  private level: Level | undefined;
  private override:
    | { list: number; levels: Override[]; starts: boolean; start: number | undefined }
    | undefined;

  /** Takes a word of one of the tables; `false` where it is none of theirs. */
  take(word: string, value = 0): boolean {
    switch (word) {
      case 'list':
        this.levels = [];
        return true;
      case 'listid':
        if (this.override === undefined) this.lists.set(value, this.levels);
        else this.override.list = value;
        return true;
      case 'listlevel':
        this.level = { start: 1, format: 0, suffix: 0, legal: false, restarts: true, text: '' };
        if (this.override === undefined && this.levels.length < LEVELS) this.levels.push(this.level);
        return true;
      case 'levelnfc':
      case 'levelnfcn':
        return this.set((level) => {
          level.format = value;
        });
      case 'levelfollow':
        return this.set((level) => {
          level.suffix = value;
        });
      case 'levellegal':
        return this.set((level) => {
          level.legal = value !== 0;
        });
      case 'levelnorestart':
        return this.set((level) => {
          level.restarts = value === 0;
        });
      case 'levelstartat':
        if (this.override !== undefined) this.override.start = value;
        return this.set((level) => {
          level.start = value;
        });
      case 'listoverride':
        this.override = { list: 0, levels: [], starts: false, start: undefined };
        this.level = undefined;
        return true;
      case 'listoverridestartat':
        if (this.override !== undefined) this.override.starts = true;
        return true;
      case 'lfolevel':
        this.endOverrideLevel();
        return true;
      case 'ls':
        if (this.override === undefined) return false;
        this.endOverrideLevel();
        this.overrides.set(value, this.override);
        this.override = undefined;
        return true;
      default:
        return false;
    }
  }

  /** Text of the level that is being read (`\leveltext`). */
  addText(text: string): void {
    if (this.level !== undefined) this.level.text += text;
  }

  has(list: number): boolean {
    return this.overrides.has(list);
  }

  /** The tables as `numbering.xml` would say them. */
  numbering(): XmlNode {
    const ids = [...this.lists.keys()];
    return element('w:numbering', {}, [
      ...[...this.lists.values()].map((levels, i) =>
        element(
          'w:abstractNum',
          { 'w:abstractNumId': String(i) },
          levels.map((level, at) => levelNode(level, at)),
        ),
      ),
      ...[...this.overrides].map(([number, { list, levels }]) =>
        element('w:num', { 'w:numId': String(number) }, [
          saying('w:abstractNumId', ids.indexOf(list)),
          ...levels.map(({ level, start }, at) =>
            element('w:lvlOverride', { 'w:ilvl': String(at) }, [
              ...(start === undefined ? [] : [saying('w:startOverride', start)]),
              ...(level === undefined ? [] : [levelNode(level, at)]),
            ]),
          ),
        ]),
      ),
    ]);
  }

  private set(change: (level: Level) => void): true {
    if (this.level !== undefined) change(this.level);
    return true;
  }

  private endOverrideLevel(): void {
    const own = this.override;
    if (own === undefined) return;
    const told = this.level !== undefined || own.starts;
    if (told && own.levels.length < LEVELS)
      own.levels.push({
        level: this.level,
        start: own.starts ? (own.start ?? this.level?.start) : undefined,
      });
    own.starts = false;
    own.start = undefined;
    this.level = undefined;
  }
}

function levelNode({ start, format, suffix, legal, restarts, text }: Level, at: number): XmlNode {
  const end = text.lastIndexOf(';');
  const label = [...text.slice(1, end < 1 ? undefined : end)].map((c) =>
    c.charCodeAt(0) < LEVELS ? `%${c.charCodeAt(0) + 1}` : c,
  );
  return element('w:lvl', { 'w:ilvl': String(at) }, [
    saying('w:start', Math.max(0, start)),
    saying('w:numFmt', numberFormat(format)),
    saying('w:lvlText', label.join('')),
    saying('w:suff', numberSuffix(suffix)),
    ...(legal ? [element('w:isLgl')] : []),
    ...(restarts ? [] : [saying('w:lvlRestart', 0)]),
  ]);
}
