import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { commands } from '@/api/commands';
import { queries } from '@/api/queries';
import { Button } from '@/ui/Button';
import { Field } from '@/ui/Field';
import { Icon } from '@/ui/Icon';
import { bytes, plural } from '@/ui/points';
import { RefusalNotice } from '@/ui/ProblemPanel';
import { chosen, dropped, merged, type Choice } from './choice';
import styles from './Assignment.module.css';

interface Props {
  course: string;
  assignment: string;
}

/** A zip or single files, by dropping or by the plain file dialog; then the live attempt. */
export function UploadForm({ course, assignment }: Props) {
  const [files, setFiles] = useState<Choice>([]);
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const client = useQueryClient();
  const submitting = useMutation({
    mutationFn: () => commands.submit(course, assignment, files),
    onSuccess: async ({ attemptId }) => {
      void client.invalidateQueries({ queryKey: queries.submissions(course, assignment).queryKey });
      void client.invalidateQueries({ queryKey: queries.dashboard(course).queryKey });
      await navigate({ to: '/attempts/$id', params: { id: attemptId } });
    },
  });
  const add = (more: Choice) => {
    submitting.reset();
    setFiles(before => merged(before, more));
  };
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault();
        if (files.length > 0) submitting.mutate();
        else input.current?.focus();
      }}
    >
      {/* Dropping is the twin of the file input inside, which works by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        role="group"
        aria-label="Files"
        className={styles['drop']}
        data-over={over}
        onDragOver={event => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={event => {
          event.preventDefault();
          setOver(false);
          void dropped(event.dataTransfer).then(add);
        }}
      >
        <Icon name="upload" size={24} />
        <span>Drop one zip, a folder, or your files here</span>
        <Field label="or choose them">
          {control => (
            <input
              {...control}
              ref={input}
              type="file"
              multiple
              accept=".zip,.java,.pdf"
              onChange={event => {
                add(chosen(event.target.files));
                event.target.value = '';
              }}
            />
          )}
        </Field>
      </div>
      {files.length > 0 && (
        <ul className={styles['files']} aria-label="Chosen files">
          {files.map(({ path, file }) => (
            <li key={path}>
              <span>
                <code>{path}</code> <span className="small muted">{bytes(file.size)}</span>
              </span>
              <Button
                look="quiet"
                onClick={() => setFiles(files.filter(other => other.path !== path))}
                aria-label={`Remove ${path}`}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
      {submitting.isError && <RefusalNotice error={submitting.error} />}
      <Button type="submit" look="primary" busy={submitting.isPending} disabled={files.length === 0}>
        {files.length === 0 ? 'Choose files first' : `Hand in ${plural(files.length, 'file')}`}
      </Button>
      <p className="small muted">
        Each upload is a whole submission: choose all files, not only the changed ones.
      </p>
    </form>
  );
}
