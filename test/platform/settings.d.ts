/** How this stand-in behaves where platforms and their administrators differ. Tests change it while it runs. */
export interface StandInSettings {
    /** The session cookie's `SameSite`. `None` is what is reported of the platform. */
    sameSite: 'None' | 'Lax';
    /** `refused` sends `frame-ancestors 'self'` and `X-Frame-Options`, as is reported of the platform. */
    framing: 'refused' | 'allowed';
    /** "Screen pop" in Configuration Manager: `ctl_launchopt` works only with it. */
    screenPop: boolean;
    /** "Auto Logs for Phone Media": `ctl_callbackUrl` works only with it and screen pop. */
    autoLogs: boolean;
    /** Where the screen pop is posted; without it, the post is kept and shown only. */
    screenPopUrl: string | null;
    /** Whether the stand-in CRM creates records, or refuses to. */
    recordCreation: 'works' | 'fails';
    /** What a recording request without an active transaction is answered: the documented words, or the reported ones. */
    nothingToModify: 'documented' | 'reported';
}
export declare const defaultSettings: Readonly<StandInSettings>;
/** The first setting that does not exist or has no such value. */
export declare function settingsFault(change: object): string | undefined;
