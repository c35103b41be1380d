import type { PlatformFeature } from './platform.js';
import type { StandInSettings } from './settings.js';
/**
 * The platform's pages allow only the platform itself to frame them. The request is carried out all the same; only
 * what the frame shows is refused. Register it before the routes whose answers it marks.
 */
export declare function framing(settings: StandInSettings): PlatformFeature;
