import type { ComponentChildren } from "preact";
import "./table.css";

export interface Column<Row> { head: string; cell: (row: Row) => ComponentChildren; number?: boolean; hideHead?: boolean }

/** Staff lists: a table that becomes cards on a phone. The roles are written out because changing `display` makes browsers forget them. */
export function Table<Row>({ caption, columns, rows, rowKey }: { caption: string; columns: readonly Column<Row>[]; rows: readonly Row[]; rowKey: (row: Row) => string }) {
  return (
    <table class="table" role="table">
      <caption class="hidden-words">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">{columns.map(({ head, number, hideHead }) => <th key={head} role="columnheader" scope="col" class={number ? "number" : undefined}><span class={hideHead ? "hidden-words" : undefined}>{head}</span></th>)}</tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row" key={rowKey(row)}>
            {columns.map(({ head, cell, number, hideHead }) => <td key={head} role="cell" class={number ? "number" : undefined} data-head={hideHead ? undefined : head}>{cell(row)}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
