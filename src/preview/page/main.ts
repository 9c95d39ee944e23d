import './page.css';
import './chart-global';
import { openPage } from './open-page';

openPage().catch((failure: unknown) => {
  document.body.dataset.state = 'failed';
  const message = document.createElement('pre');
  message.className = 'failure';
  message.textContent = failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
  document.body.append(message);
});
