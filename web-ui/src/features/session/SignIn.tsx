import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { commands } from '@/api/commands';
import { asProblem } from '@/api/problem';
import { become } from '@/api/person';
import { Button } from '@/ui/Button';
import { Field } from '@/ui/Field';
import { Logo } from '@/ui/Logo';
import { Notice } from '@/ui/Notice';
import styles from './SignIn.module.css';

/** Name and password. Pasting and password managers work; nothing has to be remembered or solved. */
export function SignIn() {
  const client = useQueryClient();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState(false);
  const signing = useMutation({
    mutationKey: ['sign-in'],
    mutationFn: () => commands.signIn(username.trim(), password),
    onSuccess: me => become(client, me),
  });
  useEffect(() => {
    document.title = 'Sign in · Gradus';
  }, []);
  return (
    <div className={styles['place']}>
      <form
        className={`card stack ${styles['form']}`}
        onSubmit={event => {
          event.preventDefault();
          signing.mutate();
        }}
      >
        <div className="row">
          <Logo size={36} />
          <h1>Sign in to Gradus</h1>
        </div>
        {signing.isError && (
          <Notice tone="failed" role="alert">
            {refusal(signing.error)}
          </Notice>
        )}
        <Field label="User name">
          {control => (
            <input
              {...control}
              name="username"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              required
              value={username}
              onChange={event => setUsername(event.target.value)}
            />
          )}
        </Field>
        <Field label="Password">
          {control => (
            <input
              {...control}
              name="password"
              type={shown ? 'text' : 'password'}
              autoComplete="current-password"
              required
              value={password}
              onChange={event => setPassword(event.target.value)}
            />
          )}
        </Field>
        <label className={styles['show']}>
          <input type="checkbox" checked={shown} onChange={event => setShown(event.target.checked)} />
          Show the password
        </label>
        <Button type="submit" look="primary" busy={signing.isPending}>
          Sign in
        </Button>
        <p className="small muted">
          Forgotten your password? The instructor of your course can set a new one.
        </p>
      </form>
    </div>
  );
}

function refusal(error: unknown): string {
  const problem = asProblem(error);
  if (problem.status === 401) {
    return 'This user name and password do not belong together. Check both; capital letters matter in the password.';
  }
  return problem.detail === '' ? problem.title : `${problem.title}. ${problem.detail}`;
}
