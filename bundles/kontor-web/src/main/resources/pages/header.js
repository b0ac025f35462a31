// The side bar: where one can go, search, and who one is. On a narrow page it is a bar with a menu.
import { html, nothing } from 'lit';
import { KontorElement } from './element.js';
import { icon } from './icons.js';
import './navigation.js';
import { modules, searchTarget } from './registry.js';
import { href, navigate, navigation } from './router.js';
import { t } from './texts.js';
import './user-menu.js';

const SLIM = 'kontor.slim';

class Header extends KontorElement {
  static properties = {
    isOpen: { state: true },
    isSlim: { type: Boolean, attribute: 'slim', reflect: true },
  };

  constructor() {
    super();
    this.isSlim = localStorage.getItem(SLIM) === 'yes';
  }

  connectedCallback() {
    super.connectedCallback();
    this.listen(modules, 'change');
    this.listen(navigation, 'change', () => {
      this.isOpen = false;
      this.requestUpdate();
    });
    // wherever the focus is: a menu that covers the page is in the way of all of it
    this.listen(document, 'keydown', (event) => event.key === 'Escape' && this.isOpen && this.#close());
  }

  view() {
    return html`
      <header class="side">
        <div class="side-head">
          <a class="brand" href=${href('')}>Kontor</a>
          <button type="button" class="plain side-slim" aria-pressed=${String(this.isSlim)}
            aria-label=${t('nav.slim')} title=${t('nav.slim')} @click=${() => this.#slim(!this.isSlim)}>${icon('side')}</button>
        </div>
        ${this.#search()}
        <button type="button" class="plain nav-toggle" aria-expanded=${String(Boolean(this.isOpen))} aria-controls="nav"
          @click=${() => (this.isOpen = !this.isOpen)}>${icon('menu')} <span>${t('nav.menu')}</span></button>
        <nav id="nav" class=${this.isOpen ? 'nav open' : 'nav'} aria-label=${t('nav.main')}>
          <kontor-navigation ?slim=${this.isSlim}></kontor-navigation>
        </nav>
        <kontor-user-menu></kontor-user-menu>
      </header>`;
  }

  #search() {
    const target = searchTarget();
    if (!target) return nothing;
    return html`<search aria-label=${t('nav.search')}><form class="search" @submit=${(event) => {
      event.preventDefault();
      navigate(href(target.route, { [target.parameter]: event.target.elements.text.value.trim() }));
      event.target.reset();
    }}>
      ${icon('search')}
      <input type="search" name="text" maxlength="200" autocomplete="off" aria-label=${t(target.label)}
        placeholder=${t('nav.search')} aria-keyshortcuts="/">
    </form></search>`;
  }

  #slim(isSlim) {
    this.isSlim = isSlim;
    localStorage.setItem(SLIM, isSlim ? 'yes' : 'no');
  }

  #close() {
    this.isOpen = false;
    this.querySelector('.nav-toggle').focus();
  }
}
customElements.define('kontor-header', Header);
