// The import of mail files: choose or drop them, see them being read, and what became of earlier ones.
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { PageElement } from 'kontor/element.js';
import { bytes, duration, number, time } from 'kontor/formats.js';
import { icon } from 'kontor/icons.js';
import { addKeys } from 'kontor/keys.js';
import { EndWatch, SliceLoader } from 'kontor/loading.js';
import { Problem, otherFieldTexts, problemText } from 'kontor/problems.js';
import { openerOf } from 'kontor/registry.js';
import { href, navigate } from 'kontor/router.js';
import { can } from 'kontor/session.js';
import { empty, failure, failureNotice, skeleton } from 'kontor/states.js';
import { has, t } from 'kontor/texts.js';
import { listRuns, sendAsEntry } from './calls.js';
import './unreadable.js';
import { currentUploads, forget, importFiles, isRunning, retry, uploads } from './uploads.js';

const SIZE = 20;

class ImportPage extends PageElement {
  static properties = { isOver: { state: true }, refused: { state: true } };

  #runs = new SliceLoader(this, ({ cursor, size = SIZE, signal }) => listRuns({ size, cursor }, signal));
  #end = new EndWatch(this, () => this.#runs.more());

  get heading() {
    return t('mail.import');
  }

  connectedCallback() {
    super.connectedCallback();
    this.listen(uploads, 'change');
    this.listen(uploads, 'done', () => this.#runs.first());
    this.endWith(addKeys({ n: { label: 'mail.import.choose', run: () => this.querySelector('#mail-files').click() } }));
    if (can('mail.import')) this.#runs.first();
  }

  view() {
    return html`
      <div class="page-head"><h1 tabindex="-1">${t('mail.import')}</h1></div>
      ${can('mail.import')
        ? html`${this.#target()} ${this.#asEntry()} ${this.#uploads()} ${this.#earlier()}`
        : failure(new Problem({ code: 'forbidden', permission: 'mail.import' }))}`;
  }

  #target() {
    return html`
      <form class=${this.isOver ? 'drop over' : 'drop'} @submit=${(event) => event.preventDefault()}
        @dragover=${this.#over} @dragleave=${() => (this.isOver = false)} @drop=${this.#drop}>
        <label class="button primary" for="mail-files">${icon('upload')} ${t('mail.import.choose')}</label>
        <input id="mail-files" class="hidden" type="file" multiple accept=".eml,.mbox,.mbx,message/rfc822,application/mbox"
          aria-describedby="mail-files-hint" @change=${this.#chosen}>
        <p id="mail-files-hint" class="muted">${t('mail.import.hint')}</p>
      </form>`;
  }

  /** W71: one mail, which becomes a contact entry; where somebody shows entries. */
  #asEntry() {
    if (!openerOf('entry') || !can('messaging.write')) return nothing;
    return html`<div class="as-entry">
      <label class="button small" for="mail-entry">${icon('upload')} ${t('mail.entry.import')}</label>
      <input id="mail-entry" class="hidden" type="file" accept=".eml,message/rfc822" @change=${this.#entryChosen}>
      ${this.refused ? html`<div class="notice danger" role="alert"><span>${icon('warning')} ${problemText(this.refused, 'mail.entry')}
        ${otherFieldTexts(this.refused, [], 'mail.entry')}</span></div>` : nothing}</div>`;
  }

  #entryChosen = async (event) => {
    const [file] = event.target.files;
    event.target.value = '';
    this.refused = null;
    try {
      const { entry } = await sendAsEntry(file);
      if (this.isConnected) navigate(href(`entries/${entry.id}`));
    } catch (error) {
      this.refused = error;
    }
  };

  #uploads() {
    const files = currentUploads();
    if (!files.length) return nothing;
    return html`<section aria-labelledby="mail-now">
      <h2 id="mail-now">${t('mail.import.now')}</h2>
      <ul class="uploads">${repeat(files, (one) => one.key, (one) => html`<li class="upload">
        <div class="upload-head"><b><bdi>${one.name}</bdi></b> <span class="muted">${bytes(one.size)}</span>
          <span class="spring"></span>
          ${isRunning(one) ? nothing : html`<button type="button" class="plain"
            aria-label=${t('mail.import.forget', { name: one.name })} @click=${() => forget(one.key)}>${icon('close')}</button>`}
        </div>
        ${this.#progress(one)}
      </li>`)}</ul>
    </section>`;
  }

  #progress(one) {
    if (one.error) {
      return html`<div class="notice danger" role="alert"><span>${icon('warning')} ${problemText(one.error, 'mail')}
        ${otherFieldTexts(one.error, [], 'mail')}</span>
        <button type="button" class="small" @click=${() => retry(one.key)}>${t('state.retry')}</button></div>`;
    }
    if (!one.run) return bar(one.sent ? t('mail.import.sending') : t('mail.import.queued'), one.sent, one.size, one.beganAt);
    if (one.run.state === 'RUNNING') {
      return html`${bar(t('mail.import.reading'), one.run.bytesRead, one.run.bytesTotal, Date.parse(one.run.startedAt))}
        ${counts(one.run)}`;
    }
    return html`<p role="status">${icon(one.run.state === 'DONE' ? 'check' : 'warning')} ${t(`mail.state.${one.run.state}`)}</p>
      ${one.run.state === 'DONE' ? nothing : html`<p>${failureText(one.run)} ${t('mail.failed.hint')}</p>`}
      ${counts(one.run)} ${unreadable(one.run)}`;
  }

  #earlier() {
    return html`<section aria-labelledby="mail-earlier">
      <h2 id="mail-earlier">${t('mail.import.earlier')}</h2>
      ${this.#list()}
    </section>`;
  }

  #list() {
    const { items, error, loaded, busy, next } = this.#runs;
    if (!loaded) return error ? failure(error, this.#runs.first, 'mail') : skeleton(4);
    const here = new Set(currentUploads().map((one) => one.run?.id));
    const earlier = items.filter((run) => !here.has(run.id));
    return html`
      ${error ? failureNotice(error, next ? this.#runs.more : this.#runs.first, 'mail') : nothing}
      ${this.#table(earlier)}
      ${next ? html`<p class="list-end" data-end=${error ? nothing : items.length}>
        <button type="button" class="small" ?disabled=${busy} @click=${this.#runs.more}>${t('action.more')}</button></p>` : nothing}`;
  }

  #table(runs) {
    if (!runs.length) return empty(t('mail.import.none'), t('mail.import.none.hint'));
    return html`<table class="table runs">
      <caption class="hidden">${t('mail.import.earlier')}</caption>
      <thead><tr><th scope="col">${t('mail.column.file')}</th><th scope="col">${t('mail.column.when')}</th>
        <th scope="col">${t('mail.column.state')}</th>
        <th scope="col" class="number">${t('mail.column.stored')}</th>
        <th scope="col" class="number">${t('mail.column.duplicates')}</th>
        <th scope="col" class="number">${t('mail.column.unreadable')}</th></tr></thead>
      <tbody>${repeat(runs, (run) => run.id, (run) => html`
        <tr><th scope="row"><bdi title=${run.fileName ?? ''}>${run.fileName}</bdi></th>
          <td>${time(run.startedAt)}</td><td>${t(`mail.state.${run.state}`)}</td>
          <td class="number">${number(run.stored)}</td><td class="number">${number(run.duplicates)}</td>
          <td class="number">${number(run.unreadable)}</td></tr>
        ${run.unreadable ? html`<tr class="reasons"><td colspan="5">${unreadable(run)}</td></tr>` : nothing}`)}
      </tbody></table>`;
  }

  #chosen = (event) => {
    importFiles([...event.target.files]);
    event.target.value = '';
  };

  #over = (event) => {
    event.preventDefault();
    this.isOver = true;
  };

  #drop = (event) => {
    event.preventDefault();
    this.isOver = false;
    importFiles([...event.dataTransfer.files]);
  };
}
customElements.define('mail-import-page', ImportPage);

function bar(text, done, total, beganAt) {
  const share = total ? Math.min(1, done / total) : 0;
  const elapsed = Date.now() - beganAt;
  const rest = share > 0.02 && elapsed > 1_000 ? t('mail.import.rest', { time: duration((elapsed / share) * (1 - share)) }) : '';
  return html`<div class="progress">
    <progress max="1" .value=${share} aria-label=${text}></progress>
    <span class="muted">${text} · ${bytes(done ?? 0)} / ${bytes(total ?? done ?? 0)}${rest ? html` · ${rest}` : nothing}</span>
  </div>`;
}

const failureText = ({ failure: code }) => (has(`mail.failure.${code}`) ? t(`mail.failure.${code}`) : '');

const counts = (run) => html`<p>${t('mail.import.counts', {
  stored: run.stored ?? 0, duplicates: run.duplicates ?? 0, unreadable: run.unreadable ?? 0 })}</p>`;

const unreadable = (run) => (run.unreadable ? html`<mail-unreadable .run=${run.id} .count=${run.unreadable}></mail-unreadable>` : nothing);
