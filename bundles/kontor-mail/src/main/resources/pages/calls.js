// The calls of the mail API that pages make.
import { address, get, path, problemOf, writeHeaders } from 'kontor/api.js';
import { Problem } from 'kontor/problems.js';

export const getMessage = (id, signal) => get(path`mail/messages/${id}`, { signal });

/** The contacts that have an address of the mail. */
export const listContacts = (id, signal) => get(path`mail/messages/${id}/contacts`, { signal });

export const htmlAddress = (id) => address(path`mail/messages/${id}/html`);

/** The mails that answer each other. */
export const listThread = (id, signal) => get(path`mail/messages/${id}/thread`, { signal });

export const attachmentAddress = (id, number) => address(path`mail/messages/${id}/attachments/${number}`);

export const originalAddress = (id) => address(path`mail/messages/${id}/original`);

export const listRuns = (query, signal) => get('mail/imports', { query, signal });

export const getRun = (id, signal) => get(path`mail/imports/${id}`, { signal });

export const listUnreadable = (id, query, signal) => get(path`mail/imports/${id}/unreadable`, { query, signal });

/** Sends a file and tells how many bytes are on their way; gives the run that reads it. */
export function sendFile(file, onProgress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address('mail/imports'));
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
