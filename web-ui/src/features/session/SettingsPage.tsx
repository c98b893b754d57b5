import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { commands } from '@/api/commands';
import type { AccessToken } from '@/api/model';
import { queries } from '@/api/queries';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { Dialog } from '@/ui/Dialog';
import { Empty } from '@/ui/Empty';
import { Loaded } from '@/ui/Loaded';
import { NewToken } from '@/ui/NewToken';
import { Page, Section } from '@/ui/Page';
import { RefusalNotice } from '@/ui/ProblemPanel';
import { dateTime } from '@/ui/time';

/** Who is signed in, and the access tokens that stand for this person in git and scripts. */
export default function SettingsPage() {
  const me = useQuery(queries.me()).data;
  const tokens = useQuery(queries.tokens());
  const client = useQueryClient();
  const [revoking, setRevoking] = useState<AccessToken>();
  const renewed = () => client.invalidateQueries({ queryKey: queries.tokens().queryKey });
  const zone = me?.memberships[0]?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <Page title="Settings">
      <Section title="You">
        <p>
          {me?.name}, signed in as <code>{me?.username}</code>
        </p>
      </Section>
      <Section title="Access tokens">
        <p className="muted">
          git and scripts use a token instead of your password. Whoever has a token can submit in your name;
          revoke it when a machine is lost.
        </p>
        <Loaded query={tokens} what="your tokens">
          {list =>
            list.length === 0 ? (
              <Empty title="No tokens yet.">Create one below before your first push.</Empty>
            ) : (
              <Tokens tokens={list} zone={zone} onRevoke={setRevoking} />
            )
          }
        </Loaded>
        <h3>New token</h3>
        <NewToken
          suggestion="my laptop"
          create={async label => {
            const created = await commands.createToken(label);
            await renewed();
            return created;
          }}
        />
      </Section>
      {revoking != null && (
        <Revoke
          token={revoking}
          onClose={() => setRevoking(undefined)}
          onDone={() => {
            setRevoking(undefined);
            void renewed();
          }}
        />
      )}
    </Page>
  );
}

interface TokensProps {
  tokens: readonly AccessToken[];
  zone: string;
  onRevoke: (token: AccessToken) => void;
}

function Tokens({ tokens, zone, onRevoke }: TokensProps) {
  return (
    <DataTable
      caption="Your access tokens"
      rows={tokens}
      rowKey={token => token.id}
      columns={[
        { key: 'label', header: 'Name', names: true, cell: token => token.label },
        { key: 'created', header: 'Created', cell: token => dateTime(token.createdAt, zone) },
        {
          key: 'used',
          header: 'Last used',
          cell: token => (token.lastUsed == null ? 'never' : dateTime(token.lastUsed, zone)),
        },
        {
          key: 'act',
          header: <span className="hidden">Act</span>,
          align: 'end',
          cell: token =>
            token.revoked ? (
              <span className="muted">revoked</span>
            ) : (
              <Button look="danger" onClick={() => onRevoke(token)}>
                Revoke<span className="hidden"> {token.label}</span>
              </Button>
            ),
        },
      ]}
    />
  );
}

function Revoke({ token, onClose, onDone }: { token: AccessToken; onClose: () => void; onDone: () => void }) {
  const revoking = useMutation({ mutationFn: () => commands.revokeToken(token.id), onSuccess: onDone });
  return (
    <Dialog title={`Revoke “${token.label}”?`} onClose={onClose}>
      <p>Every machine that uses this token is refused from now on. This cannot be undone.</p>
      {revoking.isError && <RefusalNotice error={revoking.error} />}
      <div className="row">
        <Button look="danger" busy={revoking.isPending} onClick={() => revoking.mutate()}>
          Revoke
        </Button>
        <Button onClick={onClose}>Keep</Button>
      </div>
    </Dialog>
  );
}
