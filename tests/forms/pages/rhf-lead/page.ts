import type { FormPage } from '../../page.ts';

export const page: FormPage = {
  id: 'rhf-lead',
  family: 'react',
  libraries: ['react', 'react-hook-form', 'bootstrap'],
  scenarios: [
    {
      name: 'uncontrolled fields, duplicate check on leaving, typed back',
      steps: [
        { what: 'opens', deed: (h) => h.see('#company'), then: 'clean' },
        {
          what: 'focuses the company and leaves, which asks for duplicates',
          deed: async (h) => {
            await h.click('#company');
            await h.press('Tab');
            await h.see('.form-text text=No duplicate');
          },
          then: 'clean',
        },
        {
          what: 'changes the company, which is sent in a duplicate check',
          deed: async (h) => {
            await h.fill('#company', 'Fjordlys Energi AS');
            await h.press('Tab');
            await h.rest(500);
          },
          then: 'unsaved',
        },
        { what: 'types the old name', deed: (h) => h.fill('#company', 'Fjordlys AS'), then: 'clean' },
        {
          what: 'raises the budget with an arrow key, the commission follows',
          deed: async (h) => {
            await h.click('#budget');
            await h.press('ArrowUp');
          },
          then: 'unsaved',
        },
        { what: 'lowers it again', deed: (h) => h.press('ArrowDown'), then: 'clean' },
      ],
    },
    {
      name: 'stars made of buttons, chosen back',
      steps: [
        { what: 'opens', deed: (h) => h.see('[aria-label="4 of 5"]'), then: 'clean' },
        {
          what: 'presses the star that is chosen already',
          deed: (h) => h.click('[aria-label="3 of 5"]'),
          then: 'clean',
        },
        { what: 'gives five stars', deed: (h) => h.click('[aria-label="5 of 5"]'), then: 'unsaved' },
        { what: 'gives three stars as before', deed: (h) => h.click('[aria-label="3 of 5"]'), then: 'clean' },
        { what: 'withdraws consent', deed: (h) => h.click('#consent'), then: 'unsaved' },
        { what: 'resets the form', deed: (h) => h.click('button text=Reset'), then: 'clean' },
      ],
    },
    {
      name: 'a row removed, server validation, saved',
      steps: [
        { what: 'opens', deed: (h) => h.see('.contact-row'), then: 'clean' },
        { what: 'removes the second contact', deed: (h) => h.click('[aria-label="Remove 2"]'), then: 'unsaved' },
        {
          what: 'saves; the server refuses the company',
          deed: async (h) => {
            await h.server({ status: 422, body: { errors: { company: 'Already a customer.' } } });
            await h.click('button text=Save');
            await h.see('.invalid-feedback text=Already a customer');
          },
          then: 'unsaved',
        },
        {
          what: 'saves again',
          deed: async (h) => {
            await h.server({});
            await h.click('button text=Save');
            await h.see('.alert text=Lead saved');
          },
          then: 'clean',
        },
      ],
    },
    {
      name: 'a row added and typed into, refused by the form itself',
      steps: [
        {
          what: 'adds a contact',
          deed: async (h) => {
            await h.click('button text=Add contact');
            await h.fill('[aria-label="Name 3"]', 'Kari Lund');
          },
          then: 'unsaved',
        },
        {
          what: 'empties the company and presses save: nothing is sent',
          deed: async (h) => {
            await h.click('#company');
            await h.press('Control+a');
            await h.press('Delete');
            await h.click('button text=Save');
            await h.see('.invalid-feedback text=Company is required');
          },
          then: 'unsaved',
        },
        { what: 'resets the form', deed: (h) => h.click('button text=Reset'), then: 'clean' },
      ],
    },
    {
      name: 'rows swapped',
      steps: [
        { what: 'opens', deed: (h) => h.see('.contact-row'), then: 'clean' },
        { what: 'moves the second contact up', deed: (h) => h.click('[aria-label="Move 2 up"]'), then: 'unsaved' },
        { what: 'moves the other one back up', deed: (h) => h.click('[aria-label="Move 2 up"]'), then: 'clean' },
      ],
    },
  ],
};
