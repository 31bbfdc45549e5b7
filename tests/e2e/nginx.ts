/** A real nginx with hosts/nginx.conf, on a loopback port, in a folder of its own. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listen } from '../../scripts/serve.ts';

/** Its path, or undefined where it is not installed. */
export const nginx = ['nginx', '/usr/sbin/nginx'].find(
  (path) => spawnSync(path, ['-v']).status === 0,
);

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server, 0);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The published configuration, only its lines marked CHANGE changed. */
function configuration(port: number, root: string, notFound: string): string {
  const changes = [
    [/listen 80;/u, `listen 127.0.0.1:${port};`],
    [/root [^;]+;/u, `root "${root}";`],
    [/error_page 404 [^;]+;/u, `error_page 404 "${notFound}";`],
  ] as const;
  return changes.reduce(
    (text, [words, by]) => {
      if (!words.test(text)) throw new Error(`hosts/nginx.conf has no ${words.source}`);
      return text.replace(words, by);
    },
    readFileSync('hosts/nginx.conf', 'utf8'),
  );
}

/** Waits until it answers; throws what it said if it ended. */
async function untilAnswered(address: string, ended: () => string | undefined): Promise<void> {
  for (;;) {
    const said = ended();
    if (said !== undefined) throw new Error(`nginx ended: ${said}`);
    const answered = await fetch(address).then(
      () => true,
      () => false,
    );
    if (answered) return;
  }
}

/**
 * Serves a folder until the callback is done.
 *
 * @param notFound Address, from the host's root, of the page for what is not there.
 */
export async function withNginx(
  root: string,
  notFound: string,
  use: (host: string) => Promise<void>,
): Promise<void> {
  const prefix = mkdtempSync(join(tmpdir(), 'taizhang-nginx-'));
  const port = await freePort();
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${prefix}/${name};`,
  );
  const own = ['access_log off;', ...temporary, configuration(port, root, notFound)].join('\n');
  // Started by root, its workers would be another user, who may not read a folder of root's.
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  writeFileSync(
    join(prefix, 'nginx.conf'),
    `daemon off; worker_processes 1; pid ${prefix}/pid; ${user}\nevents {}\nhttp {\n${own}\n}\n`,
  );
  const words = ['-p', prefix, '-c', join(prefix, 'nginx.conf'), '-e', 'stderr'];
  const child = spawn(nginx ?? 'nginx', words);
  let said = '';
  child.stderr.on('data', (data) => (said += String(data)));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    const host = `http://127.0.0.1:${port}`;
    await untilAnswered(host, () => (child.exitCode === null ? undefined : said));
    await use(host);
  } finally {
    child.kill('SIGTERM');
    await ended;
    rmSync(prefix, { recursive: true, force: true });
  }
}
