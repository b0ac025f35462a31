// What the lead flow brings to the pages.
import { addStyles } from 'kontor/element.js';
import './figures-page.js';
import './leads-page.js';
import './settings-page.js';
import './templates-page.js';

addStyles('leadflow.css', import.meta.url);

export default {
  routes: [
    { path: 'leads', element: 'leadflow-leads-page', within: ['lead'] },
    { path: 'leads/figures', element: 'leadflow-figures-page' },
    { path: 'leads/templates', element: 'leadflow-templates-page' },
    { path: 'leads/settings', element: 'leadflow-settings-page' },
  ],
};
