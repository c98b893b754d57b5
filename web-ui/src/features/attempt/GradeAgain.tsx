import { useMutation, useQueryClient } from '@tanstack/react-query';
import { commands } from '@/api/commands';
import type { Attempt } from '@/api/model';
import { queries } from '@/api/queries';
import { Button } from '@/ui/Button';
import { RefusalNotice } from '@/ui/ProblemPanel';

/** Lets staff have a parked attempt graded again, once its cause is mended. */
export function GradeAgain({ attempt }: { attempt: Attempt }) {
  const client = useQueryClient();
  const asking = useMutation({
    mutationFn: () => commands.gradeAgain(attempt.id),
    onSettled: () => client.invalidateQueries({ queryKey: queries.attempt(attempt.id).queryKey }),
  });
  return (
    <div className="stack">
      {asking.isError && <RefusalNotice error={asking.error} />}
      <div>
        <Button busy={asking.isPending} onClick={() => asking.mutate()}>
          Grade this attempt again
        </Button>
      </div>
    </div>
  );
}
