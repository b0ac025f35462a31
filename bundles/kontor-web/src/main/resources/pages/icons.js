// Our icons: strokes on a 16 by 16 grid in the colour of the text. With a name they speak to screen readers.
import { html, nothing, svg } from 'lit';

const SHAPES = {
  mail: svg`<rect x="1.5" y="3.5" width="13" height="9" rx="1"/><path d="m2 4.5 6 4.5 6-4.5"/>`,
  chat: svg`<path d="M2 3.5h12v7.5H7l-3 2.5V11H2z"/><path d="M5 6.2h6M5 8.4h4"/>`,
  ticket: svg`<path d="M1.5 4.5h13v2a1.5 1.5 0 0 0 0 3v2h-13v-2a1.5 1.5 0 0 0 0-3z"/><path d="M9.5 5v1M9.5 7.5v1M9.5 10v1"/>`,
  call: svg`<path d="M3 2h2.5l1 3.2-1.6 1.2a8.5 8.5 0 0 0 4.7 4.7l1.2-1.6 3.2 1V13c0 .6-.5 1-1 1C7 14 2 9 2 3c0-.5.4-1 1-1z"/>`,
  note: svg`<path d="M3 2h10v8.5L9.5 14H3z"/><path d="M9.5 14v-3.5H13M5.5 5h5M5.5 7.5h5"/>`,
  meeting: svg`<rect x="2" y="3" width="12" height="11" rx="1"/><path d="M2 6.5h12M5 1.5v3M11 1.5v3M5 9.5h3"/>`,
  entry: svg`<circle cx="8" cy="8" r="5.5"/><path d="M8 5.5v3l2 1.5"/>`,
  in: svg`<path d="M13 8H3.5M7 4.5 3.5 8 7 11.5"/>`,
  out: svg`<path d="M3 8h9.5M9 4.5 12.5 8 9 11.5"/>`,
  internal: svg`<circle cx="8" cy="8" r="2"/>`,
  search: svg`<circle cx="7" cy="7" r="4.5"/><path d="m10.5 10.5 3.5 3.5"/>`,
  plus: svg`<path d="M8 3v10M3 8h10"/>`,
  close: svg`<path d="m4 4 8 8M12 4l-8 8"/>`,
  menu: svg`<path d="M2.5 4.5h11M2.5 8h11M2.5 11.5h11"/>`,
  more: svg`<path d="M3.5 8h.01M8 8h.01M12.5 8h.01" stroke-width="2"/>`,
  down: svg`<path d="m4 6 4 4 4-4"/>`,
  check: svg`<path d="m3 8.5 3.5 3.5L13 4.5"/>`,
  warning: svg`<path d="M8 2 1.5 13.5h13zM8 6.5v3M8 11.6h.01"/>`,
  trash: svg`<path d="M2.5 4.5h11M6 4.5V2.5h4v2M4 4.5l.6 9h6.8l.6-9M6.7 7v4M9.3 7v4"/>`,
  edit: svg`<path d="m10.5 2.5 3 3L6 13l-3.5.5L3 10z"/>`,
  upload: svg`<path d="M8 10.5v-8M4.5 6 8 2.5 11.5 6M2.5 10.5v3h11v-3"/>`,
  attachment: svg`<path d="m13 7.5-5 5a3.2 3.2 0 0 1-4.5-4.5l5.3-5.3a2.1 2.1 0 0 1 3 3L6.6 10.9a1 1 0 0 1-1.5-1.4L9.8 5"/>`,
  person: svg`<circle cx="8" cy="5" r="3"/><path d="M2.5 14c.5-3 2.7-4.5 5.5-4.5s5 1.5 5.5 4.5"/>`,
  assign: svg`<circle cx="6" cy="5" r="3"/><path d="M1 14c.5-3 2.4-4.5 5-4.5 1 0 2 .3 2.8.7M12 9v5M9.5 11.5h5"/>`,
  inbox: svg`<path d="M2 9.5 4 3h8l2 6.5V13H2zM2 9.5h3.5c.3 1.2 1.2 2 2.5 2s2.2-.8 2.5-2H14"/>`,
  entries: svg`<path d="M3 2h7l3 3v9H3zM10 2v3h3M5.5 8h5M5.5 10.5h5"/>`,
  company: svg`<path d="M2.5 14V2.5h7V14M9.5 6.5h4V14M1 14h14M4.8 5.2h.01M7.2 5.2h.01M4.8 8h.01M7.2 8h.01M4.8 10.8h.01M7.2 10.8h.01"/>`,
  figures: svg`<path d="M2 14h12M4 11.5v-4M8 11.5v-8M12 11.5v-6"/>`,
  list: svg`<path d="M6 4h8M6 8h8M6 12h8M2.5 4h.01M2.5 8h.01M2.5 12h.01"/>`,
  events: svg`<path d="M9 1.5 3.5 9H8l-1 5.5L12.5 7H8z"/>`,
  audit: svg`<path d="M5.5 3H3v11h10V3h-2.5M5.5 1.8h5v2.4h-5zM5.5 9.2 7.2 11l3.3-3.6"/>`,
  privacy: svg`<rect x="3" y="7" width="10" height="7" rx="1"/><path d="M5 7V4.8a3 3 0 0 1 6 0V7"/>`,
  campaign: svg`<path d="M2 6.5v3h2.5L12 13V3L4.5 6.5zM5 9.5l1 4h2M14 7v2"/>`,
  page: svg`<rect x="3" y="2" width="10" height="12" rx="1"/>`,
  side: svg`<rect x="2" y="2.5" width="12" height="11" rx="1"/><path d="M6 2.5v11"/>`,
  back: svg`<path d="M13 8H3M6.5 4.5 3 8l3.5 3.5"/>`,
};

/** An icon; decorative unless it has a label. */
export const icon = (name, label) => html`<svg
  class="icon" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linecap="round"
  stroke-linejoin="round" focusable="false" role=${label ? 'img' : nothing} aria-label=${label ?? nothing}
  aria-hidden=${label ? nothing : 'true'}>${SHAPES[name] ?? SHAPES.entry}</svg>`;
