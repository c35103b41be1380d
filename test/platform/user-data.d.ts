/** `[name|value][name|value]` as the platform reads it. This reader is strict: what does not fit the format is a fault. */
export type Pairs = readonly (readonly [name: string, value: string])[];
export type Read<T> = {
    readonly ok: true;
    readonly value: T;
} | {
    readonly ok: false;
    readonly fault: string;
};
export declare function readPairs(text: string): Read<Pairs>;
export declare function systemDataFault(pairs: Pairs): string | undefined;
export declare function transactionDataFault(pairs: Pairs): string | undefined;
export declare function valueIn(pairs: Pairs, name: string): string | undefined;
