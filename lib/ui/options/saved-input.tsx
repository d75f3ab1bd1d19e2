import { useState } from 'preact/hooks';
import { Setting, TextInput } from './setting';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly mode?: 'text' | 'url';
  /** Most characters it takes. */
  readonly most?: number;
  readonly problem: string | null;
  /** True: it was saved; else what was typed stays there, with its problem. */
  readonly onSave: (text: string) => Promise<boolean>;
}

/** A text that is saved when its field is left or Enter is pressed. */
export const SavedInput = ({ id, label, help, value, placeholder, mode, most, problem, onSave }: Props) => {
  const [draft, setDraft] = useState<{ readonly instead: string; readonly text: string } | null>(null);
  const save = async (text: string) => {
    setDraft({ instead: value, text });
    if (await onSave(text)) setDraft(null);
  };
  return (
    <Setting wide for={id} label={label} error={problem} {...(help && { help })}>
      <TextInput
        id={id}
        help={help !== undefined}
        value={draft?.instead === value ? draft.text : value}
        error={problem}
        onChange={(text) => void save(text)}
        {...(mode && { mode })}
        {...(most && { most })}
        {...(placeholder && { placeholder })}
      />
    </Setting>
  );
};
