/** Times of the simulated centre are whole seconds since the epoch; these turn them into dates of a zone and back. */
export declare function isZone(zone: string): boolean;
/** Seconds to add to UTC. Clocks change on quarters of an hour, so one look-up serves a whole quarter. */
export declare function offsetAt(seconds: number, zone: string): number;
/** The instant at which clocks of the zone show this; `wall` is that date and time read as if it were UTC. */
export declare function fromWall(wall: number, zone: string): number;
/** Days since 1970-01-01 of the zone's calendar. */
export declare function dayNumberAt(seconds: number, zone: string): number;
/** Midnight at the start of that day, in the zone. */
export declare function startOfDay(dayNumber: number, zone: string): number;
/** `2008-02-14T10:12:13-08:00`, the form of the vendor's answers. */
export declare function isoOf(seconds: number, zone: string): string;
/** `20090604` and `060903` of the zone's clocks, as recording names are built. */
export declare function compactOf(seconds: number, zone: string): {
    date: string;
    time: string;
};
