import type { Host } from '../../host/contract';

/** What a page made by HtmlService says through `google.script`. */
export type FromFrame =
  | { googleScript: 'run'; id: number; action: string; functionName: string; args: unknown[] }
  | { googleScript: 'close' }
  | { googleScript: 'focus' }
  | { googleScript: 'resize'; width?: number; height?: number };

/** What it is answered: what the function returned, or the message of what it threw. */
export type ToFrame = { googleScript: 'result'; id: number; value?: unknown; error?: string };

/** The frame's surroundings. */
export interface FrameOwner {
  host: Pick<Host, 'runInAction'>;
  close(): void;
  focusSheet(): void;
  resize?(size: { width?: number; height?: number }): void;
}

/** Stricter than Google's: the page can ask nobody for anything, so one that needs the network fails here. */
const POLICY =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:; font-src data:";

let googleScript: Promise<string> | undefined;

/** Loads the text of `google.script`, so that frames can be made without waiting. */
export function loadGoogleScript(): Promise<string> {
  googleScript ??= fetch('/google-script.js').then((response) => response.text());
  return googleScript;
}

/** A sandboxed frame that shows a page made by HtmlService and lets its `google.script` reach the host. */
export async function scriptFrame(
  html: string,
  title: string,
  owner: FrameOwner,
): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.setAttribute(
    'sandbox',
    'allow-scripts allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads',
  );
  frame.allow = 'clipboard-write';
  frame.srcdoc = withGoogleScript(html, await loadGoogleScript());
  const receive = ({ source, data }: MessageEvent<FromFrame>) => {
    if (!frame.isConnected) removeEventListener('message', receive);
    else if (source === frame.contentWindow && data?.googleScript) answer(data, frame, owner);
  };
  addEventListener('message', receive);
  return frame;
}

/** Puts policy and `google.script` before the page's own code; a doctype must stay first. */
function withGoogleScript(html: string, script: string): string {
  const [doctype = ''] = /^\s*<!doctype[^>]*>/i.exec(html) ?? [];
  const added = `<meta http-equiv="Content-Security-Policy" content="${POLICY}"><script>${script}</script>`;
  return doctype + added + html.slice(doctype.length);
}

function answer(message: FromFrame, frame: HTMLIFrameElement, owner: FrameOwner): void {
  if (message.googleScript === 'close') owner.close();
  else if (message.googleScript === 'focus') owner.focusSheet();
  else if (message.googleScript === 'resize') owner.resize?.(message);
  else void run(message, frame, owner);
}

async function run(
  { id, action, functionName, args }: Extract<FromFrame, { googleScript: 'run' }>,
  frame: HTMLIFrameElement,
  { host }: FrameOwner,
): Promise<void> {
  const reply = (result: Partial<ToFrame>) =>
    frame.contentWindow?.postMessage({ googleScript: 'result', id, ...result } satisfies ToFrame, '*');
  try {
    reply({ value: await host.runInAction(action, functionName, ...args) });
  } catch (failure) {
    reply({ error: failure instanceof Error ? failure.message : String(failure) });
  }
}
