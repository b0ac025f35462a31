// Charts of figures. The numbers stand in the table beside, so a chart is a picture with a name.
import { html, nothing, svg } from 'lit';
import { number } from 'kontor/formats.js';
import { t } from 'kontor/texts.js';
import { nameOf } from './figure-parts.js';

const WIDTH = 600;
const HEIGHT = 90;
const CHARTS = new Set(['SERIES', 'VOLUME', 'PERFORMANCE']);

/** The picture of a figure that has one. */
export function chartOf(figure, name) {
  if (!CHARTS.has(figure.id) || !figure.value || !figure.parts.length) return nothing;
  const most = Math.max(...figure.parts.map((part) => part.count));
  const step = WIDTH / figure.parts.length;
  const bars = figure.parts.map((part, place) => {
    const height = (part.count / most) * HEIGHT;
    return svg`<rect class="figure-bar" x=${place * step} y=${HEIGHT - height} width=${Math.max(step * 0.8, 0.5)}
      height=${height}><title>${nameOf(figure, part)}: ${number(part.count)}</title></rect>`;
  });
  return html`<div class="figure-picture">
    <span class="figure-scale" aria-hidden="true"><span>${number(most)}</span><span>${number(0)}</span></span>
    <svg class="figure-chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img"
      aria-label=${t('activities.figures.chart', { name })}>${bars}</svg>
    ${figure.id === 'SERIES' ? ends(figure) : nothing}
  </div>`;
}

// Of a series; what other bars stand for is the table's first column.
const ends = (figure) => html`<span class="figure-ends" aria-hidden="true">
  <span>${nameOf(figure, figure.parts[0])}</span><span>${nameOf(figure, figure.parts.at(-1))}</span></span>`;
