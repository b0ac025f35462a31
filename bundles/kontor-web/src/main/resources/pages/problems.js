// Refusals and faults of the server as typed errors, and what a page says about them.
import { has, t } from './texts.js';

/** A call that was not done; `code` is the stable code of the problem document, or `offline`, `timeout`, `broken`. */
export class Problem extends Error {
  constructor(document) {
    super(document.detail ?? document.code);
    this.name = 'Problem';
    this.status = document.status ?? 0;
    this.code = document.code ?? 'fault';
    this.reason = document.reason;
    this.fields = document.problems ?? [];
    this.currentVersion = document.currentVersion;
    this.permission = document.permission;
    this.reference = document.reference;
    this.retryAfter = document.retryAfter;
    this.params = document.params ?? {};
  }

  get isStale() {
    return this.code === 'conflict' && this.reason === 'stale-version';
  }
}

/** What a form says of a field that must be filled and isn't. */
export const missing = (field) => new Problem({ code: 'validation', problems: [{ field, code: 'required' }] });

export const isAbort = (error) => error?.name === 'AbortError';

/** One sentence for the user, the most particular that a module or the shell has. */
export function problemText(error, module) {
  if (!(error instanceof Problem)) return t('problem.page');
  const keys = [
    error.reason && `${module}.problem.${error.code}.${error.reason}`,
    `${module}.problem.${error.code}`,
    error.reason && `problem.${error.code}.${error.reason}`,
    `problem.${error.code}`,
  ];
  const key = keys.find((one) => one && has(one)) ?? 'problem.fault';
  return t(key, { ...error.params, permission: error.permission ?? '', reference: error.reference ?? '–' });
}

/** What is wrong with one field, or null. `field` is the API's name; `points[1].value` counts as its own field. */
export function fieldText(error, field, module) {
  const found = error?.fields?.find((problem) => problem.field === field);
  if (!found) return null;
  const general = field.replace(/\[\d+\]/g, '');
  const keys = [`${module}.field.${general}.${found.code}`, `field.${found.code}`];
  return t(keys.find(has) ?? 'field.invalid', found.params ?? {});
}

/** What is wrong with fields that the form doesn't show. */
export const otherFieldTexts = (error, shown, module) =>
  (error?.fields ?? []).filter((problem) => !shown.includes(problem.field)).map((problem) =>
    fieldText(error, problem.field, module));
