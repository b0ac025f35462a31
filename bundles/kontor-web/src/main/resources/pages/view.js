// The place where the page of the current route stands.
import { html, nothing } from 'lit';
import { KontorElement, element } from './element.js';
import { modules, routes } from './registry.js';
import { href, match, navigate, navigation, place } from './router.js';
import { currentSession } from './session.js';
import { empty, skeleton } from './states.js';
import { t } from './texts.js';

/** The route of a path with the values of its names, or undefined. */
export function routeOf(path) {
  for (const route of routes()) {
    const params = match(route.path, path);
    if (params) return { ...route, params };
  }
  return undefined;
}

class View extends KontorElement {
  static properties = { isStarting: { type: Boolean } };

  #shown = null;
  #scroll = 0;

  connectedCallback() {
    super.connectedCallback();
    this.listen(modules, 'change');
    this.listen(navigation, 'change', ({ detail }) => {
      this.#scroll = detail.kind === 'pop' ? detail.scroll : 0;
      this.requestUpdate();
    });
  }

  view() {
    const { path, query, state } = place();
    const route = routeOf(path);
    if (route) {
      return html`${element(route.element, { params: route.params, query, state }, identity(route))}`;
    }
    if (this.isStarting) return skeleton(12);
    const home = currentSession().navigation[0];
    if (!path && home) {
      queueMicrotask(() => navigate(href(home.route), { replace: true }));
      return nothing;
    }
    return html`<h1 tabindex="-1">${t('page.missing')}</h1>${empty(t('page.missing.title'), t('page.missing.hint'),
      home ? html`<a class="button" href=${href(home.route)}>${t('page.missing.home')}</a>` : nothing)}`;
  }

  updated() {
    const { path } = place();
    const route = routeOf(path);
    const key = route ? identity(route) : path;
    if (key === this.#shown) return;
    const isFirst = this.#shown === null;
    this.#shown = key;
    if (isFirst && !route) return;
    this.#arrive(isFirst);
  }

  // A reader of the screen hears the new page's heading; a page that one comes back to stands as it was left.
  async #arrive(isFirst) {
    const page = this.firstElementChild;
    await page?.updateComplete;
    if (!isFirst && !page?.contains(document.activeElement)) this.querySelector('h1')?.focus({ preventScroll: true });
    scrollTo(0, this.#scroll);
  }
}
customElements.define('kontor-view', View);

// Two places are the same page when only names differ that the route calls `within`, such as the tab of a contact.
const identity = ({ element: name, params, within = [] }) =>
  JSON.stringify([name, Object.entries(params).filter(([key]) => !within.includes(key))]);
