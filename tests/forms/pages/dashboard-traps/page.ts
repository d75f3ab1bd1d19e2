import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

/** Much happens, little of it is work. */
export const page: FormPage = {
  id: 'dashboard-traps',
  family: 'traps',
  libraries: [],
  scenarios: [
    {
      name: 'looking around',
      steps: [
        opened,
        clean('ticks statistics in the cookie banner', (hands) => hands.click('#c-stat')),
        clean('accepts the cookies', (hands) => hands.click('#c-ok')),
        clean('turns the months', async (hands) => {
          await hands.click('#later');
          await hands.click('#later');
          await hands.click('#earlier');
        }),
        clean('looks at a day', (hands) => hands.click('#days td text=17')),
        clean('changes the tab and shows more', async (hands) => {
          await hands.click('[role=tab] text=Team');
          await hands.click('#more');
        }),
        clean('opens the menu and closes it', async (hands) => {
          await hands.click('#menu-button');
          await hands.click('#menu-button');
        }),
        clean('scrolls the events', async (hands) => {
          await hands.wheel('#events', 900);
          await hands.rest(300);
        }),
        clean('selects an event and scrolls on', async (hands) => {
          await hands.click('#events input');
          await hands.wheel('#events', 600);
          await hands.rest(300);
        }),
        clean('wants it dark: kept at once', async (hands) => {
          await hands.choose('#theme', 'Dark');
          await hands.rest(300);
        }),
      ],
    },
    {
      name: 'a form that fills and tidies itself',
      steps: [
        opened,
        clean('goes through the fields', async (hands) => {
          await hands.click('#c-ok');
          await hands.click('#legal');
          await hands.press('Tab', 3);
        }),
        clean('waits while values tick', (hands) => hands.rest(1_600)),
        clean('selects a figure in a computed field', (hands) => hands.doubleClick('#net')),
        unsaved('changes the IBAN', async (hands) => {
          await hands.fill('#iban', 'DE89370400440532013000');
          await hands.press('Tab');
        }),
        unsaved('waits while beacons leave', (hands) => hands.rest(1_800)),
        clean('saves', async (hands) => {
          await hands.click('button text=Save');
          await hands.see('.toast text=Account saved');
        }),
        unsaved('chooses another region', (hands) => hands.choose('#region', 'North')),
        clean('and the old one', (hands) => hands.choose('#region', 'West')),
      ],
    },
  ],
};
