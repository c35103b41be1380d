export interface PersonName {
    readonly first: string;
    readonly last: string;
}
export declare function personName(number: number): PersonName;
export interface Customer {
    readonly name: string;
    /** With country code and no plus sign, as `origination` is sampled. */
    readonly phone: string;
    readonly email: string;
    /** A record id of the customer's CRM: eighteen characters, and some have digits alone. */
    readonly recordId: string;
}
export declare function customer(number: number): Customer;
