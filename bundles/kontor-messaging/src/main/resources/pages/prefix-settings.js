// What stands before the subjects of mails, by the kind of their main case (Betreff-Präfix je Bereich).
import { html, nothing } from 'lit';
import { KontorElement } from 'kontor/element.js';
import { icon } from 'kontor/icons.js';
import { Loader } from 'kontor/loading.js';
import { isAbort, otherFieldTexts, problemText } from 'kontor/problems.js';
import { loaded } from 'kontor/states.js';
import { t } from 'kontor/texts.js';
import { toast } from 'kontor/toast.js';
import { changePrefixes, getPrefixes } from './calls.js';
import { kindName } from './entry-cases.js';

const USUAL = ['SERVICE_CALL', 'TICKET'];

class PrefixSettings extends KontorElement {
  static properties = { rows: { state: true }, error: { state: true }, busy: { state: true } };

  #prefixes = new Loader(this, async (signal) => {
    const prefixes = await getPrefixes(signal);
    const rows = Object.entries(prefixes.byCaseKind ?? {}).map(([kind, prefix]) => ({ kind, prefix }));
    this.rows = rows.length ? rows : [{ kind: USUAL[0], prefix: '' }];
    return prefixes;
  });

  connectedCallback() {
    super.connectedCallback();
    this.#prefixes.run();
  }

  view() {
    return html`<section aria-label=${t('messaging.prefixes')}><h2>${t('messaging.prefixes')}</h2>
      ${loaded(this.#prefixes, () => this.#prefixes.run(), () => this.#form(), { rows: 4, module: 'messaging' })}</section>`;
  }

  #form() {
    return html`<form class="entry-prefixes" novalidate @submit=${this.#save}>
      <p class="muted">${t('messaging.prefixes.hint')}</p>
      ${this.error ? html`<div class="notice danger" role="alert"><span>${problemText(this.error, 'messaging')}
        ${otherFieldTexts(this.error, [], 'messaging').map((text) => html`<br>${text}`)}</span>
        ${this.error.isStale ? html`<button type="button" @click=${this.#anew}>${t('messaging.settings.anew')}</button>` : nothing}</div>` : nothing}
      <datalist id="case-kinds">${USUAL.map((kind) => html`<option value=${kind}>${kindName(kind)}</option>`)}</datalist>
      ${this.rows.map((row, i) => html`<div class="prefix-row">
        <input list="case-kinds" dir="ltr" maxlength="100" autocomplete="off" aria-label="${t('messaging.prefix.kind')}, ${i + 1}"
          placeholder=${t('messaging.prefix.kind')} .value=${row.kind} @input=${(event) => (row.kind = event.target.value)}>
        <input dir="auto" maxlength="100" autocomplete="off" data-prefix aria-label="${t('messaging.prefix')}, ${i + 1}"
          placeholder=${t('messaging.prefix')} .value=${row.prefix} @input=${(event) => (row.prefix = event.target.value)}>
        <button type="button" class="plain" aria-label=${t('messaging.prefix.remove', { kind: row.kind || String(i + 1) })}
          @click=${() => (this.rows = this.rows.filter((one) => one !== row))}>${icon('trash')}</button>
      </div>`)}
      <div class="dialog-actions">
        <button type="button" @click=${() => (this.rows = [...this.rows, { kind: '', prefix: '' }])}>${icon('plus')} ${t('messaging.prefix.add')}</button>
        <button class="primary" ?disabled=${this.busy}>${t('action.save')}</button>
      </div>
    </form>`;
  }

  #anew = () => {
    this.error = null;
    this.#prefixes.run();
  };

  #save = async (event) => {
    event.preventDefault();
    if (this.busy) return;
    this.busy = true;
    try {
      const meant = this.rows.filter(({ kind, prefix }) => kind.trim() || prefix.trim());
      const byCaseKind = Object.fromEntries(meant.map(({ kind, prefix }) => [kind.trim(), prefix.trim()]));
      await changePrefixes(this.#prefixes.data.version, byCaseKind);
      toast(t('messaging.prefixes.saved'));
      this.#anew();
    } catch (error) {
      if (!isAbort(error)) this.error = error;
    }
    this.busy = false;
  };
}
customElements.define('messaging-prefix-settings', PrefixSettings);
