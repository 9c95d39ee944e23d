import type { AuthMode, Execution, LockName } from '../contract';
import { inPersonsLanguage } from './exceptions';
import type { Objects } from './objects';
import { refuseWithoutScope } from './scopes';
import type { Workspace } from './workspace';

/** Methods as a script may call them, by name. */
export type Methods = Record<string, (...args: never[]) => unknown>;

/** One object of a Google service. */
export interface ServiceObject {
  /** Methods that change nothing. */
  reads?: Methods;
  /** Methods that change the document or a store: refused to custom functions and to viewers. */
  writes?: Methods;
  /** Methods that need a screen: refused unless a person started the script from a menu or a sidebar. */
  screen?: Methods;
  constants?: Record<string, unknown>;
  /** Modes in which its reads are allowed; all but NONE unless given. */
  modes?: readonly AuthMode[];
  /** Throws when what the object stands for is gone. */
  alive?: (method: string) => void;
  /** More of its reads and writes: each part is made when a method is called that those before it lack. */
  parts?: readonly (() => Pick<ServiceObject, 'reads' | 'writes'>)[];
}

const DOCUMENT_MODES: readonly AuthMode[] = ['LIMITED', 'CUSTOM_FUNCTION', 'FULL'];
export const ALL_MODES: readonly AuthMode[] = ['NONE', ...DOCUMENT_MODES];

/** What engines and test tools look up on any object; a script that does so gets nothing, as from Google. */
const HARMLESS = new Set([
  'then',
  'toJSON',
  'constructor',
  'asymmetricMatch',
  'nodeType',
  'tagName',
  '$$typeof',
]);

const notModelled = (name: string) => new Error(`The local host does not model ${name}.`);

/** An enumeration of Google's in which a member that is not modelled is an error, not undefined. */
function listed(name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return new Proxy(value, {
    get: (target, key) => {
      if (typeof key === 'symbol' || HARMLESS.has(key) || key in target) return Reflect.get(target, key);
      throw notModelled(`${name}.${key}`);
    },
  });
}

/** What fails in an execution: one call, or every call of a method, `Class.method`. */
export interface Faults {
  readonly failAtCall?: number | undefined;
  readonly failMethod?: string | undefined;
}

/** One execution's view of Google's services: it counts calls, refuses what is not allowed and fails on demand. */
export class Run {
  private readonly internals = new WeakMap<object, unknown>();
  private calls = 0;
  private isCalled = false;
  /** Makes ranges, sheets and the spreadsheet; `globalsFor` puts it here. */
  objects!: Objects;
  /** The locks this execution holds; Google releases them when it ends. */
  readonly locks = new Set<LockName>();

  constructor(
    readonly workspace: Workspace,
    readonly execution: Execution,
    private readonly faults: Faults = {},
  ) {}

  /** Whether this execution may change the document. */
  get mayWrite(): boolean {
    return this.execution.authMode !== 'CUSTOM_FUNCTION' && !this.workspace.settings.viewer;
  }

  /**
   * The object as the script sees it. A method that gives `undefined` gives the object, so that calls chain;
   * what is not listed throws instead of doing nothing.
   */
  expose<T extends object>(name: string, object: ServiceObject, internals?: unknown): T {
    const { screen, constants = {}, modes = DOCUMENT_MODES, alive, parts = [] } = object;
    const has = (methods: Methods | undefined, method: string): methods is Methods =>
      methods !== undefined && Object.hasOwn(methods, method);
    const groups: Pick<ServiceObject, 'reads' | 'writes'>[] = [object];
    const groupWith = (method: string) => {
      const made = groups.find(({ reads, writes }) => has(reads, method) || has(writes, method));
      const next = made ? undefined : parts[groups.length - 1];
      if (!next) return made;
      groups.push(next());
      return groupWith(method);
    };
    const found = (method: string): [Methods | undefined, () => void] => {
      if (has(screen, method))
        return [screen, () => this.require(this.execution.authMode === 'FULL', name, method)];
      const { reads, writes } = groupWith(method) ?? {};
      if (has(reads, method))
        return [reads, () => this.require(modes.includes(this.execution.authMode), name, method)];
      return [writes, () => this.requireWrite(modes, name, method)];
    };
    // Made when they are asked for: few of an object's methods are called in an execution.
    const made: Record<string, unknown> = {};
    const methodOf = (method: string): unknown => {
      if (Object.hasOwn(constants, method)) return listed(`${name}.${method}`, constants[method]);
      const [methods, check] = found(method);
      const call = methods?.[method];
      if (!call) throw notModelled(`${name}.${method}`);
      return (...args: never[]) => {
        const result = this.called(`${name}.${method}`, () => {
          check();
          alive?.(method);
          return this.workspace.buffered(`${name}.${method}`, () => call(...args));
        });
        return result === undefined ? proxy : result;
      };
    };
    const proxy = new Proxy(made, {
      get: (target, key) => {
        if (typeof key === 'symbol' || HARMLESS.has(key)) return undefined;
        if (key === 'toString') return () => name;
        target[key] ??= methodOf(key);
        return target[key];
      },
      set: (_, key) => {
        throw notModelled(`setting ${name}.${String(key)}`);
      },
    }) as T;
    if (internals !== undefined) this.internals.set(proxy, internals);
    return proxy;
  }

  /** What an object that a script hands back stands for. Throws Google's text when it is something else. */
  internalsOf<T>(object: unknown, caller: string): T {
    const found = typeof object === 'object' && object !== null ? this.internals.get(object) : undefined;
    if (found === undefined) throw signatureError([object], caller);
    return found as T;
  }

  /** A call of a script's; what a method calls itself is no other. */
  private called<T>(name: string, call: () => T): T {
    if (this.isCalled) return call();
    this.isCalled = true;
    try {
      this.count(name);
      return call();
    } catch (error) {
      throw this.workspace.settings.exceptions === 'en' ? error : inPersonsLanguage(error, name);
    } finally {
      this.isCalled = false;
    }
  }

  private count(name: string): void {
    const { serviceCalls } = this.execution;
    serviceCalls[name] = (serviceCalls[name] ?? 0) + 1;
    this.calls++;
    const { scopes } = this.workspace.settings;
    if (scopes) refuseWithoutScope(name, scopes);
    if (this.calls === this.faults.failAtCall)
      throw new Error(`We're sorry, a server error occurred. Please wait a bit and try again.`);
    // Google speaks the person's language: whoever decides by English words is found out.
    if (name === this.faults.failMethod) throw new Error(`很抱歉，${name} 發生伺服器錯誤。請稍候再試一次。`);
  }

  private require(allowed: boolean, name: string, method: string): void {
    if (!allowed) throw new Error(`You do not have permission to call ${name}.${method}`);
  }

  private requireWrite(modes: readonly AuthMode[], name: string, method: string): void {
    const { authMode } = this.execution;
    this.require(modes.includes(authMode) && authMode !== 'CUSTOM_FUNCTION', name, method);
    if (this.workspace.settings.viewer)
      throw new Error('You do not have permission to access the requested document.');
  }
}

const kindOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'number[]';
  const name = typeof value === 'object' ? value.constructor?.name || 'Object' : typeof value;
  return name === 'string' ? 'String' : name;
};

/** Google's error for arguments that no method takes. */
export const signatureError = (args: readonly unknown[], method: string): Error =>
  new Error(`The parameters (${args.map(kindOf).join(',')}) don't match the method signature for ${method}.`);
