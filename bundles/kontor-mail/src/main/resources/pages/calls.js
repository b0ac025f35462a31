// The calls of the mail API that pages make.
import { address, del, get, path, post, problemOf, put, writeHeaders } from 'kontor/api.js';
import { Problem } from 'kontor/problems.js';

export const getMessage = (id, signal) => get(path`mail/messages/${id}`, { signal });

/** The contacts that have an address of the mail. */
export const listContacts = (id, signal) => get(path`mail/messages/${id}/contacts`, { signal });

export const htmlAddress = (id) => address(path`mail/messages/${id}/html`);

/** The contact entry of the mail: `{entry}`, without it when there is none. */
export const getEntry = (id, signal) => get(path`mail/entries/${id}`, { signal });

export const makeEntry = (id, signal) => post(path`mail/entries/${id}`, null, { signal });

/** The mails that answer each other. */
export const listThread = (id, signal) => get(path`mail/messages/${id}/thread`, { signal });

export const attachmentAddress = (id, number) => address(path`mail/messages/${id}/attachments/${number}`);

export const originalAddress = (id) => address(path`mail/messages/${id}/original`);

export const listRuns = (query, signal) => get('mail/imports', { query, signal });

export const getRun = (id, signal) => get(path`mail/imports/${id}`, { signal });

export const listUnreadable = (id, query, signal) => get(path`mail/imports/${id}/unreadable`, { query, signal });

export const listMailboxes = (signal) => get('mail/mailboxes', { signal });

/** To whom the user can assign a mailbox: `{employees, teams}`. */
export const listAssignees = (signal) => get('mail/mailboxes/assignees', { signal });

export const createMailbox = (data, signal) => post('mail/mailboxes', data, { signal });

export const changeMailbox = (id, version, data, signal) => put(path`mail/mailboxes/${id}`, data, { version, signal });

export const deleteMailbox = (id, signal) => del(path`mail/mailboxes/${id}`, { signal });

export const testMailbox = (data, signal) => post('mail/mailboxes/test', data, { signal });

export const testStoredMailbox = (id, signal) => post(path`mail/mailboxes/${id}/test`, null, { signal });

export const lookAtMailbox = (id, signal) => post(path`mail/mailboxes/${id}/look`, null, { signal });

/** Sends a file and tells how many bytes are on their way; gives the run that reads it. */
export const sendFile = (file, onProgress) => upload('mail/imports', file, onProgress);

/** Sends a file with one mail, which becomes a contact entry; gives `{mail, entry, known}`. */
export const sendAsEntry = (file) => upload('mail/entries', file, () => {});

function upload(where, file, onProgress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address(where));
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('X-File-Name', encodeURIComponent(file.name));
    for (const [name, value] of Object.entries(writeHeaders())) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => onProgress(event.loaded);
    request.onerror = () => reject(new Problem({ code: 'offline' }));
    request.onload = () => answer(request).then(resolve, reject);
    request.send(file);
  });
}

async function answer(request) {
  const response = new Response(request.status === 204 ? null : request.responseText, {
    status: request.status,
    headers: {
      'Content-Type': request.getResponseHeader('Content-Type') ?? '',
      'Retry-After': request.getResponseHeader('Retry-After') ?? '',
    },
  });
  if (!response.ok) throw await problemOf(response);
  return response.json();
}
