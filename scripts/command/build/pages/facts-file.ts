import { readFileSync, renameSync } from 'node:fs';
import type { PageFacts } from '../../../publish/address-book/collect.ts';
import { writeNamedSync } from '../../../publish/write-file.ts';

/** What the address book took from pages by the digests of their bytes, kept from build to build. */
export class FactsFile {
  readonly facts: Map<string, PageFacts>;
  readonly #file: string;
  readonly #code: string;
  readonly #count: number;

  constructor(file: string, code: string) {
    this.#file = file;
    this.#code = code;
    this.facts = readFacts(file, code);
    this.#count = this.facts.size;
  }

  /** Writes those of pages that are still there. */
  write(hashes: ReadonlySet<string>): void {
    const facts = [...this.facts].filter(([hash]) => hashes.has(hash));
    if (this.facts.size === this.#count && facts.length === this.#count) return;
    writeNamedSync(`${this.#file}.partial`, JSON.stringify({ code: this.#code, facts }));
    renameSync(`${this.#file}.partial`, this.#file);
  }
}

function readFacts(file: string, code: string): Map<string, PageFacts> {
  try {
    const read = JSON.parse(readFileSync(file, 'utf8')) as { code: string; facts: [string, PageFacts][] };
    return new Map(read.code === code ? read.facts : []);
  } catch {
    return new Map();
  }
}
