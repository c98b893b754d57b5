import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';
import { forgetRequests } from './server';

afterEach(() => {
  cleanup();
  forgetRequests();
});
