// Calls to the REST API: JSON, CSRF token, bounded time, problem documents as typed errors.
import { Problem, isAbort } from './problems.js';
import { currentSession, toLogin } from './session.js';
import { currentLanguage } from './texts.js';

const API = '/kontor/api/';
const TIMEOUT = 20_000;
const KEPT = 60_000;
const TRIES = 3;
const LONGEST_PAUSE = 4_000;

/** Fires `missing` when an answer hints that a module went away. */
export const apiEvents = new EventTarget();

/** Reads; while a service is being replaced (503) it waits and tries again, a bounded number of times. */
export async function get(path, { query, signal, timeout } = {}) {
  for (let tries = 1; ; tries++) {
    try {
      return await call('GET', path, { query, signal, timeout });
    } catch (error) {
      if (error.code !== 'unavailable' || tries === TRIES) throw error;
      await pause(Math.min((error.retryAfter ?? 1) * 1000, LONGEST_PAUSE), signal);
    }
  }
}

export const post = (path, body, options) => call('POST', path, { body, ...options });

export const put = (path, body, options) => call('PUT', path, { body, ...options });

export const del = (path, options) => call('DELETE', path, options);

/**
 * Makes a creating call that is tried again count once, also when the first answer got lost: as long as the body stays
 * the same, so does the key that the server remembers it by.
 */
export class Once {
  #body = null;
  #key = null;

  keyFor(body) {
    const text = JSON.stringify(body);
    if (text !== this.#body) {
      this.#body = text;
      this.#key = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    }
    return this.#key;
  }
}

/** The address of a call; path segments are encoded by the tag {@link path}. */
export function address(path, query = {}) {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') parameters.append(name, one);
    }
  }
  const text = parameters.toString();
  return API + path + (text ? `?${text}` : '');
}

/** A path whose values can't break out of their segment: path`contacts/contacts/${id}`. */
export const path = (texts, ...values) => String.raw({ raw: texts }, ...values.map((value) => encodeURIComponent(value)));

/** Fetches a file and hands it to the browser to keep; a refusal is thrown as one. However long it takes. */
export async function download(path, name, { query, signal } = {}) {
  let response;
  try {
    response = await fetch(address(path, query), { signal, credentials: 'same-origin',
      headers: { 'Accept-Language': currentLanguage() } });
  } catch (error) {
    if (isAbort(error)) throw error;
    throw new Problem({ code: 'offline' });
  }
  if (!response.ok) throw await refusal(response);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT);
}

/** The headers of a changing call. */
export const writeHeaders = () => ({ 'X-Kontor-Csrf': currentSession()?.csrf ?? '' });

async function call(method, path, { query, body, version, key, signal, keepalive = false, timeout = TIMEOUT } = {}) {
  const headers = { Accept: 'application/json', 'Accept-Language': currentLanguage() };
  if (method !== 'GET') Object.assign(headers, writeHeaders());
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (version !== undefined) headers['If-Match'] = `"${version}"`;
  if (key) headers['Idempotency-Key'] = key;
  const limit = AbortSignal.timeout(timeout);
  let response;
  try {
    response = await fetch(address(path, query), {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
      credentials: 'same-origin',
      keepalive,
    });
    if (response.ok) return await content(response);
  } catch (error) {
    if (isAbort(error)) throw error;
    throw new Problem({ code: error.name === 'TimeoutError' ? 'timeout' : response ? 'broken' : 'offline' });
  }
  throw await refusal(response);
}

async function content(response) {
  if (response.status === 204) return null;
  const text = await response.text();
  return text ? JSON.parse(text) : null;
}

async function refusal(response) {
  if (response.status === 401) toLogin();
  const problem = await problemOf(response);
  if (problem.code === 'module-disabled' || problem.code === 'unavailable') {
    apiEvents.dispatchEvent(new Event('missing'));
  }
  return problem;
}

/** The problem that an answer tells, also one of a proxy that has no problem document. */
export async function problemOf(response) {
  const status = response.status;
  const retryAfter = Number(response.headers.get('Retry-After')) || undefined;
  const type = response.headers.get('Content-Type') ?? '';
  try {
    if (type.includes('json')) return new Problem({ ...(await response.json()), status, retryAfter });
  } catch {
    // not a document after all: the status alone says enough
  }
  return new Problem({ status, retryAfter, code: codeOf(status) });
}

function codeOf(status) {
  return { 401: 'unauthorized', 403: 'forbidden', 404: 'not-found', 413: 'too-large', 502: 'unavailable', 503: 'unavailable',
    504: 'unavailable' }[status] ?? 'fault';
}

function pause(milliseconds, signal) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
