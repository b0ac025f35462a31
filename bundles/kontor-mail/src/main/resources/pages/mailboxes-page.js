// The mailboxes that the user keeps: how it goes with each, and what is set.
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { confirm, openDialog } from 'kontor/dialogs.js';
import { PageElement } from 'kontor/element.js';
import { number, time } from 'kontor/formats.js';
import { icon } from 'kontor/icons.js';
import { addKeys } from 'kontor/keys.js';
import { Loader } from 'kontor/loading.js';
import { Problem } from 'kontor/problems.js';
import { can } from 'kontor/session.js';
import { empty, failure, failureNotice, skeleton } from 'kontor/states.js';
import { t } from 'kontor/texts.js';
import { toast, toastProblem } from 'kontor/toast.js';
import { deleteMailbox, listAssignees, listMailboxes, lookAtMailbox } from './calls.js';
import './mailbox-dialog.js';

const LOOK_AGAIN = 5_000;

class MailboxesPage extends PageElement {
  #mailboxes = new Loader(this, listMailboxes);
  #assignees = new Loader(this, listAssignees);
  #timer = null;

  get heading() {
    return t('mail.mailboxes');
  }

  connectedCallback() {
    super.connectedCallback();
    if (!can('mail.mailbox')) return;
    this.endWith(addKeys({ n: { label: 'mail.mailbox.new', run: () => this.#edit() } }));
    this.endWith(() => clearTimeout(this.#timer));
    this.#assignees.run();
    this.#load();
  }

  view() {
    return html`
      <div class="page-head"><h1 tabindex="-1">${t('mail.mailboxes')}</h1><span class="spring"></span>
        ${can('mail.mailbox')
          ? html`<button type="button" class="primary new" aria-keyshortcuts="n" @click=${() => this.#edit()}>${icon('plus')} ${t('mail.mailbox.new')}</button>`
          : nothing}</div>
      ${can('mail.mailbox') ? this.#list() : failure(new Problem({ code: 'forbidden', permission: 'mail.mailbox' }))}`;
  }

  #list() {
    const { data, error } = this.#mailboxes;
    if (!data) return error ? failure(error, this.#load, 'mail') : skeleton(4);
    return html`${error ? failureNotice(error, this.#load, 'mail') : nothing}
      ${data.length ? this.#table(data) : empty(t('mail.mailboxes.none'), t('mail.mailboxes.none.hint'))}`;
  }

  #table(mailboxes) {
    return html`<table class="table mailboxes">
      <caption class="hidden">${t('mail.mailboxes')}</caption>
      <thead><tr><th scope="col">${t('mail.mailbox.name')}</th><th scope="col">${t('mail.column.state')}</th>
        <th scope="col" class="whose">${t('mail.mailbox.whose')}</th>
        <th scope="col" class="read">${t('mail.mailbox.read')}</th>
        <th scope="col" class="number">${t('mail.column.stored')}</th>
        <th scope="col" class="number">${t('mail.column.duplicates')}</th>
        <th scope="col" class="number">${t('mail.column.unreadable')}</th>
        <th scope="col" class="do"><span class="hidden">${t('mail.mailbox.actions')}</span></th></tr></thead>
      <tbody>${repeat(mailboxes, (one) => one.id, (one) => this.#row(one))}</tbody></table>`;
  }

  #row(one) {
    const { name } = one.data;
    return html`<tr data-row data-id=${one.id}>
      <th scope="row"><button type="button" class="plain edit" @click=${() => this.#edit(one)}><bdi>${name}</bdi></button>
        <span class="muted"><bdi>${one.data.host}</bdi></span></th>
      <td class="state">${state(one)}</td>
      <td class="whose"><bdi>${whose(one.data.assignment, this.#assignees.data)}</bdi></td>
      <td class="read">${one.state.succeededAt ? time(one.state.succeededAt) : '–'}</td>
      <td class="number">${number(one.state.stored)}</td>
      <td class="number">${number(one.state.duplicates)}</td>
      <td class="number">${number(one.state.unreadable)}</td>
      <td class="do">
        <button type="button" class="small" aria-label=${t('mail.mailbox.look.of', { name })}
          @click=${() => this.#look(one)}>${t('mail.mailbox.look')}</button>
        <button type="button" class="small delete" aria-label=${t('mail.mailbox.delete.of', { name })}
          @click=${() => this.#delete(one)}>${icon('trash')}</button></td></tr>`;
  }

  #edit = async (mailbox) => {
    const assignees = this.#assignees.data;
    if (await openDialog('mail-mailbox-dialog', { mailbox, assignees })) this.#load();
  };

  #look = async (mailbox) => {
    try {
      await lookAtMailbox(mailbox.id, this.signal);
      toast(t('mail.mailbox.looking'));
    } catch (error) {
      toastProblem(error, 'mail');
    }
    this.#load();
  };

  #delete = async (mailbox) => {
    const { name } = mailbox.data;
    const question = t('mail.mailbox.delete.of', { name });
    if (!(await confirm({ question, text: t('mail.mailbox.delete.text'), action: t('mail.mailbox.delete') }))) return;
    try {
      await deleteMailbox(mailbox.id, this.signal);
    } catch (error) {
      toastProblem(error, 'mail');
    }
    this.#load();
  };

  /** How it goes with mailboxes changes without anybody's doing. */
  #load = async () => {
    clearTimeout(this.#timer);
    await this.#mailboxes.run();
    if (this.isConnected) this.#timer = setTimeout(this.#load, LOOK_AGAIN);
  };
}
customElements.define('mail-mailboxes-page', MailboxesPage);

/** Names where they are known, ids else. */
function whose({ employees = [], teams = [], everybody }, known) {
  if (everybody) return t('mail.mailbox.whose.everybody');
  const named = (ids, all = []) => ids.map((id) => all.find((one) => one.id === id)?.name ?? id);
  return [...named(teams, known?.teams), ...named(employees, known?.employees)].join(', ');
}

function state({ data, state: now, unassigned }) {
  const words = [];
  if (!data.active) words.push(t('mail.mailbox.inactive'));
  else if (now.problem) words.push(t(`mail.mailbox.problem.${now.problem}`));
  else if (now.watching) words.push(t('mail.mailbox.watching'));
  else words.push(t(now.succeededAt ? 'mail.mailbox.polling' : 'mail.mailbox.waiting'));
  if (data.active && now.sentProblem) words.push(t('mail.mailbox.sent.problem', { problem: t(`mail.mailbox.problem.${now.sentProblem}`) }));
  if (unassigned) words.push(t('mail.mailbox.unassigned'));
  return html`${now.problem || unassigned ? icon('warning') : nothing} ${words.join(' ')}
    ${now.problem && data.active ? html`<span class="muted">${t('mail.mailbox.next')} ${time(now.nextLookAt)}</span>` : nothing}`;
}
