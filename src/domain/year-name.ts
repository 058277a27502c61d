/** `2025年`; of a circular without a year it is said. */
export const yearName = (year: number | null): string => (year === null ? '年份未载' : `${year}年`);
