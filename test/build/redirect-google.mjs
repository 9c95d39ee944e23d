import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';

/** Preloaded into processes that call Google: each request goes to the local stand-in instead, and no further. */
https.request = (address, options, ...callback) => {
  const { hostname, pathname, search } = new URL(address);
  return http.request(
    {
      ...options,
      agent: undefined,
      hostname: '127.0.0.1',
      port: process.env.GOOGLE_PORT,
      path: `/${hostname}${pathname}${search}`,
    },
    ...callback,
  );
};
syncBuiltinESMExports();
