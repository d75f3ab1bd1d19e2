import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage, Hands } from '../../page.ts';

const save = async (hands: Hands, answer: string) => {
  await hands.click('#save');
  await hands.see(`#state text=${answer}`);
};

/** Tabs, dialog, slider, spinner, date picker and a sortable list as jQuery UI draws them. */
export const page: FormPage = {
  id: 'jqueryui-case',
  family: 'jquery',
  libraries: ['jquery', 'jquery-ui'],
  scenarios: [
    {
      name: 'controls that are no inputs',
      steps: [
        opened,
        clean('opens the calendar, turns a page, closes it', async (hands) => {
          await hands.click('#due');
          await hands.click('.ui-datepicker-next');
          await hands.press('Escape');
          await hands.seeNot('#ui-datepicker-div');
        }),
        unsaved('moves the urgency with the keyboard', async (hands) => {
          await hands.click('#urgency .ui-slider-handle');
          await hands.press('ArrowRight');
        }),
        clean('moves it back', (hands) => hands.press('ArrowLeft')),
        unsaved('turns the hours up', (hands) => hands.click('.ui-spinner-up')),
        clean('turns them down', (hands) => hands.click('.ui-spinner-down')),
        unsaved('makes it a service', (hands) => hands.click('label[for=k2]')),
        unsaved('saves: 500', async (hands) => {
          await hands.server({ status: 500 });
          await save(hands, 'Error');
        }),
        clean('saves again', async (hands) => {
          await hands.server({});
          await save(hands, 'Saved.');
        }),
      ],
    },
    {
      name: 'steps dragged into another order',
      steps: [
        opened,
        clean('goes to the steps', (hands) => hands.click('a text=Steps')),
        unsaved('drags the first below the third', (hands) =>
          hands.drag('#steps li:nth-child(1)', '#steps li:nth-child(3)'),
        ),
        unsaved('looks at another tab', (hands) => hands.click('a text=Data')),
        clean('saves', (hands) => save(hands, 'Saved.')),
        unsaved('drags again', async (hands) => {
          await hands.click('a text=Steps');
          await hands.drag('#steps li:nth-child(4)', '#steps li:nth-child(1)');
        }),
        clean('reverts', async (hands) => {
          await hands.click('#reload');
          await hands.rest(400);
        }),
      ],
    },
    {
      name: 'a dialog, and a suggestion taken',
      steps: [
        opened,
        clean('opens the dialog and cancels', async (hands) => {
          await hands.click('a text=Visit');
          await hands.click('#plan');
          await hands.see('#visit');
          await hands.click('.ui-dialog-title');
          await hands.seeNot('#ui-datepicker-div');
          await hands.click('.ui-dialog-buttonset button text=Cancel');
          await hands.seeNot('#visit');
        }),
        unsaved('opens it and writes a note', async (hands) => {
          await hands.click('#plan');
          await hands.click('.ui-datepicker-calendar a text=4');
          await hands.seeNot('#ui-datepicker-div');
          await hands.click('#visit-note');
          await hands.type('Ring twice.');
        }),
        clean('plans the visit', async (hands) => {
          await hands.click('.ui-dialog-buttonset button text=Plan');
          await hands.see('#visit-text text=Visit on 2026-05-04');
        }),
        unsaved('takes another customer from the suggestions', async (hands) => {
          await hands.click('a text=Data');
          await hands.fill('#customer', 'del');
          await hands.click('.ui-menu-item text=Delta Kran');
        }),
        unsaved('picks another due date', async (hands) => {
          await hands.click('#due');
          await hands.click('.ui-datepicker-calendar a text=28');
        }),
        clean('saves', (hands) => save(hands, 'Saved.')),
      ],
    },
  ],
};
