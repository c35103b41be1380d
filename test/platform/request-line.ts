import type { PlatformFeature } from './platform.js';
import { refuse } from './refusal.js';

const NGINX_REQUEST_LINE = 8 * 1024;

/** nginx stands before the platform and refuses a request line over 8 KiB. Register it before the routes it guards. */
export const requestLineLimit: PlatformFeature = ({ app }) => {
  app.use(async (context, next) => {
    const { pathname, search } = new URL(context.req.url);
    const length = `${context.req.method} ${pathname}${search} HTTP/1.1`.length;
    if (length > NGINX_REQUEST_LINE) {
      return refuse(
        context,
        414,
        `The request line is ${length} bytes long; nginx refuses more than ${NGINX_REQUEST_LINE}.`,
      );
    }
    return next();
  });
};
