import { render } from 'preact';
import { App } from './app';
import { sheetServer } from './server/server';

/** Starts once the whole file is there: what the menu adds to it may stand after this script. */
document.addEventListener('DOMContentLoaded', () => {
  const root = document.getElementById('app');
  if (root) render(<App server={sheetServer()} />, root);
});
