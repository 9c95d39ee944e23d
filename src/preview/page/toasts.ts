/**
 * Shows a message in the corner, in place of a passing one before, as `Spreadsheet.toast` does; a negative time keeps it
 * until it is closed.
 */
export function showToast(message: string, title = '', seconds = 5): void {
  for (const before of document.querySelectorAll('.script-toast[data-passing]')) before.remove();
  show('script-toast', message, title, seconds);
}

/** Shows what went wrong in a script, until it is closed. */
export function showScriptError(failure: unknown): void {
  show(
    'script-toast error',
    failure instanceof Error ? failure.message : String(failure),
    'Script error',
    -1,
  );
}

function show(className: string, message: string, title: string, seconds: number): void {
  const toast = document.createElement('section');
  toast.className = className;
  if (title) toast.append(textElement('h3', title));
  toast.append(textElement('p', message));
  const close = textElement('button', '✕');
  close.className = 'script-toast-close';
  close.ariaLabel = 'Close message';
  close.addEventListener('click', () => toast.remove());
  toast.append(close);
  document.getElementById('toasts')?.append(toast);
  if (seconds < 0) return;
  toast.dataset.passing = '';
  setTimeout(() => toast.remove(), seconds * 1000);
}

function textElement(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
