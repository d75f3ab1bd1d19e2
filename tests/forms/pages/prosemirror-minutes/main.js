import { exampleSetup } from 'prosemirror-example-setup';
import { DOMParser } from 'prosemirror-model';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import 'prosemirror-view/style/prosemirror.css';
import 'prosemirror-menu/style/menu.css';
import 'prosemirror-example-setup/style/style.css';
import '../../kit/crm.css';
import { send } from '../../kit/http.js';
import { toast } from '../../kit/toast.js';

const source = document.createElement('div');
source.innerHTML = '<h2>Agenda</h2><p>Numbers of the <em>first</em> quarter</p><p>Next steps</p>';
const docOf = (html) => DOMParser.fromSchema(schema).parse(html);
const stateOf = (doc) => EditorState.create({ doc, plugins: exampleSetup({ schema }) });
const title = document.querySelector('#title');

let saved = { doc: docOf(source), title: title.value };
const view = new EditorView(document.querySelector('#editor'), { state: stateOf(saved.doc) });

document.querySelector('#save').addEventListener('click', async () => {
  const sent = { doc: view.state.doc, title: title.value };
  const answer = await send('PUT', '/api/minutes/12', { title: sent.title, doc: sent.doc.toJSON() });
  if (answer.ok) saved = sent;
  toast(answer.ok ? 'Minutes saved' : 'Minutes could not be saved', answer.ok ? 'success' : 'error');
});
document.querySelector('#reset').addEventListener('click', () => {
  view.updateState(stateOf(saved.doc));
  title.value = saved.title;
});
