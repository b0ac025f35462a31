// Short messages at the lower edge, with "Rückgängig" where a thing can be taken back.
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { KontorElement } from './element.js';
import { icon } from './icons.js';
import { isAbort, problemText } from './problems.js';
import { t } from './texts.js';

const SHOWN_FOR = 8_000;
const MOST = 4;

let toasts = [];
const changes = new EventTarget();

/** Shows a message; `link` is `{href, text}`, `action` is `{text, run}`. */
export function toast(text, { link, action, danger = false, gone } = {}) {
  const shown = { text, link, action, danger, gone };
  toasts = [...toasts, shown];
  if (toasts.length > MOST) dismiss(toasts[0]);
  shown.timer = setTimeout(() => dismiss(shown), SHOWN_FOR);
  changes.dispatchEvent(new Event('change'));
  return () => dismiss(shown);
}

/** Tells that something failed; an aborted call is no failure. */
export function toastProblem(error, module) {
  if (!isAbort(error)) toast(problemText(error, module), { danger: true });
}

/**
 * Does something that the server can't take back, but only after the time in which the user can: the page shows it
 * as done at once. `commit` is called with true when the page is being left, `restore` when it was taken back or failed.
 */
export function undoable({ text, commit, restore, module }) {
  let decided = false;
  const leave = () => run(true);
  const run = async (leaving) => {
    if (decided) return;
    decided = true;
    removeEventListener('pagehide', leave);
    try {
      await commit(leaving);
    } catch (error) {
      restore();
      toastProblem(error, module);
    }
  };
  const takeBack = () => {
    decided = true;
    removeEventListener('pagehide', leave);
    restore();
  };
  addEventListener('pagehide', leave);
  toast(text, { action: { text: t('action.undo'), run: takeBack }, gone: () => run(false) });
}

function dismiss(shown) {
  if (!toasts.includes(shown)) return;
  clearTimeout(shown.timer);
  toasts = toasts.filter((one) => one !== shown);
  shown.gone?.();
  changes.dispatchEvent(new Event('change'));
}

class Toasts extends KontorElement {
  connectedCallback() {
    super.connectedCallback();
    this.listen(changes, 'change');
  }

  view() {
    return html`<div class="toasts" role="status" aria-live="polite">
      ${repeat(toasts, (shown) => shown, (shown) => html`
        <div class="toast ${shown.danger ? 'danger' : ''}" @mouseenter=${() => clearTimeout(shown.timer)}
          @focusin=${() => clearTimeout(shown.timer)}
          @mouseleave=${() => (shown.timer = setTimeout(() => dismiss(shown), SHOWN_FOR))}>
          <span dir="auto">${shown.text}</span>
          ${shown.link ? html`<a href=${shown.link.href}>${shown.link.text}</a>` : nothing}
          ${shown.action
            ? html`<button type="button" @click=${() => {
                shown.action.run();
                dismiss(shown);
              }}>${shown.action.text}</button>`
            : nothing}
          <button type="button" class="plain" aria-label=${t('action.close')} @click=${() => dismiss(shown)}>
            ${icon('close')}</button>
        </div>`)}
    </div>`;
  }
}
customElements.define('kontor-toasts', Toasts);
