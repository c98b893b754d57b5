import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { WorkRef } from '@/api/model';
import { queries } from '@/api/queries';
import { similarity, similarityCommands, type SheetAddress } from '@/api/similarity';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Field } from '@/ui/Field';
import { RefusalNotice } from '@/ui/ProblemPanel';
import { plural } from '@/ui/points';
import { nameOf } from './words';
import styles from './Similarity.module.css';

interface Props {
  at: SheetAddress;
  title: string;
  works: readonly WorkRef[];
  onClose: () => void;
}

/** Opens a case about chosen people. A cluster is a chain, so who is in it is a person's choice, not a program's. */
export function CaseDialog({ at, title, works, onClose }: Props) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const navigate = useNavigate();
  const client = useQueryClient();
  const members = works.map(work => work.submission).filter(id => !left.has(id));
  const opening = useMutation({
    mutationFn: () => similarityCommands.openCase(at, members, note.trim()),
    onSuccess: async ({ number }) => {
      void client.invalidateQueries({ queryKey: similarity.all(at) });
      void client.invalidateQueries({ queryKey: queries.cases(at.course).queryKey });
      onClose();
      await navigate({
        to: '/courses/$course/integrity/$number',
        params: { course: at.course, number: String(number) },
      });
    },
  });
  const few = members.length < 2;
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className="stack"
        onSubmit={event => {
          event.preventDefault();
          setTried(true);
          if (!few && note.trim() !== '') opening.mutate();
        }}
      >
        <p>
          The lines that they share now are kept as evidence. Nobody is notified and no grade changes before
          you say so on the page of the case.
        </p>
        <fieldset className="stack stack-tight">
          <legend>
            <strong>Who is named</strong>
          </legend>
          {works.map(work => (
            <label key={work.submission} className={styles['check']}>
              <input
                type="checkbox"
                checked={!left.has(work.submission)}
                onChange={event => setLeft(changed(left, work.submission, !event.target.checked))}
              />
              {nameOf(work)} <span className="small muted">{work.username}</span>
            </label>
          ))}
        </fieldset>
        {tried && few && (
          <p role="alert" className={styles['error']}>
            Choose two at least.
          </p>
        )}
        <Field
          label="Note"
          hint="What was found and what you make of it; staff read it."
          error={tried && note.trim() === '' ? 'Say what was found.' : undefined}
        >
          {control => (
            <textarea {...control} rows={3} value={note} onChange={event => setNote(event.target.value)} />
          )}
        </Field>
        {opening.isError && <RefusalNotice error={opening.error} />}
        <div className="row">
          <Button type="submit" look="primary" busy={opening.isPending}>
            Open a case about {plural(members.length, 'person', 'people')}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}

function changed(set: ReadonlySet<string>, id: string, inside: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (inside) next.add(id);
  else next.delete(id);
  return next;
}
