export declare function installFormLibraries(): void;
