// An entry opened: what is known of it, its source as the module that has it shows it, and deletion with a reason.
import { html, nothing } from 'lit';
import { DialogElement, openDialog } from 'kontor/dialogs.js';
import { element } from 'kontor/element.js';
import { exact } from 'kontor/formats.js';
import { icon } from 'kontor/icons.js';
import { Loader } from 'kontor/loading.js';
import { fieldText, isAbort, problemText } from 'kontor/problems.js';
import { modules, openerOf } from 'kontor/registry.js';
import { href, navigate, place } from 'kontor/router.js';
import { can } from 'kontor/session.js';
import { loaded } from 'kontor/states.js';
import { toast, toastProblem } from 'kontor/toast.js';
import { has, t } from 'kontor/texts.js';
import { deleteActivity, getActivity, restoreActivity } from './calls.js';
import { actorOf, directionIcon, isHidden, stateOf, subjectOf, typeIcon, typeName } from './entries.js';
import { ownFacts } from './own-fields.js';
import './steps.js';

/** Shows an entry that the address names, and takes it out of the address when it is closed. */
export async function openEntry(id, entry) {
  await openDialog('activities-entry-dialog', { entryId: id, entry });
  const { path, query, state } = place();
  if (query.get('entry') !== id) return;
  if (state.inside) {
    history.back();
    return;
  }
  query.delete('entry');
  const rest = Object.fromEntries([...query.keys()].map((name) => [name, query.getAll(name)]));
  navigate(href(path, rest), { replace: true });
}

class EntryDialog extends DialogElement {
  static properties = {
    entryId: { attribute: false },
    entry: { attribute: false },
    isDeleting: { state: true },
    error: { state: true },
    busy: { state: true },
  };

  kind = 'sheet';
  #loader = new Loader(this, (signal) => getActivity(this.entryId, signal));

  get heading() {
    const entry = this.#loader.data;
    return entry ? html`${typeIcon(entry.type, typeName(entry.type, entry.typeName))} ${subjectOf(entry)}` : t('activities.entry');
  }

  connectedCallback() {
    super.connectedCallback();
    this.listen(modules, 'change');
    if (this.entry) this.#loader.data = this.entry;
    else this.#loader.run();
  }

  content() {
    return loaded(this.#loader, () => this.#loader.run(), (entry) => this.#show(entry), { module: 'activities', rows: 6 });
  }

  #show(entry) {
    return html`
      <dl class="entry-facts">
        <div><dt>${t('activities.type')}</dt><dd>${typeName(entry.type, entry.typeName)} ${directionIcon(entry.direction)}
          ${t(`activities.direction.${entry.direction}`)} ${stateOf(entry)}</dd></div>
        <div><dt>${t('activities.occurred')}</dt><dd><time datetime=${entry.occurredAt}>${exact(entry.occurredAt)}</time></dd></div>
        ${sender(entry) ? html`<div><dt>${t('activities.sender')}</dt><dd>${sender(entry)}</dd></div>` : nothing}
        ${ownFacts(entry)}
        <div><dt>${t('activities.recorded')}</dt><dd>${entry.actorName ? html`${actorOf(entry)}, ` : nothing}<time
          datetime=${entry.recordedAt}>${exact(entry.recordedAt)}</time></dd></div>
        ${(entry.flags ?? []).filter((flag) => has(`activities.flag.${flag}`)).map((flag) => html`
          <div><dt>${icon('warning')}</dt><dd>${t(`activities.flag.${flag}`)}</dd></div>`)}
      </dl>
      ${this.#source(entry)}
      ${can('activities.delete') && entry.contact ? this.#deletion() : nothing}`;
  }

  #source(entry) {
    if (isHidden(entry)) return html`<p class="notice">${t('activities.hidden.why')}</p>`;
    if (entry.steps) return html`<activities-steps .entry=${entry}></activities-steps>`;
    const opener = entry.source && openerOf(entry.source.kind);
    if (opener) return html`${element(opener.element, { source: entry.source, entry })}`;
    return html`
      ${entry.snippet ? html`<p class="entry-text" dir="auto">${entry.snippet}</p>` : nothing}
      ${entry.source ? html`<p class="notice">${t('activities.source-missing')}</p>` : nothing}`;
  }

  #deletion() {
    if (!this.isDeleting) {
      return html`<div class="dialog-actions"><button type="button" class="danger" @click=${() => {
        this.isDeleting = true;
        this.updateComplete.then(() => this.querySelector('#entry-reason').focus());
      }}>${icon('trash')} ${t('activities.delete')}</button></div>`;
    }
    const problem = this.error && (fieldText(this.error, 'reason', 'activities') ?? problemText(this.error, 'activities'));
    return html`<form class="field" @submit=${this.#delete}>
      <label for="entry-reason">${t('activities.delete.reason')}</label>
      <input id="entry-reason" name="reason" required maxlength="500" autocomplete="off" dir="auto"
        aria-invalid=${problem ? 'true' : nothing} aria-describedby="entry-reason-note">
      <span class=${problem ? 'field-error' : 'muted'} id="entry-reason-note">${problem ?? t('activities.delete.note')}</span>
      <div class="dialog-actions">
        <button type="button" @click=${() => (this.isDeleting = false)}>${t('action.cancel')}</button>
        <button class="danger" ?disabled=${this.busy}>${t('activities.delete')}</button>
      </div>
    </form>`;
  }

  #delete = async (event) => {
    event.preventDefault();
    this.busy = true;
    try {
      await deleteActivity(this.#loader.data.id, event.target.elements.reason.value.trim());
      const { id } = this.#loader.data;
      const undo = { text: t('action.undo'), run: () => restoreActivity(id).catch((error) => toastProblem(error, 'activities')) };
      toast(t('activities.deleted'), { action: can('activities.restore') ? undo : undefined });
      this.close();
    } catch (error) {
      if (!isAbort(error)) this.error = error;
    }
    this.busy = false;
  };
}
customElements.define('activities-entry-dialog', EntryDialog);

const sender = (entry) => {
  const name = entry.sender ?? entry.participants?.[0]?.value;
  return name ? html`<bdi>${name}</bdi>` : null;
};
