// Who one is, and what is each reader's own: language, colours, keys, logging out.
import { html, nothing } from 'lit';
import { put } from './api.js';
import { KontorElement } from './element.js';
import { icon } from './icons.js';
import { showKeys } from './key-help.js';
import { currentSession } from './session.js';
import { currentLanguage, setLanguage, t } from './texts.js';
import { THEMES, currentTheme, setTheme } from './theme.js';
import { toastProblem } from './toast.js';

const LANGUAGES = [['de', 'Deutsch'], ['en', 'English']];

class UserMenu extends KontorElement {
  view() {
    const { user, tenant, csrf } = currentSession();
    return html`<details class="menu who">
      <summary aria-label="${t('nav.user')}: ${user.displayName}" title="${user.displayName} · ${tenant.name}">${icon('person')}
        <span class="who-name"><bdi>${user.displayName}</bdi><small><bdi>${tenant.name}</bdi></small></span> ${icon('down')}</summary>
      <ul>
        <li class="menu-note"><bdi>${user.displayName}</bdi> · <bdi>${tenant.name}</bdi></li>
        ${LANGUAGES.map(([key, name]) => html`
          <li><button type="button" lang=${key} aria-pressed=${String(key === currentLanguage())}
            @click=${() => this.#speak(key)}>${name}</button></li>`)}
        ${THEMES.map((theme, i) => html`<li class=${i ? nothing : 'menu-part'}><button type="button" aria-pressed=${String(theme === currentTheme())}
          @click=${() => {
            setTheme(theme);
            this.requestUpdate();
          }}>${t(`theme.${theme}`)}</button></li>`)}
        <li class="menu-part"><button type="button" @click=${showKeys}>${t('keys.title')} <kbd>?</kbd></button></li>
        <li><form method="post" action="/kontor/logout">
          <input type="hidden" name="csrf" value=${csrf}>
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
customElements.define('kontor-user-menu', UserMenu);
