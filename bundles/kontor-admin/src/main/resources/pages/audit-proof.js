// Whether anybody changed the audit trail by SQL; its end to keep elsewhere; the chain as a file.
import { html, nothing } from 'lit';
import { KontorElement } from 'kontor/element.js';
import { number } from 'kontor/formats.js';
import { icon } from 'kontor/icons.js';
import { Loader } from 'kontor/loading.js';
import { failureNotice } from 'kontor/states.js';
import { t } from 'kontor/texts.js';
import { toastProblem } from 'kontor/toast.js';
import { exportAudit, getCheckpoint, verifyAudit } from './calls.js';

const CHECKPOINT = /^\s*(\d{1,18}):([0-9a-f]{64})\s*$/;

class AuditProof extends KontorElement {
  static properties = { malformed: { state: true }, exporting: { state: true } };

  #verdict = new Loader(this, (signal, checkpoint) => verifyAudit(checkpoint, signal));
  #checkpoint = new Loader(this, getCheckpoint);

  view() {
    return html`<details class="administered">
      <summary>${t('admin.proof')}</summary>
      <p class="muted">${t('admin.proof.what')}</p>
      <form @submit=${this.#verify}>
        <div class="field">
          <label for="proof-checkpoint">${t('admin.proof.earlier')}</label>
          <input id="proof-checkpoint" name="checkpoint" autocomplete="off" spellcheck="false" maxlength="100"
            aria-invalid=${String(Boolean(this.malformed))}>
          ${this.malformed ? html`<span class="field-error">${t('admin.proof.earlier.malformed')}</span>` : nothing}
        </div>
        <div class="filter-actions">
          <button class="primary verify" ?disabled=${this.#verdict.busy}>${t('admin.proof.verify')}</button>
          <button type="button" class="checkpoint" ?disabled=${this.#checkpoint.busy}
            @click=${() => this.#checkpoint.run()}>${t('admin.proof.checkpoint')}</button>
          <button type="button" class="export" ?disabled=${this.exporting} @click=${this.#export}>${t('admin.proof.export')}</button>
        </div>
      </form>
      <div role="status" class="proof-result">${this.#result()}</div>
      ${this.#end()}
    </details>`;
  }

  #result() {
    const { busy, error, data } = this.#verdict;
    if (busy) return html`<p class="muted">${t('admin.proof.walking')}</p>`;
    if (error) return failureNotice(error, null, 'admin');
    if (!data) return nothing;
    const reached = textOf(data.reached);
    if (!data.broken) {
      return html`<p class="holds">${icon('check')} ${t('admin.proof.holds', { count: data.reached.place })}
        <code>${reached}</code> ${data.unsealed ? t('admin.proof.unsealed', { count: data.unsealed }) : nothing}</p>`;
    }
    const { place, position, what } = data.broken;
    return html`<div class="notice danger"><div>
      <p>${icon('warning')} <b>${t('admin.proof.broken', { place: number(place), position: number(position) })}</b></p>
      <p>${t(`admin.proof.broken.${what}`)}</p>
      <p>${t('admin.proof.broken.do')} <code>${reached}</code></p></div></div>`;
  }

  #end() {
    const { error, data } = this.#checkpoint;
    if (error) return failureNotice(error, null, 'admin');
    return data ? html`<p class="the-checkpoint">${t('admin.proof.checkpoint.keep')} <code>${textOf(data)}</code></p>` : nothing;
  }

  #verify = (event) => {
    event.preventDefault();
    const typed = event.target.elements.checkpoint.value;
    const read = CHECKPOINT.exec(typed);
    this.malformed = Boolean(typed.trim()) && !read;
    if (this.malformed) event.target.elements.checkpoint.focus();
    else this.#verdict.run(read ? { place: read[1], hash: read[2] } : null);
  };

  #export = async () => {
    this.exporting = true;
    try {
      await exportAudit(this.signal);
    } catch (error) {
      toastProblem(error, 'admin');
    }
    this.exporting = false;
  };
}
customElements.define('admin-audit-proof', AuditProof);

const textOf = ({ place, hash }) => `${place}:${hash}`;
