import { useQuery, useQueryClient } from '@tanstack/react-query';
import { commands } from '@/api/commands';
import type { Assignment } from '@/api/model';
import { queries } from '@/api/queries';
import { Command } from '@/ui/Command';
import { Loaded } from '@/ui/Loaded';
import { NewToken } from '@/ui/NewToken';
import { plural } from '@/ui/points';
import { StarterLink } from './Accepted';
import styles from './Assignment.module.css';

/** The way by git, with every line ready to be copied. */
export function Push({ course, assignment }: { course: string; assignment: Assignment }) {
  const me = useQuery(queries.me()).data;
  const folder = assignment.slug;
  return (
    <ol className={styles['steps']}>
      <li>
        <div className="stack stack-tight">
          <span>Once: an access token. git asks for your user name and, as the password, for the token.</span>
          <Tokens />
        </div>
      </li>
      <li>
        <div className="stack stack-tight">
          <span>Once: clone your repository. The starter files are in it.</span>
          <Command
            text={`git clone ${withName(assignment.gitUrl, me?.username)} ${folder}`}
            what="the clone command"
          />
        </div>
      </li>
      <li>
        <div className="stack stack-tight">
          <span>
            Whenever you like: commit and push the branch <code>main</code>. The terminal shows the receipt,
            then the result.
          </span>
          <Command
            text={`cd ${folder}\ngit add -A\ngit commit -m "Solve task 1.2"\ngit push origin main`}
            what="the push commands"
          />
        </div>
      </li>
      <li>
        <div className="stack stack-tight">
          <span>No git? Take the starter as a zip and upload your files below.</span>
          <div>
            <StarterLink course={course} assignment={assignment.slug} />
          </div>
        </div>
      </li>
    </ol>
  );
}

function Tokens() {
  const tokens = useQuery(queries.tokens());
  const client = useQueryClient();
  return (
    <Loaded query={tokens} what="your access tokens">
      {list => {
        const usable = list.filter(token => !token.revoked).length;
        return (
          <details>
            <summary>
              {usable === 0
                ? 'You have no token yet: create one'
                : `You have ${plural(usable, 'token')}: create another`}
            </summary>
            <NewToken
              suggestion="git on my laptop"
              create={async label => {
                const created = await commands.createToken(label);
                await client.invalidateQueries({ queryKey: queries.tokens().queryKey });
                return created;
              }}
            />
          </details>
        );
      }}
    </Loaded>
  );
}

/** The remote with the user name in it, so that git asks for the token only. */
export function withName(gitUrl: string, username: string | undefined): string {
  return username == null || gitUrl.includes('@')
    ? gitUrl
    : gitUrl.replace(/^(https?:\/\/)/, `$1${encodeURIComponent(username)}@`);
}
