// By which channels a contact or a client doesn't want to be reached: shown, recorded with a reason, taken back.
import { html, nothing } from 'lit';
import { KontorElement } from 'kontor/element.js';
import { openDialog } from 'kontor/dialogs.js';
import { time } from 'kontor/formats.js';
import { icon } from 'kontor/icons.js';
import { Loader } from 'kontor/loading.js';
import { href } from 'kontor/router.js';
import { can } from 'kontor/session.js';
import { loaded } from 'kontor/states.js';
import { t } from 'kontor/texts.js';
import { toast, toastProblem } from 'kontor/toast.js';
import { allowChannel, forbidChannel, listForbidden } from './calls.js';
import './preference-dialog.js';

export const CHANNELS = ['EMAIL', 'SMS', 'PHONE', 'FAX', 'POST'];
const CHANGES = ['contacts.preference-changed', 'contacts.contacts-joined', 'contacts.contacts-separated'];

/** What both elements share; `owner` is `contacts` or `clients`, `of` the id. */
class Forbidden extends KontorElement {
  static properties = { owner: {}, of: {} };

  forbidden = new Loader(this, (signal) => listForbidden(this.owner, this.of, signal));
  #shown = null;

  connectedCallback() {
    super.connectedCallback();
    this.live(CHANGES, () => this.renew());
  }

  willUpdate() {
    if (this.of === this.#shown) return;
    this.#shown = this.of;
    this.renew();
  }

  renew = () => this.forbidden.run();
}

/** Shows them and lets them be changed. */
class Preferences extends Forbidden {
  view() {
    return loaded(this.forbidden, this.renew, (forbidden) => this.#all(forbidden), { module: 'contacts', rows: 1 });
  }

  #all(forbidden) {
    const own = forbidden.filter((one) => this.#isOwn(one)).map((one) => one.channel);
    const free = CHANNELS.filter((channel) => !own.includes(channel));
    return html`
      ${forbidden.length
        ? html`<ul class="preferences">${forbidden.map((one) => this.#line(one))}</ul>`
        : html`<p class="muted">${t('contacts.preferences.none')}</p>`}
      ${can('contacts.write') && free.length ? html`<button type="button" class="small forbid"
        @click=${() => this.#forbid(free)}>${icon('plus')} ${t('contacts.preferences.forbid')}</button>` : nothing}`;
  }

  #isOwn = ({ contact, client }) => (contact ?? client) === this.of;

  #line(one) {
    return html`<li data-channel=${one.channel}>
      <span><b>${t(`contacts.channel.no.${one.channel}`)}</b>${one.reason ? html`: „<bdi>${one.reason}</bdi>“` : nothing}
        <span class="muted">· ${t('contacts.preferences.by', { name: one.recordedByName })}, ${time(one.recordedAt)}
        ${this.#isOwn(one) ? nothing : html` · ${t('contacts.preferences.through')}
          <a href=${href(one.client ? `clients/${one.client}` : `contacts/${one.contact}`)}><bdi>${one.name}</bdi></a>`}</span></span>
      ${can('contacts.write') && (this.#isOwn(one) || one.contact) ? html`<button type="button" class="small"
        aria-label=${t('contacts.preferences.allow.of', { channel: t(`contacts.channel.${one.channel}`) })}
        @click=${() => this.#allow(one)}>${t('contacts.preferences.allow')}</button>` : nothing}
    </li>`;
  }

  async #forbid(channels) {
    const channel = await openDialog('contacts-preference-dialog', { owner: this.owner, of: this.of, channels });
    if (channel) toast(t('contacts.preferences.forbidden', { channel: t(`contacts.channel.${channel}`) }));
    await this.renew();
    this.querySelector('.forbid')?.focus();
  }

  async #allow({ channel, contact, client, reason }) {
    const owner = contact ? 'contacts' : 'clients';
    const back = async () => {
      await forbidChannel(owner, contact ?? client, channel, reason);
      await this.renew();
    };
    try {
      await allowChannel(owner, contact ?? client, channel);
      toast(t('contacts.preferences.allowed', { channel: t(`contacts.channel.${channel}`) }), {
        action: { text: t('action.undo'), run: back } });
    } catch (error) {
      toastProblem(error, 'contacts');
    }
    await this.renew();
    this.querySelector('.forbid')?.focus();
  }
}
customElements.define('contacts-preferences', Preferences);

/** Says them in a word each, where somebody is about to call or write. */
class PreferenceSigns extends Forbidden {
  view() {
    const channels = new Set((this.forbidden.data ?? []).map((one) => one.channel));
    return CHANNELS.filter((channel) => channels.has(channel)).map((channel) =>
      html`<span class="ruled-out" data-forbidden=${channel}>${t(`contacts.channel.no.${channel}`)}</span>`);
  }
}
customElements.define('contacts-preference-signs', PreferenceSigns);
