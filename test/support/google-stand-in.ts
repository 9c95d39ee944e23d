import { spawn } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A file of a script project, as `projects.getContent` and `updateContent` of the Apps Script API have it. */
export interface ScriptFile {
  readonly name: string;
  readonly type: 'JSON' | 'SERVER_JS' | 'HTML';
  readonly source: string;
}

/** What a program wrote and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const TOKENS = {
  default: {
    type: 'authorized_user',
    client_id: 'client',
    client_secret: 'secret',
    refresh_token: 'refresh',
    access_token: 'access',
    expiry_date: Date.UTC(2100, 0),
  },
};

const PRELOAD = pathToFileURL(resolve('test/build/redirect-google.mjs')).href;

/** The part of Google's APIs that clasp calls to create, read and write a script, on loopback. */
export class GoogleStandIn {
  /** `PUT script.googleapis.com/v1/projects/abc/content` and so on, in order. */
  readonly requests: string[] = [];
  /** What the script holds. */
  files: ScriptFile[] = [];
  /** The next writes are refused with this. */
  refusal: { code: number; message: string } | undefined;
  private readonly home = realpathSync(mkdtempSync(join(tmpdir(), 'image-cost-home-')));

  private constructor(private readonly server: Server) {
    server.on('request', async (request, response) => {
      const { status, answer } = this.answer(request, await textOf(request));
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    });
    writeFileSync(join(this.home, '.clasprc.json'), JSON.stringify({ tokens: TOKENS }));
  }

  static async start(): Promise<GoogleStandIn> {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return new GoogleStandIn(server);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
    rmSync(this.home, { recursive: true, force: true });
  }

  /** Runs a Node program in a folder, for somebody who is logged in. */
  run(folder: string, ...args: readonly string[]): Promise<Ended> {
    const { port } = this.server.address() as AddressInfo;
    const program = spawn(process.execPath, args, {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        HOME: this.home,
        USERPROFILE: this.home,
        NODE_OPTIONS: `--import=${PRELOAD}`,
        GOOGLE_PORT: `${port}`,
      },
    });
    const written = Promise.all([textOf(program.stdout), textOf(program.stderr)]);
    return new Promise((ended, failed) => {
      program.on('error', failed);
      program.on('close', async (code) => {
        const [stdout, stderr] = await written;
        ended({ code, stdout, stderr });
      });
    });
  }

  private answer(request: IncomingMessage, body: string): { status: number; answer: object } {
    const asked = `${request.method} ${request.url?.split('?')[0]?.slice(1)}`;
    this.requests.push(asked);
    if (request.headers.authorization !== 'Bearer access') return refused(401, 'Not logged in');
    if (asked === 'POST www.googleapis.com/drive/v3/files') return granted({ id: 'a-spreadsheet' });
    if (asked === 'POST script.googleapis.com/v1/projects') return granted({ scriptId: 'abc' });
    if (!asked.endsWith(' script.googleapis.com/v1/projects/abc/content')) return refused(404, 'Not found');
    if (request.method === 'PUT') {
      if (this.refusal) return refused(this.refusal.code, this.refusal.message);
      this.files = (JSON.parse(body) as { files: ScriptFile[] }).files;
    }
    return granted({ scriptId: 'abc', files: this.files });
  }
}

const granted = (answer: object) => ({ status: 200, answer });

const refused = (code: number, message: string) => ({
  status: code,
  answer: { error: { code, message, errors: [{ message }] } },
});

async function textOf(stream: AsyncIterable<unknown>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
