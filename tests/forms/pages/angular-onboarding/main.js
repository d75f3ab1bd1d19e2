import '@angular/compiler';
import { HttpClient, provideHttpClient } from '@angular/common/http';
import { Component, inject, signal } from '@angular/core';
import { FormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatCheckboxModule } from '@angular/material/checkbox';
import { MatDialog, MatDialogModule } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatListModule } from '@angular/material/list';
import { MatRadioModule } from '@angular/material/radio';
import { MatSelectModule } from '@angular/material/select';
import { MatSnackBar } from '@angular/material/snack-bar';
import { MatStepperModule } from '@angular/material/stepper';
import { bootstrapApplication } from '@angular/platform-browser';
import dialogTemplate from './contact-dialog.html?raw';
import template from './template.html?raw';
import './style.css';

const fields = [ReactiveFormsModule, MatButtonModule, MatFormFieldModule, MatInputModule];

const ContactDialog = Component({
  selector: 'app-contact-dialog',
  imports: [...fields, MatDialogModule],
  template: dialogTemplate,
})(
  class {
    form = inject(FormBuilder).nonNullable.group({ name: '', email: '' });
  },
);

class Onboarding {
  builder = inject(FormBuilder);
  http = inject(HttpClient);
  dialog = inject(MatDialog);
  snack = inject(MatSnackBar);
  failure = signal('');
  contacts = signal([]);
  company = this.builder.nonNullable.group({ name: ['', Validators.required], country: 'ie' });
  plan = this.builder.nonNullable.group({ plan: 'team', support: false, seats: 5 });

  addContact() {
    this.dialog
      .open(ContactDialog)
      .afterClosed()
      .subscribe((contact) => {
        if (contact) this.contacts.update((all) => [...all, contact]);
      });
  }

  finish(stepper) {
    this.failure.set('');
    const body = { ...this.company.getRawValue(), ...this.plan.getRawValue(), contacts: this.contacts() };
    this.http.post('/api/customers', body).subscribe({
      next: () => {
        this.snack.open('Customer created', undefined, { duration: 3000 });
        this.contacts.set([]);
        stepper.reset();
        this.company.reset();
        this.plan.reset();
      },
      error: ({ status }) => this.failure.set(`The customer could not be created (${status}).`),
    });
  }
}

const App = Component({
  selector: 'app-root',
  imports: [...fields, MatCheckboxModule, MatListModule, MatRadioModule, MatSelectModule, MatStepperModule],
  template,
})(Onboarding);

bootstrapApplication(App, { providers: [provideHttpClient()] }).catch(console.error);
