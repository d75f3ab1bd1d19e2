import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

const composer = '.composer textarea';

export const page: FormPage = {
  id: 'react-chat-desk',
  family: 'traps',
  libraries: ['react'],
  scenarios: [
    {
      name: 'a message typed, sent with Enter, typed and deleted',
      steps: [
        opened,
        clean('presence goes on, a message arrives', (h) => h.see('li text=Hello?')),
        unsaved('types a message; "is typing" goes to the server', async (h) => {
          await h.click(composer);
          await h.type('Yes, three pieces.');
        }),
        unsaved('waits: presence was sent, the message was not', (h) => h.rest(2000)),
        clean('sends it with Enter', async (h) => {
          await h.press('Enter');
          await h.see('li text=Yes, three');
        }),
        unsaved('types another one', (h) => h.type('Shall I')),
        clean('deletes it', (h) => h.press('Backspace', 7)),
      ],
    },
    {
      name: 'a message that cannot be delivered',
      steps: [
        opened,
        unsaved('inserts a prepared sentence and adds to it', async (h) => {
          await h.click('.canned text=Could you');
          await h.click(composer);
          await h.press('Control+End');
          await h.type(' Of the box, please.');
        }),
        unsaved('sends; not delivered', async (h) => {
          await h.server({ status: 502 });
          await h.click('.send');
          await h.see('[role=alert] text=Message not delivered');
        }),
        clean('tries again', async (h) => {
          await h.server({});
          await h.click('button text=Try again');
          await h.see('li.me');
        }),
      ],
    },
    {
      name: 'cookie banner; a visitor changed while a message is sent',
      steps: [
        opened,
        clean('ticks a box of the cookie banner and accepts', async (h) => {
          await h.click('input[name=statistics]');
          await h.click('button text=Accept selected');
          await h.seeNot('.cookies');
        }),
        unsaved('names the visitor', (h) => h.fill('input[name=visitor]', 'Paula Jensen')),
        unsaved('sends a chat message: the name is still not saved', async (h) => {
          await h.click(composer);
          await h.type('One moment please');
          await h.press('Enter');
          await h.see('li text=One moment');
        }),
        clean('saves the visitor', async (h) => {
          await h.click('button text=Save visitor');
          await h.see('[role=status] text=Visitor saved');
        }),
      ],
    },
  ],
};
