// The states that every list and page has: loading, empty, error, no permission, module off.
import { html, nothing } from 'lit';
import { icon } from './icons.js';
import { Problem, problemText } from './problems.js';
import { t } from './texts.js';

const RETRY_IS_POINTLESS = new Set(['forbidden', 'not-found', 'unauthorized', 'validation']);

/** Rows in the height of the real ones, so that nothing jumps when those come. */
export const skeleton = (rows = 10) => html`
  <div class="skeleton" role="status"><span class="hidden">${t('state.loading')}</span>
    ${Array.from({ length: rows }, () => html`<div class="skeleton-row"></div>`)}
  </div>`;

/** What would stand here, and how to get it. */
export const empty = (title, hint, action = nothing) => html`
  <div class="state"><p class="state-title">${title}</p>${hint ? html`<p>${hint}</p>` : nothing}${action}</div>`;

/** What failed, what is safe, and "Erneut versuchen" where that makes sense. */
export function failure(error, retry, module) {
  const code = error instanceof Problem ? error.code : 'page';
  return html`
    <div class="state" role="alert">
      <p class="state-title">${icon('warning')} ${t(titleOf(code))}</p>
      <p>${problemText(error, module)}</p>
      ${retry && !RETRY_IS_POINTLESS.has(code)
        ? html`<button type="button" @click=${retry}>${t('state.retry')}</button>`
        : nothing}
    </div>`;
}

/** A failure above content that still stands there. */
export const failureNotice = (error, retry, module) => html`
  <div class="notice danger" role="alert">
    <span>${icon('warning')} ${problemText(error, module)}</span>
    ${retry ? html`<button type="button" @click=${retry}>${t('state.retry')}</button>` : nothing}
  </div>`;

/** The state of a loader: skeleton, failure, or what `show` makes of the data. */
export function loaded(loader, retry, show, { rows = 10, module } = {}) {
  if (loader.data !== undefined) return show(loader.data);
  return loader.error ? failure(loader.error, retry, module) : skeleton(rows);
}

function titleOf(code) {
  return {
    forbidden: 'state.forbidden',
    'not-found': 'state.not-found',
    'module-disabled': 'state.module-off',
    unavailable: 'state.unavailable',
    offline: 'state.offline',
  }[code] ?? 'state.failed';
}
