/** Where a package puts nginx; `DESKSIDE_NGINX` names another. */
export const NGINX_PATHS: readonly string[];
