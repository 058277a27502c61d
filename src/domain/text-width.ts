/** Width of a text in 字, the width of one Han character: Latin letters and figures take half. */
export function textWidth(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 0x2000) width += 0.5;
    else if (!isSecondHalf(text, i, unit)) width += 1;
  }
  return width;
}

/** Whether a UTF-16 unit goes with the one before it: both are one character. */
function isSecondHalf(text: string, at: number, unit: number): boolean {
  if (unit < 0xdc00 || unit > 0xdfff || at === 0) return false;
  const before = text.charCodeAt(at - 1);
  return before >= 0xd800 && before <= 0xdbff;
}
