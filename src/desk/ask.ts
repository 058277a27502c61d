import { editorName } from './settings.ts';
import type { Fault } from './wire.ts';

const token = (): string => document.querySelector<HTMLMetaElement>('meta[name=desk-token]')?.content ?? '';

/** An answer that is no success, with the words for the editor. */
export class Refusal extends Error {
  readonly status: number;
  readonly detail: unknown;
  constructor(status: number, { error, detail }: Fault) {
    super(error);
    this.status = status;
    this.detail = detail;
  }
}

/** Asks the desk's server for something. */
export function ask<T>(path: string): Promise<T> {
  return send<T>(path, {});
}

/** Browsers send no more than 64 KB of a page that is gone; a character may be three bytes. */
const MOST_KEPT_ALIVE = 16_000;

/** Tells the desk's server to change something. */
export function tell<T>(path: string, body: unknown): Promise<T> {
  const json = JSON.stringify(body);
  return send<T>(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: json,
    // What is told while the window closes is told all the same.
    keepalive: json.length < MOST_KEPT_ALIVE,
  });
}

/** Sends a file to the desk's server. */
export function sendFile<T>(path: string, file: Blob): Promise<T> {
  return send<T>(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: file,
  });
}

/** Asks the desk's server for a file. */
export async function askFile(path: string): Promise<Blob> {
  const response = await request(path, {});
  if (response.ok) return response.blob();
  throw await refusalIn(response);
}

async function send<T>(path: string, init: RequestInit): Promise<T> {
  const response = await request(path, init);
  if (response.ok) return (await response.json().catch(() => undefined)) as T;
  throw await refusalIn(response);
}

async function request(path: string, init: RequestInit): Promise<Response> {
  const headers = {
    ...(init.headers as Record<string, string>),
    'X-Desk-Token': token(),
    // Headers hold no Chinese.
    'X-Desk-Name': encodeURIComponent(editorName()),
  };
  const response = await fetch(path, { ...init, headers }).catch(() => undefined);
  if (response === undefined) {
    throw new Refusal(0, {
      error:
        '编校台没有应答：运行 npm run desk 的窗口可能关了。请重新运行，用新印出的网址打开。已经做完的更正都写在文件里，没有丢。',
    });
  }
  return response;
}

async function refusalIn(response: Response): Promise<Refusal> {
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.status === 403) {
    return new Refusal(403, {
      error: '编校台重新启动过，这个页面用不了了。请用新印出的网址打开。已经做完的更正都写在文件里，没有丢。',
    });
  }
  return new Refusal(response.status, (answer as Fault | undefined) ?? { error: '没有办成，原因不明。' });
}
