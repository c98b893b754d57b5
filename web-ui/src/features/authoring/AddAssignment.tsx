import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { commands } from '@/api/commands';
import type { ManagedAssignment, Template } from '@/api/model';
import { queries } from '@/api/queries';
import { Button } from '@/ui/Button';
import { Field } from '@/ui/Field';
import { Notice } from '@/ui/Notice';
import { RefusalNotice } from '@/ui/ProblemPanel';
import { PolicyFields } from './PolicyFields';
import { readPolicy, usualPolicy, type PolicyDraft } from './policy';
import styles from './Authoring.module.css';

interface Props {
  course: string;
  existing: readonly ManagedAssignment[];
}

/** The form for an assignment that the course does not have yet; without an unused template there is nothing to add. */
export function AddAssignment({ course, existing }: Props) {
  const templates = useQuery(queries.templates());
  const unused = (templates.data ?? []).filter(({ id }) => existing.every(({ slug }) => slug !== id));
  if (unused.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="add-assignment">
      <h2 id="add-assignment">Add an assignment</h2>
      <AddForm
        course={course}
        zone={existing[0]?.policy.zone ?? 'the course\u2019s zone'}
        templates={unused}
      />
    </section>
  );
}

function AddForm({
  course,
  zone,
  templates,
}: {
  course: string;
  zone: string;
  templates: readonly Template[];
}) {
  const [folder, setFolder] = useState(templates[0]?.folder ?? '');
  const [weight, setWeight] = useState('10');
  const [opensAt, setOpensAt] = useState('');
  const [draft, setDraft] = useState<PolicyDraft>(usualPolicy);
  const [checked, setChecked] = useState(false);
  const client = useQueryClient();
  const read = readPolicy(draft);
  const weightPercent = Number(weight);
  const weightError =
    Number.isInteger(weightPercent) && weightPercent >= 0 && weightPercent <= 100 && weight.trim() !== ''
      ? undefined
      : 'Give whole percents from 0 to 100.';
  const opensError = opensAt === '' ? 'Give a date and a time.' : undefined;
  const adding = useMutation({
    mutationFn: commands.createAssignment.bind(undefined, course),
    onSuccess: async () => {
      setChecked(false);
      await client.invalidateQueries({ queryKey: queries.managed(course).queryKey });
      await client.invalidateQueries({ queryKey: ['dashboard'] });
    },
  });
  return (
    <form
      className="stack"
      noValidate
      onSubmit={event => {
        event.preventDefault();
        setChecked(true);
        if (read.kind === 'policy' && weightError == null && opensError == null) {
          adding.mutate({ folder, weightPercent, opensAt, policy: read.policy });
        }
      }}
    >
      <div className={styles['fields']}>
        <Field label="Template" hint="Its id and title become the assignment\u2019s.">
          {control => (
            <select {...control} value={folder} onChange={event => setFolder(event.target.value)}>
              {templates.map(template => (
                <option key={template.folder} value={template.folder}>
                  {template.title} {template.version} ({template.folder})
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label="Percent of the course" error={checked ? weightError : undefined}>
          {control => (
            <input
              {...control}
              inputMode="numeric"
              value={weight}
              onChange={event => setWeight(event.target.value)}
            />
          )}
        </Field>
        <Field label="Opens" hint={`Local time in ${zone}`} error={checked ? opensError : undefined}>
          {control => (
            <input
              {...control}
              type="datetime-local"
              value={opensAt}
              onChange={event => setOpensAt(event.target.value)}
            />
          )}
        </Field>
      </div>
      <PolicyFields
        draft={draft}
        zone={zone}
        errors={checked && read.kind === 'errors' ? read.errors : undefined}
        onChange={setDraft}
      />
      {adding.isError && <RefusalNotice error={adding.error} />}
      {adding.data != null && (
        <Notice tone="passed" role="status">
          {adding.data.title} is added.
        </Notice>
      )}
      <div>
        <Button type="submit" busy={adding.isPending}>
          Add and publish
        </Button>
      </div>
    </form>
  );
}
