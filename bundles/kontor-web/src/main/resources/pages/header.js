// The header: where one can go, search, language, and who one is.
import { html, nothing } from 'lit';
import { put } from './api.js';
import './count.js';
import { KontorElement } from './element.js';
import { icon } from './icons.js';
import { showKeys } from './key-help.js';
import { badgeOf, modules, searchTarget } from './registry.js';
import { href, isWithin, navigate, navigation, place } from './router.js';
import { can, currentSession } from './session.js';
import { currentLanguage, setLanguage, t } from './texts.js';
import { THEMES, currentTheme, setTheme } from './theme.js';
import { toastProblem } from './toast.js';

const isForAdministrators = (entry) => entry.route.startsWith('admin/');

class Header extends KontorElement {
  static properties = { hasOwnSearch: { type: Boolean }, isOpen: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.listen(modules, 'change');
    this.listen(navigation, 'change', () => {
      this.isOpen = false;
      this.requestUpdate();
    });
  }

  view() {
    const entries = currentSession().navigation;
    return html`
      <header class="bar">
        <a class="brand" href=${href('')}>Kontor</a>
        <button type="button" class="plain nav-toggle" aria-expanded=${String(Boolean(this.isOpen))} aria-controls="nav"
          aria-label=${t('nav.menu')} @click=${() => (this.isOpen = !this.isOpen)}>${icon('menu')} <span>${t('nav.menu')}</span></button>
        <nav id="nav" class=${this.isOpen ? 'nav open' : 'nav'} aria-label=${t('nav.main')}>
          <ul>${entries.filter((entry) => !isForAdministrators(entry)).map((entry) => this.#entry(entry))}
            ${this.#administration(entries.filter(isForAdministrators))}</ul>
        </nav>
        <div class="bar-end">${this.#search()} ${this.#languages()} ${this.#user()}</div>
      </header>`;
  }

  #entry(entry) {
    const badge = badgeOf(entry.route);
    return html`<li><a href=${href(entry.route)} aria-current=${isWithin(place().path, entry.route) ? 'page' : nothing}
      >${currentLanguage() === 'de' ? entry.labelDe : entry.labelEn}${badge && can(badge.permission)
        ? html` <kontor-count .load=${badge.count} .on=${badge.on}></kontor-count>`
        : nothing}</a></li>`;
  }

  /** In one place, so that the bar stays one line for those who may see all. */
  #administration(entries) {
    if (!entries.length) return nothing;
    const within = entries.some((entry) => isWithin(place().path, entry.route));
    return html`<li><details class="menu">
      <summary class=${within ? 'within' : nothing}>${t('nav.administration')} ${icon('down')}</summary>
      <ul>${entries.map((entry) => this.#entry(entry))}</ul>
    </details></li>`;
  }

  #search() {
    const target = searchTarget();
    if (!target || this.hasOwnSearch) return nothing;
    return html`<search><form class="search" @submit=${(event) => {
      event.preventDefault();
      navigate(href(target.route, { [target.parameter]: event.target.elements.text.value.trim() }));
      event.target.reset();
    }}>
      ${icon('search')}
      <input type="search" name="text" data-search maxlength="200" autocomplete="off" aria-label=${t(target.label)}
        placeholder=${t('nav.search')} aria-keyshortcuts="/">
    </form></search>`;
  }

  #languages() {
    const language = currentLanguage();
    return html`<details class="menu">
      <summary aria-label="${t('nav.language')}: ${language.toUpperCase()}">${language.toUpperCase()} ${icon('down')}</summary>
      <ul>${[['de', 'Deutsch'], ['en', 'English']].map(([key, name]) => html`
        <li><button type="button" lang=${key} aria-pressed=${String(key === language)}
          @click=${() => this.#speak(key)}>${name}</button></li>`)}</ul>
    </details>`;
  }

  #user() {
    const { user, tenant } = currentSession();
    return html`<details class="menu">
      <summary aria-label="${t('nav.user')}: ${user.displayName}">${icon('person')}
        <span class="user-name"><bdi>${user.displayName}</bdi></span> ${icon('down')}</summary>
      <ul>
        <li class="menu-note"><bdi>${user.displayName}</bdi> · <bdi>${tenant.name}</bdi></li>
        ${THEMES.map((theme) => html`<li><button type="button" aria-pressed=${String(theme === currentTheme())}
          @click=${() => {
            setTheme(theme);
            this.requestUpdate();
          }}>${t(`theme.${theme}`)}</button></li>`)}
        <li><button type="button" @click=${showKeys}>${t('keys.title')} <kbd>?</kbd></button></li>
        <li><form method="post" action="/kontor/logout">
          <input type="hidden" name="csrf" value=${currentSession().csrf}>
          <button>${t('nav.logout')}</button>
        </form></li>
      </ul>
    </details>`;
  }

  async #speak(language) {
    try {
      await setLanguage(language);
      await put('session/language', { locale: language });
    } catch (error) {
      toastProblem(error);
    }
  }
}
customElements.define('kontor-header', Header);
