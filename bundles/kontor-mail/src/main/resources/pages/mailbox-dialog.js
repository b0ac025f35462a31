// What is set of a mailbox, with the test of the connection.
import { html, nothing } from 'lit';
import { DialogElement } from 'kontor/dialogs.js';
import { icon } from 'kontor/icons.js';
import { fieldText, isAbort, otherFieldTexts, problemText } from 'kontor/problems.js';
import { can, currentSession } from 'kontor/session.js';
import { t } from 'kontor/texts.js';
import { changeMailbox, createMailbox, testMailbox, testStoredMailbox } from './calls.js';

const LENGTHS = { name: 200, address: 320, host: 255, login: 320, password: 500, sentFolder: 500 };
const PORTS = { TLS: 993, STARTTLS: 143, NONE: 143 };
const SHOWN = ['name', 'address', 'host', 'port', 'security', 'login', 'password', 'since', 'action', 'sentFolder',
  'assignment.employees', 'assignment.teams', 'pollMinutes'];

class MailboxDialog extends DialogElement {
  static properties = {
    mailbox: { attribute: false }, assignees: { attribute: false }, data: { state: true }, error: { state: true }, check: { state: true }, busy: { state: true } };

  kind = 'sheet';

  get heading() {
    return this.mailbox ? this.mailbox.data.name : t('mail.mailbox.new');
  }

  connectedCallback() {
    super.connectedCallback();
    this.data = entered(this.mailbox?.data);
  }

  content() {
    return html`<form class="entity-form" novalidate @submit=${this.#save}>
      ${this.error ? html`<div class="notice danger" role="alert"><span>${icon('warning')} ${problemText(this.error, 'mail.mailbox')}
        ${otherFieldTexts(this.error, SHOWN, 'mail.mailbox')}</span></div>` : nothing}
      <div class="form-grid">
        ${this.#line('name', { wide: true })}
        ${this.#line('address', { type: 'email' })} ${this.#line('since', { type: 'date' })}
        ${this.#line('host')} ${this.#line('port', { type: 'number' })}
        ${this.#choice('security', ['TLS', 'STARTTLS', 'NONE'])}
        ${this.#line('login')}
        ${this.#line('password', { type: 'password', hint: this.mailbox ? t('mail.mailbox.password.stored') : nothing })}
        ${this.#choice('action', ['CONTACT_ENTRY', 'ACTIVITY'])}
        ${this.#line('pollMinutes', { type: 'number' })}
        ${this.#tick('sent')} ${this.#line('sentFolder', { hint: t('mail.mailbox.sentFolder.hint') })}
        ${can('mail.mailbox-any') ? this.#assignment() : html`<p class="muted wide">${t('mail.mailbox.own')}</p>`}
        ${this.#tick('active')}
      </div>
      <div role="status" class="check-result">${this.check ? checked(this.check) : nothing}</div>
      <div class="dialog-actions">
        <button type="button" class="test" ?disabled=${this.busy} @click=${this.#test}>${t('mail.mailbox.test')}</button>
        <button type="button" @click=${() => this.close()}>${t('action.cancel')}</button>
        <button class="primary" ?disabled=${this.busy}>${t('action.save')}</button>
      </div>
    </form>`;
  }

  /** In the order in which they were chosen: of several teams the first has the entry in the timeline. */
  #assignment() {
    return html`${this.#several('employees', t('mail.mailbox.employees.hint'))} ${this.#several('teams', t('mail.mailbox.teams.hint'))}
      ${this.#tick('everybody')}`;
  }

  #several(name, hint) {
    const chosen = this.data[name];
    const known = this.assignees?.[name] ?? [];
    const gone = chosen.filter((id) => !known.some((one) => one.id === id)).map((id) => ({ id, name: id }));
    const problem = this.error && fieldText(this.error, `assignment.${name}`, 'mail.mailbox');
    return html`<fieldset class="assigned"><legend>${t(`mail.mailbox.${name}`)}</legend>
      ${[...known, ...gone].map((one) => html`<label class="check"><input type="checkbox" name=${name} value=${one.id}
        .checked=${chosen.includes(one.id)} @change=${(event) => this.#put(name, event.target.checked
          ? [...chosen, one.id] : chosen.filter((id) => id !== one.id))}> <bdi>${one.name}</bdi></label>`)}
      <p class="muted">${hint}</p>
      ${problem ? html`<span class="field-error" role="alert">${problem}</span>` : nothing}</fieldset>`;
  }

  #line(name, { type = 'text', wide = false, hint = nothing } = {}) {
    const problem = this.error && fieldText(this.error, name, 'mail.mailbox');
    const note = problem ? `mailbox-${name}-error` : hint === nothing ? nothing : `mailbox-${name}-hint`;
    return html`<div class=${wide ? 'field wide' : 'field'}>
      <label for="mailbox-${name}">${t(`mail.mailbox.${name}`)}</label>
      <input id="mailbox-${name}" name=${name} type=${type} maxlength=${LENGTHS[name] ?? nothing} dir="auto"
        autocomplete=${type === 'password' ? 'new-password' : 'off'} .value=${String(this.data[name])}
        aria-invalid=${problem ? 'true' : nothing} aria-describedby=${note}
        @input=${(event) => this.#put(name, event.target.value)}>
      ${problem
        ? html`<span class="field-error" id="mailbox-${name}-error">${problem}</span>`
        : hint === nothing ? nothing : html`<span class="muted" id="mailbox-${name}-hint">${hint}</span>`}
    </div>`;
  }

  #choice(name, values) {
    return html`<div class="field"><label for="mailbox-${name}">${t(`mail.mailbox.${name}`)}</label>
      <select id="mailbox-${name}" name=${name} @change=${(event) => this.#put(name, event.target.value)}>
        ${values.map((value) => html`<option value=${value} ?selected=${this.data[name] === value}>${t(`mail.mailbox.${name}.${value}`)}</option>`)}
      </select></div>`;
  }

  #tick(name) {
    return html`<label class="check wide"><input type="checkbox" name=${name} .checked=${this.data[name]}
      @change=${(event) => this.#put(name, event.target.checked)}> ${t(`mail.mailbox.${name}`)}</label>`;
  }

  #put(name, value) {
    const port = name === 'security' && Number(this.data.port) === PORTS[this.data.security] ? { port: PORTS[value] } : {};
    this.data = { ...this.data, [name]: value, ...port };
  }

  #save = async (event) => {
    event.preventDefault();
    const saved = await this.#work(() => (this.mailbox
      ? changeMailbox(this.mailbox.id, this.mailbox.version, sent(this.data), this.signal)
      : createMailbox(sent(this.data), this.signal)));
    if (saved) this.close(saved);
  };

  /** A stored password can be tried out only with the server that it was given for. */
  #test = async () => {
    this.check = null;
    this.check = await this.#work(() => (this.mailbox && !this.data.password
      ? testStoredMailbox(this.mailbox.id, this.signal)
      : testMailbox(sent(this.data), this.signal)));
  };

  async #work(call) {
    this.busy = true;
    this.error = null;
    try {
      return await call();
    } catch (error) {
      if (!isAbort(error)) this.error = error;
      this.updateComplete.then(() => this.querySelector('[aria-invalid=true]')?.focus());
      return null;
    } finally {
      this.busy = false;
    }
  }
}
customElements.define('mail-mailbox-dialog', MailboxDialog);

const today = () => new Date().toISOString().slice(0, 10);

function entered(data) {
  const { employees = [currentSession().user.id], teams = [], everybody = false } = data?.assignment ?? {};
  return {
    name: '', host: '', port: PORTS.TLS, security: 'TLS', login: '', since: today(), action: 'CONTACT_ENTRY', sent: true,
    pollMinutes: 5, active: true, ...data,
    address: data?.address ?? '', sentFolder: data?.sentFolder ?? '', password: '',
    employees, teams, everybody,
  };
}

function sent({ employees, teams, everybody, ...data }) {
  return {
    ...data,
    address: data.address.trim() || null,
    host: data.host.trim(),
    login: data.login.trim(),
    password: data.password || null,
    port: Number(data.port),
    pollMinutes: Number(data.pollMinutes),
    since: data.since || null,
    sentFolder: data.sentFolder.trim() || null,
    assignment: { employees, teams, everybody },
  };
}

function checked({ problem, mails, idle, sentFolder }) {
  if (mails == null) {
    return html`<p class="notice danger">${icon('warning')} ${t('mail.mailbox.test.failed')} ${t(`mail.mailbox.problem.${problem}`)}</p>`;
  }
  return html`<p class="notice">${icon('check')} ${t('mail.mailbox.test.done', { count: mails })}
    ${t(idle ? 'mail.mailbox.test.idle' : 'mail.mailbox.test.poll')}
    ${sentFolder ? html`${t('mail.mailbox.test.sent')} <bdi>${sentFolder}</bdi>` : nothing}
    ${problem ? t('mail.mailbox.sent.problem', { problem: t(`mail.mailbox.problem.${problem}`) }) : nothing}</p>`;
}
