import { html, type Markup, type Part } from '../markup';

export interface TableRow {
  /** The first cell heads the row. */
  cells: readonly Part[];
  className?: string;
}

/** A table that becomes a list of labelled lines on a phone. */
export function dataTable(label: string, columns: readonly string[], rows: readonly TableRow[]): Markup {
  const cell = (part: Part, index: number): Markup =>
    index === 0 ? html`<th scope="row">${part}</th>` : html`<td data-label="${columns[index] ?? ''}">${part}</td>`;
  return html`<table><caption>${label}</caption><thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${rows.map(({ cells, className = '' }) => html`<tr class="${className}">${cells.map(cell)}</tr>`)}</tbody></table>`;
}
