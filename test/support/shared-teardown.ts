import { tearDown } from './shared-setup';

export default tearDown;
