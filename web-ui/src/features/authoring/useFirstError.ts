import { useEffect, useRef } from 'react';

/** After each try to send a form, and after each refusal, the focus goes to the first field that is wrong. */
export function useFirstError(tries: number, refused?: string) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [tries, refused]);
  return form;
}
