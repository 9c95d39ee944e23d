import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { GoogleStandIn, type ScriptFile } from './google-stand-in';

const TSX = pathToFileURL(require.resolve('tsx')).href;
const TYPES = { js: 'SERVER_JS', html: 'HTML', json: 'JSON' } as const;

/** What `npm run warehouse` leaves in `dist`. */
export const SQL = 'bigquery.sql';

/** A folder that is pushed to a stand-in of Google. */
export class PushedProject {
  private constructor(
    readonly google: GoogleStandIn,
    readonly folder: string,
  ) {}

  static async start(): Promise<PushedProject> {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'image-cost-push-')));
    return new PushedProject(await GoogleStandIn.start(), folder);
  }

  async stop(): Promise<void> {
    await this.google.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** `npm run push`, in this folder. */
  push = () => this.google.run(this.folder, '--import', TSX, resolve('src/build/push.ts'));

  nameScript(scriptId: string): void {
    writeFileSync(join(this.folder, '.clasp.json'), JSON.stringify({ scriptId, rootDir: 'dist' }));
  }

  /** What `dist` holds for Google, as the Apps Script API would have it. */
  inDist(): ScriptFile[] {
    const files = readdirSync(join(this.folder, 'dist')).flatMap((file) => {
      if (file === SQL) return [];
      const [name = '', extension = ''] = file.split('.');
      const source = readFileSync(join(this.folder, 'dist', file), 'utf8');
      return [{ name, type: TYPES[extension as keyof typeof TYPES], source }];
    });
    return byName(files);
  }

  /** What the script on Google's side holds. */
  inScript = (): ScriptFile[] => byName(this.google.files);

  /** The requests that changed something. */
  writes = (): string[] => this.google.requests.filter((request) => !request.startsWith('GET'));
}

const byName = (files: readonly ScriptFile[]): ScriptFile[] =>
  [...files].sort((one, other) => one.name.localeCompare(other.name));

/** Starts a project before each test of a file, and stops it after it. */
export function projectOfEachTest(): { project: PushedProject } {
  const file = {} as { project: PushedProject };
  beforeEach(async () => {
    file.project = await PushedProject.start();
  });
  afterEach(() => file.project.stop());
  return file;
}
