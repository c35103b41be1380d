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

export const defaultSettings: Readonly<StandInSettings> = {
  sameSite: 'None',
  framing: 'refused',
  screenPop: true,
  autoLogs: true,
  screenPopUrl: null,
  recordCreation: 'works',
  nothingToModify: 'documented',
};

const CHOICES: Readonly<Record<keyof StandInSettings, (value: unknown) => boolean>> = {
  sameSite: value => value === 'None' || value === 'Lax',
  framing: value => value === 'refused' || value === 'allowed',
  screenPop: value => typeof value === 'boolean',
  autoLogs: value => typeof value === 'boolean',
  screenPopUrl: value => value === null || (typeof value === 'string' && URL.canParse(value)),
  recordCreation: value => value === 'works' || value === 'fails',
  nothingToModify: value => value === 'documented' || value === 'reported',
};

/** The first setting that does not exist or has no such value. */
export function settingsFault(change: object): string | undefined {
  const wrong = Object.entries(change).find(
    ([name, value]) => !Object.hasOwn(CHOICES, name) || !CHOICES[name as keyof StandInSettings](value),
  );
  return wrong && `There is no setting "${wrong[0]}" with the value ${JSON.stringify(wrong[1])}.`;
}
