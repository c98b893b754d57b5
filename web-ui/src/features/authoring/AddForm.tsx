import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { commands } from '@/api/commands';
import { useZone } from '@/api/membership';
import type { ManagedAssignment, NewAssignment, Template } from '@/api/model';
import { asProblem } from '@/api/problem';
import { queries } from '@/api/queries';
import { Button } from '@/ui/Button';
import { Field } from '@/ui/Field';
import { Notice } from '@/ui/Notice';
import { RefusalNotice } from '@/ui/ProblemPanel';
import { useNow } from '@/ui/useNow';
import { localTime, meaning, opensError, orderError, weightError } from './newAssignment';
import { readPolicy, usualPolicy, type PolicyDraft, type PolicyErrors } from './policy';
import { PolicyFields } from './PolicyFields';
import { OpensField, WeightField } from './ScheduleFields';
import { useFirstError } from './useFirstError';

interface Props {
  course: string;
  existing: readonly ManagedAssignment[];
  templates: readonly Template[];
  onAdded: (added: ManagedAssignment) => void;
}

/** Refusals that only another template can mend; they are told beside it. */
const ofTemplate = ['exists', 'template', 'gate', 'manifest'];

export function AddForm({ course, existing, templates, onAdded }: Props) {
  const zone = useZone(course);
  const now = localTime(zone, useNow());
  const [folder, setFolder] = useState(templates[0]?.folder ?? '');
  const [weight, setWeight] = useState('10');
  const [opensAt, setOpensAt] = useState('');
  const [draft, setDraft] = useState<PolicyDraft>(usualPolicy);
  const [tries, setTries] = useState(0);
  const client = useQueryClient();
  const read = readPolicy(draft);
  const wrong = {
    weight: weightError(weight),
    opens: opensError(opensAt),
    order: orderError(opensAt, draft.deadline),
  };
  const adding = useMutation({
    mutationFn: (wanted: NewAssignment) => commands.createAssignment(course, wanted),
    onSuccess: async added => {
      onAdded(added);
      await client.invalidateQueries({ queryKey: queries.managed(course).queryKey });
      await client.invalidateQueries({ queryKey: ['dashboard'] });
    },
  });
  const refusal = adding.isError ? asProblem(adding.error) : undefined;
  const refusedTemplate = refusal != null && ofTemplate.includes(refusal.code) ? refusal.detail : undefined;
  const form = useFirstError(tries, refusedTemplate);
  const words = meaning(opensAt, draft.deadline, now, zone);
  return (
    <form
      ref={form}
      className="stack"
      noValidate
      onSubmit={event => {
        event.preventDefault();
        setTries(tries + 1);
        if (read.kind === 'policy' && Object.values(wrong).every(error => error == null)) {
          adding.mutate({ folder, weightPercent: Number(weight), opensAt, policy: read.policy });
        }
      }}
    >
      <Field label="Template" hint="Its id and title become the assignment’s." error={refusedTemplate}>
        {control => (
          <select
            {...control}
            value={folder}
            onChange={event => {
              setFolder(event.target.value);
              adding.reset();
            }}
          >
            {templates.map(template => (
              <option key={template.folder} value={template.folder}>
                {template.title}, version {template.version} ({template.folder})
              </option>
            ))}
          </select>
        )}
      </Field>
      <PolicyFields
        draft={draft}
        zone={zone}
        errors={
          tries > 0 ? withOrder(read.kind === 'errors' ? read.errors : undefined, wrong.order) : undefined
        }
        onChange={setDraft}
      >
        <WeightField
          others={existing}
          value={weight}
          error={tries > 0 ? wrong.weight : undefined}
          onChange={setWeight}
        />
        <OpensField
          zone={zone}
          value={opensAt}
          error={tries > 0 ? wrong.opens : undefined}
          onChange={setOpensAt}
        />
      </PolicyFields>
      {words != null && (
        <Notice tone={draft.deadline <= now ? 'late' : 'quiet'} icon="clock">
          {words}
        </Notice>
      )}
      {adding.isError && refusedTemplate == null && <RefusalNotice error={adding.error} />}
      <div>
        <Button type="submit" look="primary" busy={adding.isPending}>
          Add and publish
        </Button>
      </div>
    </form>
  );
}

function withOrder(errors: PolicyErrors | undefined, order: string | undefined): PolicyErrors | undefined {
  return order == null ? errors : { windows: [], ...errors, deadline: order };
}
