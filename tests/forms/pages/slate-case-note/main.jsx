import { useCallback, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, Editor, Transforms } from 'slate';
import { Editable, Slate, useSlate, withReact } from 'slate-react';
import './style.css';

const firstNote = [
  {
    type: 'paragraph',
    children: [{ text: 'Customer called about the ' }, { text: 'delayed shipment', bold: true }, { text: '.' }],
  },
  { type: 'paragraph', children: [{ text: 'Promised an answer until Thursday.' }] },
];

const isActive = (editor, mark) => Boolean(Editor.marks(editor)?.[mark]);

function toggleMark(editor, mark) {
  if (isActive(editor, mark)) Editor.removeMark(editor, mark);
  else Editor.addMark(editor, mark, true);
}

function MarkButton({ mark, children }) {
  const editor = useSlate();
  return (
    <button
      type="button"
      aria-pressed={isActive(editor, mark)}
      title={mark}
      onMouseDown={(event) => {
        event.preventDefault();
        toggleMark(editor, mark);
      }}
    >
      {children}
    </button>
  );
}

function Leaf({ attributes, children, leaf }) {
  let text = children;
  if (leaf.bold) text = <strong>{text}</strong>;
  if (leaf.italic) text = <em>{text}</em>;
  return <span {...attributes}>{text}</span>;
}

function CallNote() {
  const editor = useMemo(() => withReact(createEditor()), []);
  const [saved, setSaved] = useState(firstNote);
  const [state, setState] = useState('');
  const [outcome, setOutcome] = useState('reached');
  const renderLeaf = useCallback((props) => <Leaf {...props} />, []);

  async function save() {
    setState('Saving…');
    try {
      const answer = await fetch('/api/notes/118', {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ outcome, body: editor.children }),
      });
      if (answer.ok) setSaved(editor.children);
      setState(answer.ok ? 'Note saved' : 'Could not save the note');
    } catch {
      setState('Could not save the note');
    }
  }

  function discard() {
    Transforms.deselect(editor);
    Editor.withoutNormalizing(editor, () => {
      for (let index = editor.children.length - 1; index >= 0; index -= 1)
        Transforms.removeNodes(editor, { at: [index] });
      Transforms.insertNodes(editor, structuredClone(saved), { at: [0] });
    });
  }

  return (
    <div className="note">
      <h1>Call note · Hartmann Logistik</h1>
      <p>
        <label>
          Outcome{' '}
          <select value={outcome} onChange={(event) => setOutcome(event.target.value)}>
            <option value="reached">Reached</option>
            <option value="voicemail">Voicemail</option>
          </select>
        </label>
      </p>
      <Slate editor={editor} initialValue={firstNote}>
        <div className="toolbar" role="toolbar" aria-label="Formatting">
          <MarkButton mark="bold">B</MarkButton>
          <MarkButton mark="italic">I</MarkButton>
        </div>
        <Editable
          className="editable"
          aria-label="Note"
          renderLeaf={renderLeaf}
          placeholder="What was said?"
          onKeyDown={(event) => {
            if (event.ctrlKey && event.key === 'b') {
              event.preventDefault();
              toggleMark(editor, 'bold');
            }
          }}
        />
      </Slate>
      <footer>
        <button type="button" className="primary" onClick={save}>
          Save note
        </button>
        <button type="button" onClick={discard}>
          Discard
        </button>
        <span role="status">{state}</span>
      </footer>
    </div>
  );
}

createRoot(document.getElementById('root')).render(<CallNote />);
