import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { PairDetail, PairMatch } from '@/api/model';
import { similarityCommands, type PairAddress } from '@/api/similarity';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Field } from '@/ui/Field';
import { Notice } from '@/ui/Notice';
import { RefusalNotice } from '@/ui/ProblemPanel';
import { useRefresh } from './useRun';
import { lineWords, nameOf } from './words';
import styles from './Similarity.module.css';

interface Props {
  at: PairAddress;
  pair: PairDetail;
  match: PairMatch;
  onClose: () => void;
}

/** Says that everybody may have the lines of a match. Everybody is scored anew at once. */
export function ExpectedDialog({ at, pair, match, onClose }: Props) {
  const [side, setSide] = useState<'a' | 'b'>('a');
  const [reason, setReason] = useState('');
  const refresh = useRefresh(at);
  const marking = useMutation({
    mutationFn: () => {
      const { file, from, to } = match[side];
      return similarityCommands.expect(at, {
        submission: pair.row[side].submission,
        file,
        from,
        to,
        reason: reason.trim(),
      });
    },
    onSuccess: refresh,
  });
  return (
    <Dialog title={`Match ${match.number} is expected`} onClose={onClose}>
      {marking.isSuccess ? (
        <>
          <Notice tone="passed" role="status" title="Marked.">
            Everybody is being scored anew. It can be withdrawn under Similarity.
          </Notice>
          <div>
            <Button onClick={onClose}>Close</Button>
          </div>
        </>
      ) : (
        <form
          className="stack"
          onSubmit={event => {
            event.preventDefault();
            marking.mutate();
          }}
        >
          <p>These lines will count for nobody any more, like the template.</p>
          <fieldset className="stack stack-tight">
            <legend>
              <strong>Which lines</strong>
            </legend>
            {(['a', 'b'] as const).map(name => (
              <label key={name} className={styles['check']}>
                <input type="radio" name="side" checked={side === name} onChange={() => setSide(name)} />
                <span>
                  {lineWords(match[name])} of {match[name].file}, {nameOf(pair.row[name])}
                </span>
              </label>
            ))}
          </fieldset>
          <Field label="Reason" hint="Students read it on the page about what counts as theirs: name nobody.">
            {control => (
              <textarea
                {...control}
                rows={2}
                required
                value={reason}
                onChange={event => setReason(event.target.value)}
              />
            )}
          </Field>
          {marking.isError && <RefusalNotice error={marking.error} />}
          <div className="row">
            <Button type="submit" look="primary" busy={marking.isPending}>
              Mark as expected
            </Button>
            <Button onClick={onClose}>Cancel</Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
