import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../machine/free-port.ts';
import { programOf } from '../machine/program.ts';

/** A web server of this machine, with what surrounds the block of README.md in its configuration. */
interface Software {
  /** Names of its program. */
  readonly programs: readonly string[];
  readonly args: (config: string, folder: string) => readonly string[];
  readonly config: (block: string, port: number, folder: string) => string;
}

/** Where readers find the server, behind a proxy. */
export const READERS = 'https://plans.example';

const APACHE_MODULES = '/usr/lib/apache2/modules';
/** Beside those that README.md lists: what a server needs to answer at all. */
const NEEDED = ['mpm_event', 'authz_core'];
const LISTED = ['alias', 'deflate', 'dir', 'filter', 'headers', 'mime', 'substitute'];

export const SOFTWARE = {
  nginx: {
    programs: ['nginx'],
    args: (config, folder) => ['-p', folder, '-c', config, '-e', 'stderr'],
    config: (block, port, folder) => `
daemon off; user root; worker_processes 1; pid ${folder}/pid; error_log stderr;
events { worker_connections 64; }
http {
  access_log off;
  client_body_temp_path ${folder}/a; proxy_temp_path ${folder}/b; fastcgi_temp_path ${folder}/c;
  uwsgi_temp_path ${folder}/d; scgi_temp_path ${folder}/e;
  server { listen 127.0.0.1:${port}; ${block} }
}`,
  },
  Apache: {
    programs: ['apache2', 'httpd'],
    args: (config) => ['-DFOREGROUND', '-f', config],
    config: (block, port, folder) => `
ServerRoot ${folder}
ServerName ${READERS}
UseCanonicalName On
Listen 127.0.0.1:${port}
PidFile ${folder}/pid
DefaultRuntimeDir ${folder}
Mutex posixsem
ErrorLog ${folder}/error
${[...NEEDED, ...LISTED].map((name) => `LoadModule ${name}_module ${APACHE_MODULES}/mod_${name}.so`).join('\n')}
TypesConfig /etc/mime.types
User www-data
Group www-data
${block}`,
  },
} as const satisfies Record<string, Software>;
export type SoftwareName = keyof typeof SOFTWARE;

/** Where the program of a server is on this machine; nothing where it has none. */
export const serverProgram = (name: SoftwareName): string | undefined =>
  programOf(...SOFTWARE[name].programs);

export interface RealServer {
  /** Address of the host, with the final slash. */
  readonly url: string;
  close(): Promise<void>;
}

/** Runs a server with a block of README.md. @param site the folder that it serves in the place of `/srv/plans` */
export async function runServer(name: SoftwareName, block: string, site: string): Promise<RealServer> {
  const folder = await mkdtemp(join(tmpdir(), 'server-'));
  // Servers give up their rights before they answer.
  await chmod(folder, 0o777);
  const port = await freePort();
  const config = join(folder, 'server.conf');
  await writeFile(config, SOFTWARE[name].config(block.replaceAll('/srv/plans', site), port, folder));
  const child = spawn(serverProgram(name) ?? name, SOFTWARE[name].args(config, folder), {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (words: Buffer) => {
    said += words;
  });
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  const url = `http://127.0.0.1:${port}/`;
  for (let tries = 0; ; tries += 1) {
    const answered = await fetch(url).then(
      () => true,
      () => false,
    );
    if (answered) break;
    if (child.exitCode !== null || tries > 300) throw new Error(`${name} does not start: ${said}`);
    await new Promise((done) => setTimeout(done, 100));
  }
  return {
    url,
    async close() {
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}
