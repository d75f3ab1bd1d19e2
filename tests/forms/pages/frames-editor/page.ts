import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage, Hands } from '../../page.ts';

const text = '#text >>> ';
const widget = '#widget iframe >>> ';

const publish = async (hands: Hands, says: string) => {
  await hands.click('button text=Publish');
  await hands.see(`#said text=${says}`);
};

/** A blank frame that a script has written and made editable, and a widget that came as `srcdoc`. */
export const page: FormPage = {
  id: 'frames-editor',
  family: 'frames',
  libraries: [],
  scenarios: [
    {
      name: 'text in the blank frame',
      steps: [
        opened,
        clean('clicks into the text and leaves', async (hands) => {
          await hands.click(`${text}p`);
          await hands.click('#title');
        }),
        unsaved('types', async (hands) => {
          await hands.click(`${text}p:nth-child(2)`);
          await hands.press('End');
          await hands.type(' Then rinse.');
        }),
        clean('deletes what was typed', (hands) => hands.press('Backspace', 12)),
        unsaved('makes a line bold', async (hands) => {
          await hands.press('Shift+Home');
          await hands.click('[data-command=bold]');
        }),
        unsaved('publishes: 200 with errors inside', async (hands) => {
          await hands.server({ status: 200, body: { errors: ['The article is locked by Jonas.'], success: false } });
          await publish(hands, 'The article is locked');
        }),
        clean('publishes again', async (hands) => {
          await hands.server({ status: 200, body: { id: 5 } });
          await publish(hands, 'Published');
        }),
        unsaved('makes a list', async (hands) => {
          await hands.click(`${text}p:nth-child(1)`);
          await hands.click('[data-command=insertUnorderedList]');
        }),
        clean('reverts', (hands) => hands.click('#revert')),
      ],
    },
    {
      name: 'the widget',
      steps: [
        opened,
        unsaved('says why', async (hands) => {
          await hands.click(`${widget}[value=no]`);
          await hands.click(`${widget}textarea`);
          await hands.type('The light is blue here.');
        }),
        clean('sends it', async (hands) => {
          await hands.click(`${widget}button`);
          await hands.see(`${widget}span text=Thank you`);
        }),
        unsaved('changes the title of the article', (hands) => hands.fill('#title', 'Resetting the machine')),
        unsaved('sends another feedback: the title is still there', async (hands) => {
          await hands.click(`${widget}[value=yes]`);
          await hands.click(`${widget}button`);
          await hands.see(`${widget}span text=Thank you`);
        }),
        clean('publishes', (hands) => publish(hands, 'Published')),
      ],
    },
  ],
};
