import { registries } from '@odoo/o-spreadsheet';

interface Session {
  undo(revisionId: string): void;
  redo(revisionId: string): void;
}

/** What the engine's history has that its types do not say. */
interface History {
  undoStack: string[];
  redoStack: string[];
  readonly session: Session;
  handle(command: { type: string; action?: string | undefined }): void;
  onNewLocalStateUpdate(update: { id: string }): void;
  requestHistoryChange(type: 'UNDO' | 'REDO'): void;
}

/** Makes every later model take back in one step all that a script did in one execution, or in those of one action. */
export function undoByAction(): void {
  const plugins = registries.featurePluginRegistry;
  const Base = plugins.get('history') as unknown as new (config: object) => History;

  /** Between `BEGIN_ACTION` and `END_ACTION` all revisions are one: the first stands for them in the engine's stacks. */
  class ActionHistory extends Base {
    static readonly getters = ['canUndo', 'canRedo'];
    private readonly actions = new Map<string, string[]>();
    private action: string[] | undefined;
    /** The last action that was named, and its revisions. */
    private named: { name: string; revisions: string[] } | undefined;

    override handle(command: { type: string; action?: string | undefined }): void {
      if (command.type === 'BEGIN_ACTION') this.action = this.begun(command.action);
      else if (command.type === 'END_ACTION') this.action = undefined;
      else super.handle(command);
    }

    /** The action goes on where it is the last, and nothing was done since. */
    private begun(name: string | undefined): string[] {
      const goesOn = name === this.named?.name && this.named?.revisions[0] === this.undoStack.at(-1);
      if (name !== undefined && this.named && goesOn) return this.named.revisions;
      const revisions: string[] = [];
      this.named = name === undefined ? undefined : { name, revisions };
      return revisions;
    }

    override onNewLocalStateUpdate(update: { id: string }): void {
      this.action?.push(update.id);
      if (this.action && this.action[0] !== update.id) {
        this.redoStack = [];
        return;
      }
      if (this.action) this.actions.set(update.id, this.action);
      super.onNewLocalStateUpdate(update);
    }

    override requestHistoryChange(type: 'UNDO' | 'REDO'): void {
      const [from, to] =
        type === 'UNDO' ? [this.undoStack, this.redoStack] : [this.redoStack, this.undoStack];
      const first = from.at(-1);
      const revisions = first === undefined ? undefined : this.actions.get(first);
      if (first === undefined || !revisions) {
        super.requestHistoryChange(type);
        return;
      }
      from.pop();
      if (type === 'UNDO') for (const id of [...revisions].reverse()) this.session.undo(id);
      else for (const id of revisions) this.session.redo(id);
      to.push(first);
    }
  }
  plugins.replace('history', ActionHistory as never);
}
