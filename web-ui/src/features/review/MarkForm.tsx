import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { commands } from '@/api/commands';
import type { Item, MarkConflict } from '@/api/model';
import { Button } from '@/ui/Button';
import { Field } from '@/ui/Field';
import { Notice } from '@/ui/Notice';
import { maximum, points } from '@/ui/points';
import { RefusalNotice } from '@/ui/ProblemPanel';
import { kindWords } from '@/ui/status';
import { conflictOf, readPoints, typed } from './marking';
import styles from './Review.module.css';

interface Draft {
  points: string;
  comment: string;
  /** The version that was on the screen when typing began. */
  version: number;
}

interface Props {
  attempt: string;
  item: Item;
  onSaved: () => Promise<void>;
}

/** Points and a comment for one item. Nobody's mark is overwritten unseen: a stale one shows both values. */
export function MarkForm({ attempt, item, onSaved }: Props) {
  const saved: Draft = {
    points: typed(item.earned),
    comment: item.comment ?? '',
    version: item.markVersion ?? 0,
  };
  const [draft, setDraft] = useState<Draft>();
  const [error, setError] = useState<string>();
  const shown = draft ?? saved;
  const saving = useMutation({
    mutationFn: (mark: { points: number; comment: string; version: number }) =>
      commands.mark(attempt, item.item, mark),
    onSuccess: async () => {
      await onSaved();
      setDraft(undefined);
    },
  });
  const save = (version: number) => {
    const read = readPoints(shown.points, item.points);
    if (read.kind === 'error') {
      setError(read.sentence);
      return;
    }
    setError(undefined);
    saving.mutate({ points: read.milli, comment: shown.comment.trim(), version });
  };
  const conflict = saving.isError ? conflictOf(saving.error) : undefined;
  return (
    <form
      className={styles['mark']}
      aria-label={`Mark item ${item.item}`}
      onSubmit={event => {
        event.preventDefault();
        save(shown.version);
      }}
    >
      <p>
        <strong className="number">{item.item}</strong> {item.title}{' '}
        <span className="small muted">({kindWords[item.kind]})</span>
      </p>
      <div className={styles['fields']}>
        <Field label={`Points of ${maximum(item.points)}`} error={error}>
          {control => (
            <input
              {...control}
              inputMode="decimal"
              autoComplete="off"
              value={shown.points}
              onChange={event => setDraft({ ...shown, points: event.target.value })}
            />
          )}
        </Field>
        <Field label="Comment">
          {control => (
            <textarea
              {...control}
              rows={2}
              maxLength={4000}
              value={shown.comment}
              onChange={event => setDraft({ ...shown, comment: event.target.value })}
            />
          )}
        </Field>
      </div>
      {conflict != null && (
        <Conflict
          theirs={conflict}
          yours={shown.points}
          onKeep={() => {
            setDraft(undefined);
            saving.reset();
            void onSaved();
          }}
          onReplace={() => save(conflict.version)}
        />
      )}
      {saving.isError && conflict == null && <RefusalNotice error={saving.error} />}
      <div className="row row-apart">
        <span className="small muted" role="status">
          {draft != null
            ? 'not saved'
            : item.markedBy == null
              ? 'not marked yet'
              : `saved by ${item.markedBy}`}
        </span>
        <Button type="submit" busy={saving.isPending} disabled={draft == null}>
          Save<span className="hidden"> item {item.item}</span>
        </Button>
      </div>
    </form>
  );
}

interface ConflictProps {
  theirs: MarkConflict['current'];
  yours: string;
  onKeep: () => void;
  onReplace: () => void;
}

function Conflict({ theirs, yours, onKeep, onReplace }: ConflictProps) {
  return (
    <Notice tone="late" role="alert" title={`${theirs.markedBy} marked this item while you were writing.`}>
      <div className="stack stack-tight">
        <p>
          Theirs: <strong>{points(theirs.points)}</strong>
          {theirs.comment !== '' && ` “${theirs.comment}”`}. Yours: <strong>{yours}</strong>.
        </p>
        <div className="row">
          <Button onClick={onKeep}>Keep theirs</Button>
          <Button onClick={onReplace}>Replace by mine</Button>
        </div>
      </div>
    </Notice>
  );
}
