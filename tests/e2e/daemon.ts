/** A real web server, started for a test in a folder of its own on a loopback port. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listen } from '../../scripts/serve.ts';

/** What a server is started with. */
export interface Daemon {
  /** Its path. */
  program: string;
  /** Its configuration, for a folder of its own and a port. */
  configure: (folder: string, port: number) => string;
  /** What it is told on the command line. */
  words: (folder: string, configuration: string) => string[];
}

/** The first of these programs that is installed. */
export function installed(...programs: string[]): string | undefined {
  return programs.find((path) => spawnSync(path, ['-v']).status === 0);
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server, 0);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Waits until it answers; throws what it said if it ended. */
async function untilAnswered(address: string, ended: () => string | undefined): Promise<void> {
  for (;;) {
    const said = ended();
    if (said !== undefined) throw new Error(`The server ended: ${said}`);
    const answered = await fetch(address).then(
      () => true,
      () => false,
    );
    if (answered) return;
  }
}

/** Runs a server until the callback, which is given its address, is done. */
export async function withDaemon(
  { program, configure, words }: Daemon,
  use: (host: string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'taizhang-daemon-'));
  const port = await freePort();
  const configuration = join(folder, 'server.conf');
  writeFileSync(configuration, configure(folder, port));
  const child = spawn(program, words(folder, configuration));
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
    rmSync(folder, { recursive: true, force: true });
  }
}
