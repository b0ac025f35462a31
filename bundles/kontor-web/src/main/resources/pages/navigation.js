// The entries of the main navigation that the modules bring, in their groups.
import { html, nothing } from 'lit';
import './count.js';
import { KontorElement } from './element.js';
import { icon } from './icons.js';
import { badgeOf, modules } from './registry.js';
import { href, isWithin, navigation, place } from './router.js';
import { can, currentSession } from './session.js';
import { currentLanguage, t } from './texts.js';

const GROUPS = ['CUSTOMERS', 'WORK', 'FIGURES', 'ADMINISTRATION'];

class Navigation extends KontorElement {
  static properties = { isSlim: { type: Boolean, attribute: 'slim' } };

  connectedCallback() {
    super.connectedCallback();
    this.listen(modules, 'change');
    this.listen(navigation, 'change');
  }

  view() {
    const entries = currentSession().navigation;
    return GROUPS.map((group) => this.#group(group, entries.filter((entry) => entry.group === group)));
  }

  #group(group, entries) {
    if (!entries.length) return nothing;
    const name = `nav-${group.toLowerCase()}`;
    return html`<div class="nav-group">
      <span id=${name} class=${group === 'ADMINISTRATION' ? 'nav-heading' : 'hidden'}>${t(`nav.group.${group}`)}</span>
      <ul aria-labelledby=${name}>${entries.map((entry) => this.#entry(entry))}</ul>
    </div>`;
  }

  #entry(entry) {
    const badge = badgeOf(entry.route);
    const label = currentLanguage() === 'de' ? entry.labelDe : entry.labelEn;
    return html`<li><a href=${href(entry.route)} title=${this.isSlim ? label : nothing} aria-current=${isWithin(place().path, entry.route) ? 'page' : nothing}
      >${icon(entry.icon ?? 'page')} <span class="nav-label">${label}</span>${badge && can(badge.permission)
        ? html` <kontor-count .load=${badge.count} .on=${badge.on}></kontor-count>`
        : nothing}</a></li>`;
  }
}
customElements.define('kontor-navigation', Navigation);
