export declare const root: string;
export declare const browserFile: string;
export declare const firefoxFile: string;
