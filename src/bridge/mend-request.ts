import * as v from 'valibot';
import type { MendRequest } from './rates';
import { parseRequest, shortText } from './request';

const mendRequest = () => v.object({ take: v.boolean(), seen: shortText(20) });

/**
 * Reads what a sidebar sends about a mirror sheet that was changed by hand.
 * @throws Problem `store/request`
 */
export const parseMendRequest = (text: unknown): MendRequest => parseRequest(text, mendRequest, 200);
