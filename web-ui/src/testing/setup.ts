import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';
import { forgetRequests } from './server';

// A busy machine is no failed test.
configure({ asyncUtilTimeout: 10_000 });

// jsdom knows the element but not its methods.
HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};
HTMLDialogElement.prototype.close = function () {
  this.open = false;
};
// jsdom's files belong to no folder and do not say so.
Object.defineProperty(File.prototype, 'webkitRelativePath', { value: '' });
// jsdom has no layout to scroll in.
Element.prototype.scrollIntoView = () => undefined;
window.scrollTo = () => undefined;

afterEach(() => {
  cleanup();
  forgetRequests();
});
