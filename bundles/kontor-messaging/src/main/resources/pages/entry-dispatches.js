// Everything that was sent of an entry, with each step; a doubt is settled here, and what failed is sent again.
import { html, nothing } from 'lit';
import { confirm } from 'kontor/dialogs.js';
import { KontorElement } from 'kontor/element.js';
import { exact, time } from 'kontor/formats.js';
import { isAbort } from 'kontor/problems.js';
import { failureNotice } from 'kontor/states.js';
import { has, t } from 'kontor/texts.js';
import { toastProblem } from 'kontor/toast.js';
import { settleDispatch } from './calls.js';
import { dispatchBadge, titleOf, wayIcon } from './entry-words.js';

class EntryDispatches extends KontorElement {
  static properties = { dispatches: { attribute: false }, error: { attribute: false }, mayChange: { attribute: false } };

  view() {
    const dispatches = this.dispatches ?? [];
    if (this.error && !this.dispatches) return failureNotice(this.error, null, 'messaging');
    if (!dispatches.length) return nothing;
    return html`<section class="dispatches" aria-label=${t('messaging.dispatches')}>
      <h2>${t('messaging.dispatches')}</h2>
      ${dispatches.map((dispatch, i) => this.#dispatch(dispatch, i === 0))}
    </section>`;
  }

  #dispatch(dispatch, isNewest) {
    const isDoubtful = dispatch.status === 'IN_DOUBT';
    const isFailed = dispatch.status === 'FAILED';
    return html`<article class="dispatch-row" data-status=${dispatch.status}>
      <p>${wayIcon(dispatch.way)} <b>${t(`messaging.way.${dispatch.way}`)}</b> ${dispatchBadge(dispatch.status)}
        ${time(dispatch.queuedAt)} ${dispatch.number ? html`<bdi>${dispatch.number}</bdi>` : nothing} ${titleOf(dispatch.subject)}</p>
      ${dispatch.deliveries?.length ? html`<ul class="deliveries" aria-label=${t('messaging.deliveries')}>${dispatch.deliveries.map((one) =>
        html`<li data-delivery=${one.state}><bdi>${one.email}</bdi>: <b>${t(`messaging.delivery.${one.state}`)}</b> ${time(one.at)}
          ${one.reason ?? ''} ${one.detail ? html`<code dir="ltr">${one.detail}</code>` : nothing}</li>`)}</ul>` : nothing}
      ${isDoubtful ? html`<p class="notice danger"><span>${t('messaging.doubt')}</span></p>` : nothing}
      <details ?open=${isDoubtful}><summary>${t(isDoubtful ? 'messaging.check' : 'messaging.steps')}</summary>
        <ol>${(dispatch.steps ?? []).map((step) => html`<li>${time(step.at, exact)} ${t(`messaging.dispatch.${step.status}`)}
          ${step.reason ? html`· ${reasonText(step.reason)}` : nothing} ${step.detail ? html`<code dir="ltr">${step.detail}</code>` : nothing}</li>`)}</ol>
        <p class="muted">${t('messaging.message-id')} <code dir="ltr">${dispatch.messageId}</code></p>
      </details>
      ${this.mayChange && (isDoubtful || (isFailed && isNewest)) ? html`<div class="chips">
        <button type="button" data-settle="again" @click=${() => this.#again(dispatch)}>${t('messaging.again')}</button>
        ${isDoubtful ? html`<button type="button" data-settle="sent" @click=${() => this.#settle(dispatch, 'MARK_SENT')}
          >${t('messaging.mark-sent')}</button>` : nothing}
      </div>` : nothing}
    </article>`;
  }

  #again(dispatch) {
    if (dispatch.status === 'IN_DOUBT') return this.#settle(dispatch, 'SEND_AGAIN');
    return this.dispatchEvent(new CustomEvent('again', { detail: dispatch.way }));
  }

  async #settle(dispatch, settlement) {
    const isMeant = await confirm({
      question: t(`messaging.settle.${settlement}`),
      text: t(`messaging.settle.${settlement}.text`),
      action: t(settlement === 'MARK_SENT' ? 'messaging.mark-sent' : 'messaging.again'),
    });
    if (!isMeant) return;
    try {
      await settleDispatch(dispatch.id, settlement);
    } catch (error) {
      if (!isAbort(error)) toastProblem(error, 'messaging');
    }
    this.dispatchEvent(new Event('settled'));
  }
}
customElements.define('messaging-entry-dispatches', EntryDispatches);

/** Why it came so; a word that only a service knows stands as it is. */
const reasonText = (reason) => (has(`messaging.step.${reason}`) ? t(`messaging.step.${reason}`) : reason);
