// The page shell: loads the session, the words and the page modules, and puts the pages into their frame.
import { html, nothing } from 'lit';
import { apiEvents, get } from './api.js';
import { KontorElement } from './element.js';
import { setZone } from './formats.js';
import './header.js';
import { addKeys, startKeys } from './keys.js';
import { showKeys } from './key-help.js';
import { connection, isLost, startLive } from './live.js';
import { startMenus } from './menus.js';
import { agreeWith } from './modules.js';
import { isAbort } from './problems.js';
import { modules } from './registry.js';
import { isEmbedded, startRouter } from './router.js';
import { currentSession, setSession } from './session.js';
import { failure, skeleton } from './states.js';
import { addWords, languageOf, setLanguage, t } from './texts.js';
import { applyTheme } from './theme.js';
import { toast, toastProblem } from './toast.js';
import './view.js';

const LOOK_AGAIN = 60_000;
const SOON = 1_500;
// By then the other nodes know of a switch too, and a second isn't over.
const AT_ONCE = 500;

class App extends KontorElement {
  static properties = { error: { state: true }, isStarting: { state: true } };

  #soon = null;

  constructor() {
    super();
    this.isStarting = true;
  }

  connectedCallback() {
    super.connectedCallback();
    for (const type of ['lost', 'back']) this.listen(connection, type);
    this.listen(modules, 'change');
    this.listen(connection, 'switched', () => this.#lookSoon(AT_ONCE));
    this.listen(connection, 'modules', () => this.#lookSoon());
    this.listen(connection, 'back', () => this.#look());
    this.listen(apiEvents, 'missing', () => this.#lookSoon());
    this.listen(document, 'visibilitychange', () => document.hidden || this.#lookSoon());
    const timer = setInterval(() => document.hidden || this.#look(), LOOK_AGAIN);
    this.endWith(() => clearInterval(timer));
    this.#start();
  }

  view() {
    if (this.error) return html`<main id="content">${failure(this.error, () => this.#start())}</main>`;
    if (!currentSession()) return html`<main id="content" aria-busy="true">${skeleton(12)}</main>`;
    const lost = isLost() ? html`<p class="banner" role="status">${t('live.lost')}</p>` : nothing;
    const view = html`<main id="content" tabindex="-1"><kontor-view ?isstarting=${this.isStarting}></kontor-view></main>`;
    if (isEmbedded()) return html`${lost}${view}<kontor-toasts></kontor-toasts>`;
    return html`
      <a class="skip" href="#content">${t('nav.skip')}</a>
      <kontor-header></kontor-header>
      ${lost}${view}<kontor-toasts></kontor-toasts>`;
  }

  async #start() {
    this.error = null;
    this.isStarting = true;
    try {
      const session = await get('session');
      setZone(session.user.zone);
      await setLanguage(languageOf(session.user.locale));
      setSession(session);
      startLiveOnce();
      await agreeWith(session.pages);
    } catch (error) {
      if (!isAbort(error)) this.error = error;
    }
    this.isStarting = false;
  }

  // Modules come and go while the server runs: what the session names is looked up again when there is a hint.
  #lookSoon(pause = SOON) {
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => this.#look(), pause);
  }

  async #look() {
    if (!currentSession()) return;
    try {
      const session = await get('session', { signal: this.signal });
      setSession(session);
      await agreeWith(session.pages);
    } catch (error) {
      console.debug('session not reachable; it is asked again', error.code);
    }
  }
}

const startLiveOnce = (() => {
  let started = false;
  return () => {
    if (!started) startLive();
    started = true;
  };
})();

function focusSearch() {
  const field = document.querySelector('main [data-search]') ?? document.querySelector('kontor-header input[type=search]');
  field?.focus();
  field?.select();
}

addEventListener('unhandledrejection', (event) => toastProblem(event.reason));
addEventListener('error', (event) => event.error && toast(t('problem.page'), { danger: true }));

applyTheme();
if (isEmbedded()) document.documentElement.classList.add('embedded');
startRouter();
startMenus();
startKeys();
addKeys({ '?': { label: 'keys.help', run: showKeys }, '/': { label: 'keys.search', run: focusSearch } });
await addWords('shell', import.meta.url);
customElements.define('kontor-app', App);
