/** So many circulars the home page lists; of a larger archive it leads to them by years and issuers. */
export const ALL_ON_HOME = 20;
/** Circulars of a larger archive that the home page lists, the latest. */
export const LATEST_ON_HOME = 8;
