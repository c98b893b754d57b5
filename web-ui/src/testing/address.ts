/** The page's address, for logic that runs without a browser in tests. */
Object.defineProperty(globalThis, 'location', {
  value: new URL('http://localhost:3000/'),
  configurable: true,
});
