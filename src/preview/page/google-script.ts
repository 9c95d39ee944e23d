import type { FromFrame, ToFrame } from './script-frame';

/**
 * `google.script` inside the sidebar's frame: what HtmlService gives a page, carried to the host by messages.
 * Any function name may be called; the host decides which exist.
 */

type Handler = (value: unknown, userObject?: unknown) => void;

interface Call {
  onSuccess?: Handler;
  onFailure?: Handler;
  userObject?: unknown;
}

const pending = new Map<number, Call & { functionName: string }>();
let calls = 0;

/** What a person did last in this page: all calls up to the next are one action. */
const page = Math.random().toString(36).slice(2);
let acts = 0;
for (const act of ['pointerdown', 'keydown', 'drop']) addEventListener(act, () => acts++, true);

const send = (message: FromFrame) => parent.postMessage(message, '*');

function runner(call: Call): object {
  const withPart = (part: keyof Call) => (value: unknown) => runner({ ...call, [part]: value });
  const builders: Record<string, unknown> = {
    withSuccessHandler: withPart('onSuccess'),
    withFailureHandler: withPart('onFailure'),
    withUserObject: withPart('userObject'),
  };
  return new Proxy(builders, {
    get: (_, name) =>
      builders[String(name)] ??
      ((...args: unknown[]) => {
        const id = ++calls;
        pending.set(id, { ...call, functionName: String(name) });
        try {
          send({ googleScript: 'run', id, action: `${page} ${acts}`, functionName: String(name), args });
        } catch (failure) {
          pending.delete(id);
          throw new TypeError(`Failed due to illegal value in property: ${args.findIndex(isIllegal)}`, {
            cause: failure,
          });
        }
      }),
  });
}

function isIllegal(value: unknown): boolean {
  try {
    structuredClone(value);
    return false;
  } catch {
    return true;
  }
}

function settle({ id, value, error }: Extract<ToFrame, { googleScript: 'result' }>): void {
  const call = pending.get(id);
  pending.delete(id);
  if (!call) return;
  if (error === undefined) call.onSuccess?.(value, call.userObject);
  else if (call.onFailure) call.onFailure(new Error(error), call.userObject);
  else console.error(`${call.functionName}: ${error}`);
}

addEventListener('message', ({ data, source }: MessageEvent<ToFrame>) => {
  if (source === parent && data?.googleScript === 'result') settle(data);
});

/** F6 leads back to the sheet. A page that sees to that itself has asked for the focus already: asked twice, it would come back late. */
addEventListener('keydown', (event) => {
  const leave = () => event.defaultPrevented || send({ googleScript: 'focus' });
  if (event.key === 'F6') setTimeout(leave);
});

Object.assign(globalThis, {
  google: {
    script: {
      run: runner({}),
      host: {
        close: () => send({ googleScript: 'close' }),
        editor: { focus: () => send({ googleScript: 'focus' }) },
        setHeight: (height: number) => send({ googleScript: 'resize', height }),
        setWidth: (width: number) => send({ googleScript: 'resize', width }),
        origin: location.origin,
      },
    },
  },
});
