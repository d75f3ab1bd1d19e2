import {
  $createListItemNode,
  $createListNode,
  INSERT_UNORDERED_LIST_COMMAND,
  ListItemNode,
  ListNode,
} from '@lexical/list';
import { LexicalComposer } from '@lexical/react/LexicalComposer';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary';
import { HistoryPlugin } from '@lexical/react/LexicalHistoryPlugin';
import { ListPlugin } from '@lexical/react/LexicalListPlugin';
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin';
import { $createParagraphNode, $createTextNode, $getRoot, FORMAT_TEXT_COMMAND, UNDO_COMMAND } from 'lexical';
import { useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import './style.css';

function firstArticle() {
  const list = $createListNode('bullet');
  for (const text of ['Check the cable', 'Restart the router'])
    list.append($createListItemNode().append($createTextNode(text)));
  $getRoot().append($createParagraphNode().append($createTextNode('What to do when the line is down:')), list);
}

function Toolbar() {
  const [editor] = useLexicalComposerContext();
  return (
    <div className="toolbar" role="toolbar">
      <button type="button" aria-label="Bold" onClick={() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold')}>
        B
      </button>
      <button
        type="button"
        aria-label="Bullet list"
        onClick={() => editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined)}
      >
        •
      </button>
      <button type="button" aria-label="Undo" onClick={() => editor.dispatchCommand(UNDO_COMMAND, undefined)}>
        ↶
      </button>
    </div>
  );
}

/** Saves by itself a while after the last change. */
function Autosave({ onState }) {
  const [editor] = useLexicalComposerContext();
  const timer = useRef(0);
  useEffect(() => {
    return editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState, tags }) => {
      if (tags.has('history-merge') || (dirtyElements.size === 0 && dirtyLeaves.size === 0)) return;
      onState('Editing…');
      clearTimeout(timer.current);
      timer.current = setTimeout(async () => {
        const answer = await fetch('/api/articles/55', {
          method: 'PATCH',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({
            content: editorState.toJSON(),
            text: editorState.read(() => $getRoot().getTextContent()),
          }),
        }).catch(() => null);
        onState(answer?.ok ? 'All changes saved' : 'Not saved, retrying when you edit');
      }, 3000);
    });
  }, [editor, onState]);
  return null;
}

function Article() {
  const [title, setTitle] = useState('Line down: first aid');
  const [state, setState] = useState('');
  const titleTimer = useRef(0);

  function changeTitle(next) {
    setTitle(next);
    setState('Editing…');
    clearTimeout(titleTimer.current);
    titleTimer.current = setTimeout(async () => {
      const answer = await fetch('/api/articles/55', {
        method: 'PATCH',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ title: next }),
      }).catch(() => null);
      setState(answer?.ok ? 'All changes saved' : 'Not saved, retrying when you edit');
    }, 3000);
  }

  return (
    <article>
      <input className="title" aria-label="Title" value={title} onChange={(event) => changeTitle(event.target.value)} />
      <span className="state" role="status">
        {state}
      </span>
      <LexicalComposer
        initialConfig={{
          namespace: 'article',
          nodes: [ListNode, ListItemNode],
          editorState: firstArticle,
          onError: console.error,
          theme: { text: { bold: 'bold' } },
        }}
      >
        <Toolbar />
        <RichTextPlugin
          contentEditable={
            <ContentEditable
              className="body"
              aria-label="Body"
              aria-placeholder="Write…"
              placeholder={<div className="placeholder">Write…</div>}
            />
          }
          ErrorBoundary={LexicalErrorBoundary}
        />
        <HistoryPlugin />
        <ListPlugin />
        <Autosave onState={setState} />
      </LexicalComposer>
    </article>
  );
}

createRoot(document.getElementById('root')).render(<Article />);
