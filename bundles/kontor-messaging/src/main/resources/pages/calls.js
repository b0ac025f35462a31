// The calls of the messaging API, and of the contacts API, that pages make.
import { del, get, path, post, put } from 'kontor/api.js';

/** What happens to entries. */
export const CHANGED = ['messaging.entry-changed', 'messaging.dispatch-changed', 'messaging.delivery-changed'];

/** What happens to campaigns and their mails. */
export const CAMPAIGN_CHANGED = ['messaging.campaign-changed', 'messaging.dispatch-changed', 'messaging.delivery-changed'];

/** What changes the inbox of internal messages. */
export const MESSAGES_CHANGED = ['messaging.dispatch-changed', 'messaging.message-read'];

export const listEntries = (query, signal) => get('messaging/entries', { query, signal });

export const listUndelivered = (query, signal) => get('messaging/entries/undelivered', { query, signal });

export const getEntry = (id, signal) => get(path`messaging/entries/${id}`, { signal });

export const createEntry = (data, key) => post('messaging/entries', data, { key });

export const changeEntry = (id, version, data) => put(path`messaging/entries/${id}`, data, { version });

export const moveEntry = (id, status) => put(path`messaging/entries/${id}/status`, { status });

export const getPublication = (id, signal) => get(path`messaging/entries/${id}/publication`, { signal });

export const publishEntry = (id, published) => put(path`messaging/entries/${id}/publication`, { published });

export const listWays = (id, signal) => get(path`messaging/sendings/${id}/ways`, { signal });

export const previewEntry = (id, signal) => get(path`messaging/sendings/${id}/preview`, { signal });

export const listDispatches = (id, signal) => get(path`messaging/sendings/${id}`, { signal });

export const sendEntry = (id, version, wish) => post(path`messaging/sendings/${id}`, wish, { version });

export const settleDispatch = (id, settlement) => post(path`messaging/dispatches/${id}/settlement`, { settlement });

export const listColleagues = (signal) => get('messaging/choices/colleagues', { signal });

export const findCases = (query, signal) => get('messaging/choices/cases', { query, signal });

export const casesOf = (id, signal) => get(path`messaging/choices/entries/${id}/cases`, { signal });

export const findContacts = (text, signal) => get('contacts/contacts', { query: { text, size: 10 }, signal });

export const listMessages = (query, signal) => get('messaging/messages', { query, signal });

export const countUnread = (signal) => get('messaging/messages/unread', { signal });

export const readMessage = (id) => put(path`messaging/messages/${id}/read`);

export const listCategories = (signal) => get('messaging/categories', { signal });

export const createCategory = (data, key) => post('messaging/categories', data, { key });

export const changeCategory = (id, version, data) => put(path`messaging/categories/${id}`, data, { version });

export const deleteCategory = (id) => del(path`messaging/categories/${id}`);

export const getSignature = (signal) => get('messaging/settings/signature', { signal });

export const changeSignature = (text) => put('messaging/settings/signature', { text });

export const getPrefixes = (signal) => get('messaging/settings/prefixes', { signal });

export const changePrefixes = (version, byCaseKind) => put('messaging/settings/prefixes', { byCaseKind }, { version });

export const listCampaigns = (query, signal) => get('messaging/campaigns', { query, signal });

export const getCampaign = (id, signal) => get(path`messaging/campaigns/${id}`, { signal });

export const createCampaign = (data, key) => post('messaging/campaigns', data, { key });

export const changeCampaign = (id, version, data) => put(path`messaging/campaigns/${id}`, data, { version });

export const deleteCampaign = (id) => del(path`messaging/campaigns/${id}`);

export const startCampaign = (id, version) => post(path`messaging/campaigns/${id}/start`, undefined, { version });

export const listCampaignRecipients = (id, signal) => get(path`messaging/campaigns/${id}/recipients`, { signal });

export const listContactLists = (signal) => get('contacts/lists', { signal });

/** The contacts of a list, at most so many. */
export async function contactsOfList(list, most, signal) {
  const contacts = [];
  let cursor;
  do {
    const slice = await get('contacts/contacts', { query: { list, size: 200, cursor }, signal });
    contacts.push(...(slice.items ?? []));
    cursor = slice.next;
  } while (cursor && contacts.length < most);
  return contacts.slice(0, most);
}
