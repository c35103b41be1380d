import type { PlatformFeature } from './platform.js';
import type { PlatformContext } from './refusal.js';
import type { StandInSettings } from './settings.js';
import type { Agent, Tenant } from './tenant.js';
export declare const SESSION_COOKIE = "AGUISESSION";
/** Who is signed in to Agent Workspace, by the session cookie. */
export interface AgentSessions {
    /** Starts a session and returns the cookie's value. */
    signIn(agent: Agent): string;
    signOut(session: string): void;
    agentOf(context: PlatformContext): Agent | undefined;
    /** Ends every session: the cookies that browsers hold are worth nothing from now on. */
    clear(): void;
}
export declare function createAgentSessions(): AgentSessions;
/** The whole `Set-Cookie` value of a new session, for the host that the browser asked. */
export declare function sessionCookie(session: string, hostname: string, settings: StandInSettings): string;
/** The sign-in page of Agent Workspace. */
export declare function agents(tenant: Tenant, sessions: AgentSessions, settings: StandInSettings): PlatformFeature;
export declare function hostnameOf(context: PlatformContext): string;
