import Uppy from '@uppy/core';
import Dashboard from '@uppy/dashboard';
import XHRUpload from '@uppy/xhr-upload';
import '@uppy/core/css/style.min.css';
import '@uppy/dashboard/css/style.min.css';
import '../../kit/crm.css';

const $ = (id) => document.getElementById(id);
const uppy = new Uppy({ autoProceed: false, restrictions: { maxNumberOfFiles: 5 } });
uppy.use(Dashboard, {
  inline: true,
  target: '#drop',
  width: '100%',
  height: 330,
  proudlyDisplayPoweredByUppy: false,
  metaFields: [{ id: 'caption', name: 'Caption', placeholder: 'What is it?' }],
});
uppy.use(XHRUpload, { endpoint: '/api/cases/5501/files', shouldRetry: () => false });
uppy.on('upload', () => uppy.setMeta({ remark: $('remark').value }));
uppy.on('complete', ({ successful, failed }) => {
  if (failed.length > 0) {
    $('message').textContent = 'Some files could not be uploaded';
    return;
  }
  for (const { name } of successful) {
    const item = document.createElement('li');
    item.textContent = name;
    $('files').append(item);
  }
  $('message').textContent = 'All files are uploaded';
  $('remark').value = '';
  setTimeout(() => uppy.clear(), 400);
});
