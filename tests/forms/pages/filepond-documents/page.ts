import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

export const page: FormPage = {
  id: 'filepond-documents',
  family: 'drag-and-drop',
  libraries: ['filepond'],
  scenarios: [
    {
      name: 'A file is chosen, removed, chosen again and attached',
      steps: [
        opened,
        unsaved('chooses a file', async (hands) => {
          await hands.upload('#form .filepond--label-action', 'annex.pdf');
          await hands.see('#form .filepond--item .filepond--file-info-main text=annex.pdf');
        }),
        clean('removes it', async (hands) => {
          await hands.click('#form .filepond--action-remove-item');
          await hands.seeNot('#form .filepond--item');
        }),
        unsaved('drops two files', async (hands) => {
          await hands.dropFiles('#form .filepond--drop-label', 'one.pdf', 'two.pdf');
          await hands.see('#form .filepond--item:nth-of-type(2)');
        }),
        unsaved('attaches them; they are too large', async (hands) => {
          await hands.server({ status: 413, body: { message: 'The files are too large' } });
          await hands.click('#form button.btn-primary');
          await hands.see('#said text=The files are too large');
        }),
        clean('attaches them again', async (hands) => {
          await hands.server({});
          await hands.click('#form button.btn-primary');
          await hands.see('#said text=Documents attached');
          await hands.seeNot('#form .filepond--item');
        }),
      ],
    },
    {
      name: 'A file that uploads at once',
      steps: [
        opened,
        clean('drops a file; it is uploaded', async (hands) => {
          await hands.dropFiles('section .filepond--drop-label', 'letter.pdf');
          await hands.see('section .filepond--file-status-main text=Upload complete');
        }),
      ],
    },
    {
      name: 'A file that should upload at once, but cannot',
      steps: [
        opened,
        unsaved('drops a file while the server fails', async (hands) => {
          await hands.server({ status: 500, body: 'disk full' });
          await hands.dropFiles('section .filepond--drop-label', 'letter.pdf');
          await hands.see('section .filepond--file-status-main text=Error during upload');
        }),
        clean('tries again', async (hands) => {
          await hands.server({});
          await hands.click('section .filepond--action-retry-item-processing');
          await hands.see('section .filepond--file-status-main text=Upload complete');
        }),
      ],
    },
  ],
};
