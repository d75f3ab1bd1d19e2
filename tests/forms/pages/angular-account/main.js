import 'zone.js';
import '@angular/compiler';
import { HttpClient, provideHttpClient, withXhr } from '@angular/common/http';
import { Component, inject, provideZoneChangeDetection, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatAutocompleteModule } from '@angular/material/autocomplete';
import { MatButtonModule } from '@angular/material/button';
import { MatButtonToggleModule } from '@angular/material/button-toggle';
import { MatChipsModule } from '@angular/material/chips';
import { provideNativeDateAdapter } from '@angular/material/core';
import { MatDatepickerModule } from '@angular/material/datepicker';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatRadioModule } from '@angular/material/radio';
import { MatSelectModule } from '@angular/material/select';
import { MatSlideToggleModule } from '@angular/material/slide-toggle';
import { MatSliderModule } from '@angular/material/slider';
import { MatSnackBar, MatSnackBarModule } from '@angular/material/snack-bar';
import { bootstrapApplication } from '@angular/platform-browser';
import template from './template.html?raw';
import './style.css';

const cities = ['Antwerp', 'Basel', 'Bologna', 'Cracow', 'Dublin', 'Graz'];

class AccountPage {
  http = inject(HttpClient);
  snack = inject(MatSnackBar);
  tags = signal(['customer', 'fair']);
  saving = signal(false);
  form = new FormGroup({
    name: new FormControl('', { nonNullable: true, validators: [Validators.required] }),
    email: new FormControl('', { nonNullable: true, validators: [Validators.email] }),
    tier: new FormControl('silver', { nonNullable: true }),
    teams: new FormControl(['north'], { nonNullable: true }),
    city: new FormControl('', { nonNullable: true }),
    renewal: new FormControl(null),
    newsletter: new FormControl(true, { nonNullable: true }),
    billing: new FormControl('monthly', { nonNullable: true }),
    risk: new FormControl('low', { nonNullable: true }),
    discount: new FormControl(10, { nonNullable: true }),
    notes: new FormControl('', { nonNullable: true }),
  });

  constructor() {
    this.http.get('/api/record/angular-account').subscribe((record) => {
      this.saved = { ...record, renewal: new Date(`${record.renewal}T12:00:00`) };
      this.savedTags = this.tags();
      this.form.reset(this.saved);
    });
  }

  get foundCities() {
    const text = this.form.controls.city.value.toLowerCase();
    return cities.filter((city) => city.toLowerCase().includes(text));
  }

  addTag(event) {
    const tag = event.value.trim();
    if (tag) this.tags.update((all) => [...all, tag]);
    event.chipInput.clear();
  }

  removeTag(tag) {
    this.tags.update((all) => all.filter((one) => one !== tag));
  }

  discard() {
    this.form.reset(this.saved);
    this.tags.set(this.savedTags);
  }

  save() {
    if (this.form.invalid) {
      this.form.markAllAsTouched();
      return;
    }
    this.saving.set(true);
    const value = this.form.getRawValue();
    this.http.put('/api/accounts/310', { ...value, tags: this.tags() }).subscribe({
      next: (body) => {
        this.saving.set(false);
        if (body?.errors?.length) {
          this.snack.open(body.errors[0], 'Dismiss', { duration: 4000 });
          return;
        }
        this.saved = value;
        this.savedTags = this.tags();
        this.form.markAsPristine();
        this.snack.open('Account saved', undefined, { duration: 3000 });
      },
      error: ({ status, error }) => {
        this.saving.set(false);
        if (status === 422) {
          for (const [name, text] of Object.entries(error.errors)) this.form.get(name).setErrors({ server: text });
          return;
        }
        this.snack.open(status === 0 ? 'No connection' : `Saving failed (${status})`, 'Dismiss', { duration: 4000 });
      },
    });
  }
}

const App = Component({
  selector: 'app-root',
  imports: [
    ReactiveFormsModule,
    MatAutocompleteModule,
    MatButtonModule,
    MatButtonToggleModule,
    MatChipsModule,
    MatDatepickerModule,
    MatFormFieldModule,
    MatInputModule,
    MatRadioModule,
    MatSelectModule,
    MatSlideToggleModule,
    MatSliderModule,
    MatSnackBarModule,
  ],
  template,
})(AccountPage);

bootstrapApplication(App, {
  providers: [provideZoneChangeDetection(), provideHttpClient(withXhr()), provideNativeDateAdapter()],
}).catch(console.error);
