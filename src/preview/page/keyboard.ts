/**
 * Ways around the page without a mouse: F10 to the menus, arrows between them, Enter or ↓ to open one;
 * F6 between sheet and sidebar, as between the parts of a window.
 */
export function reachEverythingByKeyboard(): void {
  addEventListener('keydown', (event) => {
    const handled =
      event.key === 'F10' ? focusFirstMenu() : event.key === 'F6' ? focusSidebar() : moveInMenus(event);
    if (handled) event.preventDefault();
  });
}

const menus = () => [...document.querySelectorAll<HTMLElement>('.o-topbar-menu')];

function focusFirstMenu(): boolean {
  menus()[0]?.focus();
  return true;
}

function focusSidebar(): boolean {
  const frame = document.querySelector<HTMLIFrameElement>('#sidebar iframe');
  frame?.focus();
  return frame !== null;
}

function moveInMenus({ key, target }: KeyboardEvent): boolean {
  const all = menus();
  const index = all.indexOf(target as HTMLElement);
  if (index < 0) return false;
  if (key === 'Enter' || key === ' ' || key === 'ArrowDown') all[index]?.click();
  else if (key === 'ArrowRight') all[(index + 1) % all.length]?.focus();
  else if (key === 'ArrowLeft') all.at(index - 1)?.focus();
  else return false;
  return true;
}
