import { flexRender } from '@tanstack/react-table';
import {
  getCoreRowModel,
  getFilteredRowModel,
  getPaginationRowModel,
  getSortedRowModel,
  useLegacyTable,
} from '@tanstack/react-table/legacy';
import { useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import '../../kit/crm.css';
import './prices.css';
import { send } from '../../kit/http.js';
import { toast } from '../../kit/toast.js';

const start = ['Seat Basic', 'Seat Pro', 'Telephony', 'Analytics', 'Storage 1 TB', 'Onboarding', 'Training'].map(
  (product, index) => ({
    id: `P-${index + 1}`,
    product,
    price: 20 + index * 15,
    unit: 'month',
    active: index !== 4,
  }),
);

/** As in the table library's own example of editable data: the input is always there and commits when it is left. */
function TextCell({ getValue, row, column, table }) {
  const initial = getValue();
  const [value, setValue] = useState(initial);
  const [before, setBefore] = useState(initial);
  if (before !== initial) {
    setBefore(initial);
    setValue(initial);
  }
  return (
    <input
      value={value}
      aria-label={`${column.id} ${row.original.id}`}
      onChange={(event) => setValue(event.target.value)}
      onBlur={() => table.options.meta.update(row.original.id, column.id, value)}
    />
  );
}

function UnitCell({ getValue, row, table }) {
  return (
    <select
      value={getValue()}
      aria-label={`unit ${row.original.id}`}
      onChange={(event) => table.options.meta.update(row.original.id, 'unit', event.target.value)}
    >
      <option>month</option>
      <option>year</option>
      <option>once</option>
    </select>
  );
}

function ActiveCell({ getValue, row, table }) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={getValue()}
      className="switch"
      onClick={() => table.options.meta.update(row.original.id, 'active', !getValue())}
    >
      {getValue() ? 'on' : 'off'}
    </button>
  );
}

const Check = ({ checked, onChange, label }) => (
  <input type="checkbox" aria-label={label} checked={checked} onChange={onChange} />
);

function Prices() {
  const [data, setData] = useState(start);
  const [saved, setSaved] = useState(start);
  const [globalFilter, setGlobalFilter] = useState('');
  const [columnVisibility, setColumnVisibility] = useState({});
  const [rowSelection, setRowSelection] = useState({});
  const columns = useMemo(
    () => [
      {
        id: 'select',
        header: ({ table }) => (
          <Check
            label="Select all rows"
            checked={table.getIsAllRowsSelected()}
            onChange={table.getToggleAllRowsSelectedHandler()}
          />
        ),
        cell: ({ row }) => (
          <Check
            label={`Select ${row.original.id}`}
            checked={row.getIsSelected()}
            onChange={row.getToggleSelectedHandler()}
          />
        ),
      },
      { accessorKey: 'id', header: 'Id' },
      { accessorKey: 'product', header: 'Product', cell: TextCell },
      { accessorKey: 'price', header: 'Price', cell: TextCell },
      { accessorKey: 'unit', header: 'Per', cell: UnitCell },
      { accessorKey: 'active', header: 'Active', cell: ActiveCell },
    ],
    [],
  );
  const table = useLegacyTable({
    data,
    columns,
    getRowId: (row) => row.id,
    state: { globalFilter, columnVisibility, rowSelection },
    onGlobalFilterChange: setGlobalFilter,
    onColumnVisibilityChange: setColumnVisibility,
    onRowSelectionChange: setRowSelection,
    getCoreRowModel: getCoreRowModel(),
    getFilteredRowModel: getFilteredRowModel(),
    getSortedRowModel: getSortedRowModel(),
    getPaginationRowModel: getPaginationRowModel(),
    initialState: { pagination: { pageIndex: 0, pageSize: 5 } },
    autoResetPageIndex: false,
    meta: {
      update: (id, key, value) => setData((now) => now.map((row) => (row.id === id ? { ...row, [key]: value } : row))),
    },
  });

  async function save() {
    const answer = await send('PUT', '/api/prices', data);
    if (answer.ok) setSaved(data);
    toast(answer.ok ? 'Prices saved' : (answer.data?.message ?? 'Prices not saved'), answer.ok ? 'success' : 'error');
  }

  return (
    <main>
      <h1>Price list 2026</h1>
      <div className="bar">
        <input
          id="search"
          placeholder="Search all columns…"
          value={globalFilter}
          onChange={(event) => setGlobalFilter(event.target.value)}
        />
        <details>
          <summary>Columns</summary>
          {table.getAllLeafColumns().map((column) => (
            <label key={column.id}>
              <input
                type="checkbox"
                className={`show-${column.id}`}
                checked={column.getIsVisible()}
                onChange={column.getToggleVisibilityHandler()}
              />{' '}
              {column.id}
            </label>
          ))}
        </details>
      </div>
      <table>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => (
                <th
                  key={header.id}
                  onClick={header.column.id === 'select' ? undefined : header.column.getToggleSortingHandler()}
                >
                  {flexRender(header.column.columnDef.header, header.getContext())}
                  {{ asc: ' ▲', desc: ' ▼' }[header.column.getIsSorted()] ?? ''}
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id} data-row={row.id}>
              {row.getVisibleCells().map((cell) => (
                <td key={cell.id}>{flexRender(cell.column.columnDef.cell, cell.getContext())}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="bar">
        <button
          type="button"
          className="btn"
          id="previous"
          onClick={() => table.previousPage()}
          disabled={!table.getCanPreviousPage()}
        >
          ‹
        </button>
        <button
          type="button"
          className="btn"
          id="next"
          onClick={() => table.nextPage()}
          disabled={!table.getCanNextPage()}
        >
          ›
        </button>
        <select
          id="size"
          aria-label="Rows per page"
          onChange={(event) => table.setPageSize(Number(event.target.value))}
          defaultValue={5}
        >
          <option value={5}>5 rows</option>
          <option value={10}>10 rows</option>
        </select>
        <button
          type="button"
          className="btn"
          id="add"
          onClick={() =>
            setData([{ id: `N-${data.length + 1}`, product: '', price: 0, unit: 'month', active: true }, ...data])
          }
        >
          Add product
        </button>
        <button
          type="button"
          className="btn"
          id="delete"
          onClick={() => {
            setData(data.filter((row) => !rowSelection[row.id]));
            setRowSelection({});
          }}
        >
          Delete selected
        </button>
        <button type="button" className="btn btn-primary" id="save" onClick={save}>
          Save prices
        </button>
        <button type="button" className="btn" id="undo" onClick={() => setData(saved)}>
          Undo all
        </button>
      </div>
    </main>
  );
}

createRoot(document.getElementById('root')).render(<Prices />);
