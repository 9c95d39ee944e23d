import type { Button, ButtonSet, HostUi } from './contract';

/** Something the script showed. */
export type Shown =
  | { kind: 'alert' | 'prompt'; title: string; prompt: string; buttons: ButtonSet }
  | { kind: 'sidebar' | 'dialog'; title: string; html: string };

/** A screen for tests: records what is shown and answers dialogs with the answers it was given, then OK. */
export class RecordedUi implements HostUi {
  readonly shown: Shown[] = [];
  /** What passed by in a corner, and asked nobody for anything. */
  readonly toasts: string[] = [];
  /** The next answers: a button, or for a prompt the text to type (its button is OK). */
  readonly answers: (Button | { text: string })[] = [];

  alert(title: string, prompt: string, buttons: ButtonSet): Button {
    this.shown.push({ kind: 'alert', title, prompt, buttons });
    const answer = this.answers.shift() ?? 'OK';
    return typeof answer === 'string' ? answer : 'OK';
  }

  prompt(title: string, prompt: string, buttons: ButtonSet): { button: Button; text: string } {
    this.shown.push({ kind: 'prompt', title, prompt, buttons });
    const answer = this.answers.shift() ?? 'OK';
    return typeof answer === 'string' ? { button: answer, text: '' } : { button: 'OK', text: answer.text };
  }

  showSidebar(html: string, title: string): void {
    this.shown.push({ kind: 'sidebar', title, html });
  }

  showDialog(html: string, title: string): void {
    this.shown.push({ kind: 'dialog', title, html });
  }

  toast(message: string): void {
    this.toasts.push(message);
  }
}
