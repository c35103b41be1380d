import type { AgentSessions } from './agents.js';
import type { Call, Calls } from './calls.js';
import { requireToken } from './credentials.js';
import { parameter, parameterFault, readParameters } from './parameters.js';
import type { PlatformFeature } from './platform.js';
import { type PlatformContext, plainPage, refuse } from './refusal.js';
import type { StandInSettings } from './settings.js';
import type { Agent, Tenant } from './tenant.js';

type Action = 'pause' | 'resume';

export interface RecordingControlParts {
  readonly tenant: Tenant;
  readonly sessions: AgentSessions;
  readonly calls: Calls;
  readonly settings: StandInSettings;
}

/** The three variants of the Recording Control page. */
export function recordingControl(parts: RecordingControlParts): PlatformFeature {
  return platform => {
    cookieRoute(parts)(platform);
    putRoutes(parts)(platform);
  };
}

/** `controlRecording.php`: the agent's cookie and the tenant's action token, both. */
function cookieRoute({ tenant, sessions, calls, settings }: RecordingControlParts): PlatformFeature {
  return ({ app, clock }) => {
    app.on(['GET', 'POST'], '/AGUI/controlRecording.php', async context => {
      const parameters = await readParameters(context);
      if ('fault' in parameters) return refuse(context, 400, parameters.fault);
      const fault = parameterFault(parameters, { anywhere: ['action', 'token'] });
      if (fault !== undefined) return refuse(context, 400, fault);
      const agent = sessions.agentOf(context);
      if (agent === undefined) return refuse(context, 401, 'No valid Agent Workspace session came with this request.');
      if (parameter(parameters, 'token') !== tenant.actionToken) {
        return refuse(context, 401, 'The token is not a valid action token of the tenant.');
      }
      const action = parameter(parameters, 'action') ?? '';
      if (!isAction(action)) return refuse(context, 400, 'The action is neither pause nor resume.');
      const status = control(action, agent, calls, settings, clock.now());
      return context.html(plainPage('Recording control', `Status: ${status}. You can close this window.`));
    });
    app.all('/AGUI/controlRecording.php', context =>
      refuse(context, 405, `Only GET and POST are documented, not ${context.req.method}.`),
    );
  };
}

/** `PUT /api/tstats/rccontrol/{action}/{tenant}/agentId|email/{…}`, authenticated as the tenant. */
function putRoutes({ tenant, calls, settings }: RecordingControlParts): PlatformFeature {
  return ({ app, clock }) => {
    const path = '/api/tstats/rccontrol/:action/:tenant/:by/:who';
    app.put(path, requireToken('action', tenant), async context => {
      const { action, tenant: tenantId, by, who } = context.req.param();
      const fault = await putFault(context);
      if (fault !== undefined) return answer(context, 400, fault);
      if (!isAction(action)) return answer(context, 400, 'The action is neither pause nor resume.');
      if (tenantId !== tenant.id) return answer(context, 401, `These are not the credentials of "${tenantId}".`);
      if (by !== 'agentId' && by !== 'email') return answer(context, 404, `"${by}" is neither agentId nor email.`);
      const agent = tenant.agents.find(candidate => (by === 'email' ? candidate.email : candidate.id) === who);
      if (agent === undefined) return answer(context, 404, `There is no agent whose ${by} is "${who}".`);
      return context.text(`Status: ${control(action, agent, calls, settings, clock.now())}`);
    });
    app.all(path, context => answer(context, 405, `Only PUT is documented, not ${context.req.method}.`));
  };
}

async function putFault(context: PlatformContext): Promise<string | undefined> {
  const query = new URL(context.req.url).search;
  if (query !== '') return 'No query is documented for this route.';
  return (await context.req.text()) === '' ? undefined : 'No body is documented for this route.';
}

function answer(context: PlatformContext, status: 400 | 401 | 404 | 405, reason: string): Response {
  context.set('refused', reason);
  return context.text(reason, status);
}

function isAction(text: string): text is Action {
  return text === 'pause' || text === 'resume';
}

/** Does it, and says the documented status. What fails in doing it is not told: no answer of the vendor's tells that. */
function control(action: Action, agent: Agent, calls: Calls, settings: StandInSettings, now: number): string {
  if (!agent.recordingEnabled) return 'not enabled';
  const call = activeCall(agent, calls);
  if (call === undefined) {
    return settings.nothingToModify === 'reported' ? 'active transaction does not exist' : 'nothing to be modified';
  }
  const changed = call.recording.turn(action === 'pause', now);
  calls.note(call, changed ? `recording-${action}` : `recording-${action}-ignored`);
  return 'success';
}

/** From the agent's answer until the line is down. Ringing at the customer's, the recording has not begun: ignored. */
function activeCall(agent: Agent, calls: Calls): Call | undefined {
  const call = calls.currentOf(agent.id);
  return call?.state === 'talking' || call?.state === 'ringing-customer' ? call : undefined;
}
