// Bars beside a table that says the same in numbers.
import { html, svg } from 'lit';
import { t } from 'kontor/texts.js';

const WIDTH = 600;
const HEIGHT = 120;
const GAP = 0.15;

/** A group for each row, with a bar for each of its values; `name` says what the picture is of. */
export function bars(rows, name) {
  const most = Math.max(1, ...rows.flatMap((row) => row.values));
  const step = WIDTH / rows.length;
  const shapes = rows.flatMap((row, at) => row.values.map((value, which) => {
    const width = (step * (1 - 2 * GAP)) / row.values.length;
    const height = (value / most) * HEIGHT;
    return svg`<rect class=${`lead-bar lead-bar-${which}`} x=${(at + GAP) * step + which * width} y=${HEIGHT - height} width=${width}
      height=${height}><title>${`${row.name}: ${value}`}</title></rect>`;
  }));
  return html`<svg class="lead-chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img"
    aria-label=${t('leadflow.chart', { name })}>${shapes}</svg>`;
}
