// Menus are <details>: one that is left or finished closes itself.

export function startMenus() {
  document.addEventListener('click', ({ target }) => {
    for (const menu of document.querySelectorAll('details.menu[open]')) {
      const isInside = menu.contains(target);
      const isChoice = isInside && target.closest('a, button') && !target.closest('summary');
      if (!isInside || isChoice) menu.open = false;
    }
  });
  document.addEventListener('keydown', (event) => {
    const menu = event.key === 'Escape' && document.querySelector('details.menu[open]');
    if (!menu) return;
    menu.open = false;
    if (menu.contains(document.activeElement)) menu.querySelector('summary').focus();
    event.stopPropagation();
  }, true);
}
