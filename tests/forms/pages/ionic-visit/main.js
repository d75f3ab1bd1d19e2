import { initialize } from '@ionic/core/components';
import { defineCustomElement as defineAlert } from '@ionic/core/components/ion-alert.js';
import { defineCustomElement as defineApp } from '@ionic/core/components/ion-app.js';
import { defineCustomElement as defineButton } from '@ionic/core/components/ion-button.js';
import { defineCustomElement as defineButtons } from '@ionic/core/components/ion-buttons.js';
import { defineCustomElement as defineCheckbox } from '@ionic/core/components/ion-checkbox.js';
import { defineCustomElement as defineContent } from '@ionic/core/components/ion-content.js';
import { defineCustomElement as defineDatetime } from '@ionic/core/components/ion-datetime.js';
import { defineCustomElement as defineDatetimeButton } from '@ionic/core/components/ion-datetime-button.js';
import { defineCustomElement as defineHeader } from '@ionic/core/components/ion-header.js';
import { defineCustomElement as defineInput } from '@ionic/core/components/ion-input.js';
import { defineCustomElement as defineItem } from '@ionic/core/components/ion-item.js';
import { defineCustomElement as defineLabel } from '@ionic/core/components/ion-label.js';
import { defineCustomElement as defineList } from '@ionic/core/components/ion-list.js';
import { defineCustomElement as defineModal } from '@ionic/core/components/ion-modal.js';
import { defineCustomElement as definePopover } from '@ionic/core/components/ion-popover.js';
import { defineCustomElement as defineRadio } from '@ionic/core/components/ion-radio.js';
import { defineCustomElement as defineRadioGroup } from '@ionic/core/components/ion-radio-group.js';
import { defineCustomElement as defineRange } from '@ionic/core/components/ion-range.js';
import { defineCustomElement as defineReorder } from '@ionic/core/components/ion-reorder.js';
import { defineCustomElement as defineReorderGroup } from '@ionic/core/components/ion-reorder-group.js';
import { defineCustomElement as defineSearchbar } from '@ionic/core/components/ion-searchbar.js';
import { defineCustomElement as defineSegment } from '@ionic/core/components/ion-segment.js';
import { defineCustomElement as defineSegmentButton } from '@ionic/core/components/ion-segment-button.js';
import { defineCustomElement as defineSelect } from '@ionic/core/components/ion-select.js';
import { defineCustomElement as defineSelectOption } from '@ionic/core/components/ion-select-option.js';
import { defineCustomElement as defineSelectPopover } from '@ionic/core/components/ion-select-popover.js';
import { defineCustomElement as defineTextarea } from '@ionic/core/components/ion-textarea.js';
import { defineCustomElement as defineTitle } from '@ionic/core/components/ion-title.js';
import { defineCustomElement as defineToast } from '@ionic/core/components/ion-toast.js';
import { defineCustomElement as defineToggle } from '@ionic/core/components/ion-toggle.js';
import { defineCustomElement as defineToolbar } from '@ionic/core/components/ion-toolbar.js';
import '@ionic/core/css/ionic.bundle.css';
import { send } from '../../kit/http.js';
import { toast } from '../../kit/toast.js';
import './visit.css';

initialize({ mode: 'md', animated: false });
defineApp();
defineHeader();
defineToolbar();
defineTitle();
defineButtons();
defineButton();
defineSearchbar();
defineContent();
defineSegment();
defineSegmentButton();
defineLabel();
defineList();
defineItem();
defineInput();
defineSelect();
defineSelectOption();
defineSelectPopover();
definePopover();
defineAlert();
defineToggle();
defineCheckbox();
defineRadioGroup();
defineRadio();
defineRange();
defineDatetime();
defineDatetimeButton();
defineModal();
defineTextarea();
defineReorderGroup();
defineReorder();
defineToast();

const $ = (id) => document.getElementById(id);
const valued = ['contact', 'kind', 'topics', 'mood', 'chance', 'next', 'text'];
const ticked = ['follow', 'samples'];
const steps = () => [...document.querySelectorAll('[data-step]')];
$('topics').value = ['price'];

const read = () => ({
  ...Object.fromEntries(valued.map((id) => [id, $(id).value])),
  ...Object.fromEntries(ticked.map((id) => [id, $(id).checked])),
  steps: steps().map((item) => item.dataset.step),
});
let saved = null;
customElements.whenDefined('ion-datetime').then(() => {
  saved = read();
});

document.querySelector('ion-reorder-group').addEventListener('ionReorderEnd', ({ detail }) => detail.complete());
document.querySelector('ion-reorder-group').addEventListener('ionItemReorder', ({ detail }) => detail.complete());
$('tabs').addEventListener('ionChange', ({ detail }) => {
  $('map').hidden = detail.value !== 'map';
  $('report').hidden = detail.value !== 'report';
});
$('cancel').addEventListener('click', () => {
  for (const id of valued) $(id).value = saved[id];
  for (const id of ticked) $(id).checked = saved[id];
  const group = document.querySelector('ion-reorder-group');
  for (const name of saved.steps) group.append(group.querySelector(`[data-step=${name}]`));
});
$('save').addEventListener('click', async () => {
  const sent = read();
  const answer = await send('PUT', '/api/visits/66', sent);
  if (answer.ok) saved = sent;
  toast(answer.ok ? 'Visit saved' : 'Visit not saved', answer.ok ? 'success' : 'error');
});
