import { expect, test } from 'vitest';
import { Refusal, serve } from '@/testing/server';
import { answer, http } from './client';
import { commands } from './commands';
import { fileAddress } from './queries';
import { Problem } from './problem';

test('every request carries the header that other pages cannot send', async () => {
  const seen = serve({ 'GET /api/me/tokens': [] });
  await answer(http.GET('/api/me/tokens'));
  expect(seen[0]?.headers.get('X-Gradus')).toBe('web');
});

test('a refusal is thrown with its code', async () => {
  serve({ 'POST /api/session': new Refusal(401, { title: 'Wrong password', code: 'BAD_CREDENTIALS' }) });
  await expect(commands.signIn('a', 'b')).rejects.toMatchObject({ status: 401, code: 'BAD_CREDENTIALS' });
});

test('a server that cannot be reached is a problem too', async () => {
  globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
  const failure = await commands.signOut().catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Problem);
  expect(failure).toMatchObject({ status: 0, transient: true });
});

test('an answer without a body is fine', async () => {
  serve({ 'DELETE /api/session': undefined });
  await expect(commands.signOut()).resolves.toBeUndefined();
});

test('files travel under their paths', async () => {
  const seen = serve({
    'POST /api/courses/dll/assignments/a/submissions': { attemptId: 'a9' },
  });
  const file = new File(['class A {}'], 'A.java');
  await commands.submit('dll', 'a', [{ path: 'src/A.java', file }]);
  expect(seen[0]?.headers.get('content-type')).toMatch(/^multipart\/form-data; boundary=/);
  expect(seen[0]?.body).toContain('name="files"; filename="src/A.java"');
  expect(seen[0]?.body).toContain('class A {}');
});

test('a reason for taking an override back is part of the address', async () => {
  const seen = serve({ 'DELETE /api/attempts/a1/override?reason=wrong%20student': undefined });
  await commands.withdrawOverride('a1', 'wrong student');
  expect(seen).toHaveLength(1);
});

test('the slashes of a file path stay, everything else is encoded', () => {
  expect(fileAddress('a1', 'src/ä b/A#.java')).toBe('/api/attempts/a1/files/src/%C3%A4%20b/A%23.java');
});
