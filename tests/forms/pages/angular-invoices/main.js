import '@angular/compiler';
import { SelectionModel } from '@angular/cdk/collections';
import { ChangeDetectorRef, Component, inject, signal, ViewChild } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatCheckboxModule } from '@angular/material/checkbox';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatPaginator, MatPaginatorModule } from '@angular/material/paginator';
import { MatSlideToggleModule } from '@angular/material/slide-toggle';
import { MatSort, MatSortModule } from '@angular/material/sort';
import { MatTableDataSource, MatTableModule } from '@angular/material/table';
import { bootstrapApplication } from '@angular/platform-browser';
import template from './template.html?raw';
import './style.css';

const firstRows = Array.from({ length: 14 }, (_, index) => ({
  id: 7001 + index,
  customer: ['Berg', 'Costa', 'Dubois', 'Eriksen'][index % 4],
  reference: `PO-${(index * 37) % 90}`,
  paid: index % 3 === 0,
}));
const copyOf = (rows) => rows.map((row) => ({ ...row }));

class Invoices {
  changes = inject(ChangeDetectorRef);
  columns = ['select', 'id', 'customer', 'reference', 'paid'];
  saved = copyOf(firstRows);
  source = new MatTableDataSource(copyOf(firstRows));
  selection = new SelectionModel(true, []);
  editing = signal(null);
  state = signal('');
  draft = '';

  ngAfterViewInit() {
    this.source.sort = this.sort;
    this.source.paginator = this.paginator;
  }

  filter(text) {
    this.source.filter = text.trim().toLowerCase();
  }

  selectAll(on) {
    if (on) this.selection.select(...this.source.data.map(({ id }) => id));
    else this.selection.clear();
  }

  edit(row) {
    this.draft = row.reference;
    this.editing.set(row.id);
    setTimeout(() => document.querySelector('.cell-input')?.focus());
  }

  commit(row) {
    if (this.editing() !== row.id) return;
    row.reference = this.draft;
    this.editing.set(null);
  }

  undo() {
    this.source.data = copyOf(this.saved);
  }

  async store() {
    this.state.set('');
    const answer = await fetch('/api/invoices', {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ rows: this.source.data }),
    }).catch(() => null);
    if (answer?.ok) this.saved = copyOf(this.source.data);
    this.state.set(answer?.ok ? 'Table saved' : 'Table not saved');
  }
}

Reflect.defineProperty(Invoices, 'propDecorators', {
  value: {
    sort: [{ type: ViewChild, args: [MatSort] }],
    paginator: [{ type: ViewChild, args: [MatPaginator] }],
  },
});

const App = Component({
  selector: 'app-root',
  imports: [
    FormsModule,
    MatButtonModule,
    MatCheckboxModule,
    MatFormFieldModule,
    MatInputModule,
    MatPaginatorModule,
    MatSlideToggleModule,
    MatSortModule,
    MatTableModule,
  ],
  template,
})(Invoices);

bootstrapApplication(App).catch(console.error);
