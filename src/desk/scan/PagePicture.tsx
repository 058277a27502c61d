import { pagePictureName } from '#domain/page-pictures.ts';
import type { ScanLine } from './lines.ts';
import type { ScanPage } from './wire.ts';

interface Props {
  readonly page: ScanPage;
  /** Address of its picture, once it has come. */
  readonly picture: string | undefined;
  /** The lines of the page. */
  readonly lines: readonly ScanLine[];
  readonly current: ScanLine;
  readonly onChoose: (line: ScanLine) => void;
}

/** A page of the scan with the line that is looked at marked; a click chooses another. */
export function PagePicture({ page, picture, lines, current, onChoose }: Props) {
  const { width, height, hasPicture } = page;
  if (!hasPicture)
    return (
      <p class="scan-page">没有保存{pagePictureName(page.page)}的图片，请运行 npm run recognise 补上。</p>
    );
  return (
    <svg
      class="scan-page"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={pagePictureName(page.page)}
    >
      {picture !== undefined && (
        <image href={picture} width={width} height={height} preserveAspectRatio="none" />
      )}
      {lines.map((one) => {
        const [x, y, w, h] = one.line.box;
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: by keyboard lines are reached one after the other.
          <rect
            key={one.number}
            class={one === current ? 'chosen' : undefined}
            x={x}
            y={y}
            width={w}
            height={h}
            onClick={() => onChoose(one)}
          />
        );
      })}
    </svg>
  );
}
