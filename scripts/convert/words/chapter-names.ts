/** Whether a line names a chapter that needs no number. */
export const isChapterName = (text: string): boolean => text === '总则' || text === '附则';
