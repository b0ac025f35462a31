// What the activities module brings to the pages.
import { addStyles } from 'kontor/element.js';
import { can } from 'kontor/session.js';
import { countActivities, countUnassigned } from './calls.js';
import './case-view.js';
import './figures.js';
import './figures-page.js';
import './inbox-page.js';
import './latest.js';
import './timeline.js';
import './types-page.js';

addStyles('activities.css', import.meta.url);

const HAPPENED = ['activities.activity-recorded', 'activities.activity-deleted', 'activities.activity-restored'];
const JOINED = ['contacts.contacts-joined', 'contacts.contacts-separated'];
const INBOX = ['activities.unassigned-changed'];

export default {
  routes: [
    { path: 'inbox', element: 'activities-inbox-page' },
    { path: 'figures', element: 'activities-figures-page' },
    { path: 'admin/activities', element: 'activities-types-page' },
  ],
  tabs: [
    {
      subject: 'contact',
      name: 'activities',
      label: 'activities.tab',
      order: 10,
      element: 'activities-timeline',
      permission: 'activities.read',
      count: async (contact, signal) => (await countActivities(contact.id, {}, signal)).total,
      on: [...HAPPENED, ...JOINED],
    },
    {
      subject: 'contact',
      name: 'figures',
      label: 'activities.figures.tab',
      order: 15,
      element: 'activities-figures',
      permission: 'activities.read',
    },
    {
      subject: 'contact-in-brief',
      name: 'activities',
      label: 'activities.latest',
      order: 10,
      element: 'activities-latest',
      permission: 'activities.read',
    },
    {
      subject: 'client',
      name: 'figures',
      label: 'activities.figures.tab',
      order: 15,
      element: 'activities-client-figures',
      permission: 'activities.read',
    },
  ],
  openers: [{ kind: 'case', element: 'activities-case-view' }],
  badges: [{
    route: 'inbox',
    permission: 'activities.assign',
    count: async (signal) => (can('activities.assign') ? (await countUnassigned(signal)).count : 0),
    on: INBOX,
  }],
};
