import type { Hono } from 'hono';
import type { TenantCredentials } from './credentials.js';

export interface GatewayOptions {
  /** Where the platform is. */
  readonly platform: string;
  readonly credentials: TenantCredentials;
  /** The agent of the session that a request comes with; none means signed out. */
  agentOf(request: Request): string | undefined;
}

/** What a site runs next to its CRM, as small as it can be: it knows the agent, keeps the token, and passes answers through. */
export function addRecordingGateway(app: Hono, { platform, credentials, agentOf }: GatewayOptions): void {
  app.put('/contact-centre/recording/:action{pause|resume}', async context => {
    if (context.req.header('X-Deskside') === undefined) return context.text('The X-Deskside header is missing.', 403);
    const agent = agentOf(context.req.raw);
    if (agent === undefined) return context.text('Signed out.', 401);
    const path = `/api/tstats/rccontrol/${context.req.param('action')}/${credentials.id}/agentId/${agent}`;
    const authorization = Buffer.from(`${credentials.id}:${credentials.actionToken}`).toString('base64');
    const headers = { Authorization: `Basic ${authorization}` };
    const answer = await fetch(platform + path, { method: 'PUT', headers }).catch((error: TypeError) => error);
    if (answer instanceof TypeError) return context.text(`The platform did not answer: ${answer.message}`, 502);
    return new Response(await answer.text(), { status: answer.status, headers: { 'Content-Type': 'text/plain' } });
  });
}
