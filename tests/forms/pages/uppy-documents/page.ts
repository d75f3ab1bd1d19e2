import { clean, opened, unsaved } from '../../kit/steps.ts';
import type { FormPage } from '../../page.ts';

export const page: FormPage = {
  id: 'uppy-documents',
  family: 'drag-and-drop',
  libraries: ['@uppy/core', '@uppy/dashboard', '@uppy/xhr-upload'],
  scenarios: [
    {
      name: 'files chosen, captioned, removed',
      steps: [
        opened,
        unsaved('chooses a file', async (h) => {
          await h.upload('.uppy-Dashboard-input', 'offer.pdf');
          await h.see('.uppy-Dashboard-Item-name text=offer.pdf');
        }),
        clean('removes it', async (h) => {
          await h.click('.uppy-Dashboard-Item-action--remove');
          await h.seeNot('.uppy-Dashboard-Item');
        }),
        unsaved('drops two files', async (h) => {
          await h.dropFiles('.uppy-Dashboard-innerWrap', 'plan.pdf', 'photo.jpg');
          await h.see('.uppy-Dashboard-Item-name text=plan.pdf');
        }),
        unsaved('removes one of them', async (h) => {
          await h.rest(300);
          await h.click('.uppy-Dashboard-Item:nth-of-type(1) .uppy-Dashboard-Item-action--remove');
          await h.rest(300);
        }),
        clean('cancels the rest', async (h) => {
          await h.click('.uppy-DashboardContent-back');
          await h.seeNot('.uppy-Dashboard-Item');
        }),
      ],
    },
    {
      name: 'upload refused, then done',
      steps: [
        opened,
        unsaved('writes a remark', (h) => h.fill('#remark', 'Signed by both')),
        unsaved('drops a file', async (h) => {
          await h.dropFiles('.uppy-Dashboard-innerWrap', 'signed.pdf');
          await h.see('.uppy-Dashboard-Item-name text=signed.pdf');
        }),
        unsaved('uploads; the server fails', async (h) => {
          await h.server({ status: 500 });
          await h.click('.uppy-StatusBar-actionBtn--upload');
          await h.see('#message text=Some files could not be uploaded');
        }),
        clean('tries again; all is uploaded', async (h) => {
          await h.server({});
          await h.click('.uppy-StatusBar-actionBtn--retry');
          await h.see('#message text=All files are uploaded');
          await h.seeNot('.uppy-Dashboard-Item');
        }),
        unsaved('gives a caption to another file', async (h) => {
          await h.rest(500);
          await h.upload('.uppy-Dashboard-input', 'note.txt');
          await h.see('.uppy-Dashboard-Item-name text=note.txt');
          await h.rest(300);
          await h.click('.uppy-Dashboard-Item-action--edit');
          await h.see('.uppy-Dashboard-FileCard-fieldset input');
          await h.rest(300);
          await h.click('.uppy-Dashboard-FileCard-fieldset:last-of-type input');
          await h.type('Phone note');
          await h.click('.uppy-Dashboard-FileCard-actionsBtn text=Save');
        }),
        clean('uploads it', async (h) => {
          await h.rest(300);
          await h.click('.uppy-StatusBar-actionBtn--upload');
          await h.see('#files li text=note.txt');
          await h.seeNot('.uppy-Dashboard-Item');
        }),
      ],
    },
  ],
};
