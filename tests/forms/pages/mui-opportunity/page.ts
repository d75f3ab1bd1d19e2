import type { FormPage, Hands } from '../../page.ts';

export const page: FormPage = {
  id: 'mui-opportunity',
  family: 'react',
  libraries: ['react', '@mui/material', '@emotion/react'],
  scenarios: [
    {
      name: 'select: closed with Escape, chosen, chosen back by keyboard',
      steps: [
        { what: 'opens', deed: (h) => h.see('#stage'), then: 'clean' },
        {
          what: 'opens the list of stages and closes it with Escape',
          deed: async (h) => {
            await h.click('#stage');
            await h.see('[role=option] text=Negotiation');
            await h.press('Escape');
            await h.seeNot('[role=listbox]');
          },
          then: 'clean',
        },
        { what: 'chooses another stage', deed: (h) => stage(h, 'Negotiation'), then: 'unsaved' },
        {
          what: 'goes back to the old stage with the arrow key',
          deed: async (h) => {
            await h.press('Enter');
            await h.see('[role=option] text=Proposal');
            await h.press('ArrowUp');
            await h.press('Enter');
            await h.seeNot('[role=listbox]');
          },
          then: 'clean',
        },
      ],
    },
    {
      name: 'switch, rating, toggle buttons and slider, each put back',
      steps: [
        { what: 'opens', deed: (h) => h.see('#probability'), then: 'clean' },
        { what: 'switches the forecast off', deed: (h) => h.click('#forecast'), then: 'unsaved' },
        { what: 'switches it on with the space bar', deed: (h) => h.press('Space'), then: 'clean' },
        { what: 'gives a higher priority', deed: (h) => h.click('button[value=high]'), then: 'unsaved' },
        { what: 'back to normal', deed: (h) => h.click('button[value=normal]'), then: 'clean' },
        {
          what: 'rates the fit with five stars',
          deed: (h) => h.click('label:has(+ input[name=fit][value="5"])'),
          then: 'unsaved',
        },
        {
          what: 'rates it with three again',
          deed: (h) => h.click('label:has(+ input[name=fit][value="3"])'),
          then: 'clean',
        },
        {
          what: 'raises the probability with an arrow key',
          deed: async (h) => {
            await h.click('#probability .MuiSlider-thumb');
            await h.press('ArrowRight', 2);
          },
          then: 'unsaved',
        },
        { what: 'lowers it again', deed: (h) => h.press('ArrowLeft', 2), then: 'clean' },
      ],
    },
    {
      name: 'autocomplete: looked at, chosen, cancelled',
      steps: [
        {
          what: 'types a search into the account field and leaves with Escape',
          deed: async (h) => {
            await h.fill('#account', 'del');
            await h.see('[role=option] text=Deltron');
            await h.press('Escape');
            await h.press('Tab');
            await h.rest(300);
          },
          then: 'clean',
        },
        {
          what: 'chooses another account',
          deed: async (h) => {
            await h.fill('#account', 'del');
            await h.click('[role=option] text=Deltron');
          },
          then: 'unsaved',
        },
        { what: 'presses Cancel', deed: (h) => h.click('button text=CANCEL'), then: 'clean' },
        {
          what: 'adds a product as a chip',
          deed: async (h) => {
            await h.click('#products');
            await h.click('[role=option] text=Telephony');
          },
          then: 'unsaved',
        },
        {
          what: 'removes the chip with Backspace',
          deed: async (h) => {
            await h.press('Escape');
            await h.press('Backspace');
          },
          then: 'clean',
        },
      ],
    },
    {
      name: 'dialog: opened and left, then used; save fails and succeeds',
      steps: [
        {
          what: 'opens the dialog and cancels it',
          deed: async (h) => {
            await h.click('button text=ADD COMPETITOR');
            await h.see('[role=dialog]');
            await h.click('[role=dialog] button text=CANCEL');
            await h.seeNot('[role=dialog]');
          },
          then: 'clean',
        },
        {
          what: 'types a name in the dialog',
          deed: async (h) => {
            await h.click('button text=ADD COMPETITOR');
            await h.fill('[name=competitor]', 'Hubcap');
          },
          then: 'unsaved',
        },
        {
          what: 'closes it with Escape',
          deed: async (h) => {
            await h.press('Escape');
            await h.seeNot('[role=dialog]');
          },
          then: 'clean',
        },
        {
          what: 'adds a competitor through the dialog; it is in the form now, not at the server',
          deed: async (h) => {
            await h.click('button text=ADD COMPETITOR');
            await h.fill('[name=competitor]', 'Hubcap');
            await h.click('[role=dialog] button text=ADD');
            await h.seeNot('[role=dialog]');
            await h.see('.MuiChip-root text=Hubcap');
          },
          then: 'unsaved',
        },
        {
          what: 'saves; the server fails',
          deed: async (h) => {
            await h.server({ status: 503, body: { message: 'Service unavailable' } });
            await h.click('button text=SAVE');
            await h.see('.MuiAlert-root text=Service unavailable');
          },
          then: 'unsaved',
        },
        {
          what: 'saves again',
          deed: async (h) => {
            await h.server({});
            await h.click('button text=SAVE');
            await h.see('.MuiAlert-root text=Opportunity saved');
          },
          then: 'clean',
        },
      ],
    },
    {
      name: 'several kinds changed and saved',
      steps: [
        {
          what: 'changes stage, rating and notes',
          deed: async (h) => {
            await stage(h, 'Won');
            await h.click('label:has(+ input[name=fit][value="4"])');
            await h.click('[name=notes]');
            await h.type('Signed on paper.');
          },
          then: 'unsaved',
        },
        {
          what: 'saves',
          deed: async (h) => {
            await h.click('button text=SAVE');
            await h.see('.MuiAlert-root text=Opportunity saved');
          },
          then: 'clean',
        },
        { what: 'changes the stage after that', deed: (h) => stage(h, 'Proposal'), then: 'unsaved' },
        { what: 'chooses the saved stage', deed: (h) => stage(h, 'Won'), then: 'clean' },
      ],
    },
  ],
};

async function stage(h: Hands, name: string): Promise<void> {
  await h.click('#stage');
  await h.click(`[role=option] text=${name}`);
  await h.seeNot('[role=listbox]');
  await h.see(`#stage text=${name}`);
}
