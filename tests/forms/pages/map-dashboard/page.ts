import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

export const page: FormPage = {
  id: 'map-dashboard',
  family: 'traps',
  libraries: [],
  scenarios: [
    {
      name: 'Moving about in a map is not work',
      steps: [
        opened,
        clean('drags the map', (hands) => hands.draw('#map')),
        clean('zooms with the wheel', (hands) => hands.wheel('#map', -300)),
        clean('zooms with the buttons', async (hands) => {
          await hands.click('#zoom-in');
          await hands.click('#zoom-out');
        }),
        clean('clicks a customer', (hands) => hands.click('#map')),
        clean('hides the leads', (hands) => hands.click('#leads')),
      ],
    },
    {
      name: 'Choosing a part of a chart and another period is not work; a note is',
      steps: [
        opened,
        clean('marks a part of the chart', (hands) => hands.draw('#chart')),
        clean('chooses another period', (hands) => hands.choose('#period', 'This year')),
        unsaved('writes a note', async (hands) => {
          await hands.click('#visit-note');
          await hands.type('Met the new buyer.');
        }),
        unsaved('drags the map meanwhile', (hands) => hands.draw('#map')),
        clean('saves the note', async (hands) => {
          await hands.click('#visit button');
          await hands.see('#visit-state text=Note saved');
        }),
      ],
    },
  ],
};
