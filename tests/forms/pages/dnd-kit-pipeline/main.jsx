import {
  closestCorners,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import './style.css';

const names = { new: 'New', talk: 'In talks', won: 'Won' };
const firstBoard = {
  new: ['Acorn Media', 'Birch & Co', 'Cedar Bank'],
  talk: ['Dune Travel', 'Ember Grill'],
  won: ['Flint Tools'],
};

function Card({ name }) {
  const { attributes, listeners, setNodeRef, transform, transition, isDragging } = useSortable({ id: name });
  const style = {
    transform: transform ? `translate3d(${transform.x}px, ${transform.y}px, 0)` : undefined,
    transition,
    opacity: isDragging ? 0.6 : 1,
  };
  return (
    <div ref={setNodeRef} className="deal" data-deal={name} style={style} {...attributes} {...listeners}>
      <strong>{name}</strong>
      <small>€ {name.length * 1500}</small>
    </div>
  );
}

function Column({ id, deals }) {
  const { setNodeRef } = useDroppable({ id });
  return (
    <section className="column" data-column={id}>
      <h2>
        {names[id]} <span>{deals.length}</span>
      </h2>
      <SortableContext items={deals} strategy={verticalListSortingStrategy}>
        <div ref={setNodeRef} className="deals">
          {deals.map((name) => (
            <Card key={name} name={name} />
          ))}
        </div>
      </SortableContext>
    </section>
  );
}

function Pipeline() {
  const [saved, setSaved] = useState(firstBoard);
  const [board, setBoard] = useState(firstBoard);
  const [note, setNote] = useState(null);
  const [query, setQuery] = useState('');
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const columnOf = (id, at = board) => (id in at ? id : Object.keys(at).find((column) => at[column].includes(id)));

  function onDragOver({ active, over }) {
    if (!over) return;
    setBoard((now) => {
      const from = columnOf(active.id, now);
      const to = columnOf(over.id, now);
      if (!from || !to || from === to) return now;
      const index = over.id in now ? now[to].length : now[to].indexOf(over.id);
      return {
        ...now,
        [from]: now[from].filter((id) => id !== active.id),
        [to]: [...now[to].slice(0, index), active.id, ...now[to].slice(index)],
      };
    });
  }

  function onDragEnd({ active, over }) {
    if (!over) return;
    setBoard((now) => {
      const column = columnOf(active.id, now);
      if (!column || columnOf(over.id, now) !== column || over.id in now) return now;
      return { ...now, [column]: arrayMove(now[column], now[column].indexOf(active.id), now[column].indexOf(over.id)) };
    });
  }

  async function save() {
    const answer = await fetch('/api/board', {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(board),
    }).catch(() => null);
    if (answer?.ok) setSaved(board);
    setNote(answer?.ok ? 'Board saved' : 'Board could not be saved');
  }

  return (
    <div className="pipeline">
      <div className="toolbar">
        <h1>Pipeline Q2</h1>
        <input
          type="search"
          placeholder="Highlight deals"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <button type="button" onClick={save}>
          Save order
        </button>
        <button type="button" onClick={() => setBoard(saved)}>
          Revert
        </button>
        {note && <span role="status">{note}</span>}
      </div>
      <DndContext sensors={sensors} collisionDetection={closestCorners} onDragOver={onDragOver} onDragEnd={onDragEnd}>
        <div className="board">
          {Object.keys(board).map((id) => (
            <Column key={id} id={id} deals={board[id]} />
          ))}
        </div>
      </DndContext>
    </div>
  );
}

createRoot(document.getElementById('root')).render(<Pipeline />);
