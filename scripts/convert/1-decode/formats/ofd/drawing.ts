import { FormatFault } from '../extraction.ts';
import { asWritten } from '../layout/aliases.ts';
import { figuresOf, isRule } from '../layout/figures.ts';
import { areaOf, type Box, boxOf, holds, type Matrix, overlap, pointOf, times } from '../layout/geometry.ts';
import type { Glyphs } from '../layout/page.ts';
import { centreOf, type Painted, type Shown, seenAmong } from '../layout/seen.ts';
import { childOf, childrenOf, textOf, type XmlNode } from '../xml.ts';
import { type DrawParams, type Look, lookOf, says } from './look.ts';
import { numbersIn } from './package.ts';
import { pathSteps } from './path.ts';
import { type Stretch, stretchesOf } from './text.ts';

/** What is drawn refers to these by their ids. */
export interface Resources {
  readonly drawParams: DrawParams;
  /** Drawings that are used in several places (`CompositeGraphicUnit`). */
  readonly units: ReadonlyMap<string, XmlNode>;
}

/** What a sheet shows; lengths in points. */
export interface Drawn {
  readonly glyphs: readonly DrawnRun[];
  readonly hidden: readonly Glyphs[];
  readonly rules: readonly Box[];
  readonly pictures: readonly Box[];
  /** How many figures are drawn that are no level and upright lines. */
  readonly shapes: number;
  /** How many drawings the file refers to and does not hold. */
  readonly missing: number;
}

/** A run of text. */
export interface DrawnRun {
  readonly run: Glyphs;
  /** Whether its characters stand below each other. */
  readonly stacked: boolean;
  /** The template that it came with. */
  readonly template: string | undefined;
}

/** A part of what is drawn on a sheet. */
export interface Content {
  readonly node: XmlNode;
  readonly resources: Resources;
  /** The template that it is, if it is one. */
  readonly template?: string | undefined;
}

/** Text that nobody sees more of than a dot. */
const SMALLEST_SIZE = 1;
const TRANSPARENT = 0.05;
/** Smaller pictures are stamps of a few characters, marks and bullets. */
const SMALLEST_PICTURE = 36;
/** Drawings within drawings, and all that is drawn on a page. */
const DEEPEST = 50;
const MOST_OBJECTS = 200_000;
const MOST_CHARACTERS = 500_000;

/** Layers in the order in which they are painted; those of no type are the body's. */
const LAYERS = ['Background', 'Body', 'Foreground'];

/** How an object's surroundings bear on it. */
interface Around {
  /** From the space in which the object stands to points on the page. */
  readonly matrix: Matrix;
  readonly visible: boolean;
  readonly alpha: number;
  /** Parameters for drawing that its layer has. */
  readonly param: string | undefined;
  readonly depth: number;
}

/**
 * Draws a sheet: the contents of a page or of what stands on one.
 *
 * @param contents the lowest first
 * @param toPage from the sheet's millimetres to points on the page
 * @param page what of it is seen
 */
export function drawnOn(contents: readonly Content[], toPage: Matrix, page: Box): Drawn {
  const sheet = new Sheet(page);
  for (const content of contents) sheet.drawLayers(content, toPage);
  return sheet.done();
}

class Sheet {
  private readonly page: Box;
  private readonly shown: (Shown & DrawnRun)[] = [];
  private readonly hidden: Glyphs[] = [];
  private readonly rules: Box[] = [];
  private readonly pictures: Box[] = [];
  private readonly painted: Painted[] = [];
  private objects = 0;
  private characters = 0;
  private shapes = 0;
  private missing = 0;
  private template: string | undefined;

  constructor(page: Box) {
    this.page = page;
  }

  drawLayers({ node, resources, template }: Content, matrix: Matrix): void {
    this.template = template;
    const layers = childrenOf(node, 'Layer');
    const around = { matrix, visible: true, alpha: 1, param: undefined, depth: 0 };
    if (layers.length === 0) {
      this.draw(node.children, around, resources);
      return;
    }
    const height = ({ attributes }: XmlNode): number => LAYERS.indexOf(attributes.Type ?? 'Body');
    for (const layer of [...layers].sort((a, b) => height(a) - height(b)))
      this.draw(layer.children, within(around, layer, layer.attributes.DrawParam), resources);
  }

  private draw(nodes: readonly XmlNode[], around: Around, resources: Resources): void {
    if (around.depth > DEEPEST) throw new FormatFault('broken', `OFD 有误：图形套图形超过 ${DEEPEST} 层`);
    for (const node of nodes) {
      if (node.name === '#text') continue;
      this.objects += 1;
      if (this.objects > MOST_OBJECTS)
        throw new FormatFault('too-large', `OFD 一页上的图形超过 ${MOST_OBJECTS} 个`);
      if (node.name === 'PageBlock') this.draw(node.children, within(around, node), resources);
      else if (node.name === 'TextObject') this.drawText(node, around, resources);
      else if (node.name === 'PathObject') this.drawPath(node, around, resources);
      else if (node.name === 'ImageObject') this.drawPicture(node, around);
      else if (node.name === 'CompositeObject') {
        const unit = resources.units.get(node.attributes.ResourceID ?? '');
        if (unit === undefined) this.missing += 1;
        const inside = { ...within(around, node), matrix: matrixOf(node, around.matrix) };
        for (const part of unit === undefined ? [] : childrenOf(unit, 'Content'))
          this.draw(part.children, inside, resources);
      }
    }
  }

  private drawText(node: XmlNode, around: Around, { drawParams }: Resources): void {
    this.characters += textOf(node).length;
    if (this.characters > MOST_CHARACTERS)
      throw new FormatFault('too-large', `OFD 一页上的字超过 ${MOST_CHARACTERS} 个`);
    const size = Number(node.attributes.Size) || 0;
    const stretch = Number(node.attributes.HScale ?? 1) || 1;
    const matrix = matrixOf(node, around.matrix);
    const look = lookOf(node, around.param, drawParams, { fills: true, strokes: false });
    for (const one of stretchesOf(node, size, stretch))
      this.place(one, matrix, size, look, within(around, node));
  }

  private place(one: Stretch, matrix: Matrix, size: number, look: Look, { visible, alpha }: Around): void {
    const text = asWritten(one.text);
    if (text.trim() === '') return;
    const [x, y] = pointOf(matrix, one.x, one.y);
    const unit = Math.hypot(matrix[0], matrix[1]);
    const turned = (Math.atan2(matrix[1], matrix[0]) * 180) / Math.PI;
    const run: Glyphs = {
      text,
      x,
      y,
      width: one.width * (one.stacked ? Math.hypot(matrix[2], matrix[3]) : unit),
      size: Math.hypot(matrix[2], matrix[3]) * size || 1,
      angle: turned,
      starts: text === one.text ? one.starts.map((start) => x + (start - one.x) * unit) : [],
    };
    const centre = centreOf(one.stacked ? { ...run, width: run.size } : run);
    const drawn = [look.fills ? look.fill : undefined, look.strokes ? look.stroke : undefined].filter(
      (colour) => colour !== undefined && colour.alpha * alpha > TRANSPARENT,
    );
    const seen =
      visible && drawn.length > 0 && run.size >= SMALLEST_SIZE && holds(this.page, centre.x, centre.y);
    if (!seen) this.hidden.push(run);
    else {
      const pale = drawn.every((colour) => colour?.white === true && colour.plain);
      this.shown.push({ run, at: this.objects, pale, stacked: one.stacked, template: this.template });
    }
  }

  private drawPath(node: XmlNode, around: Around, { drawParams }: Resources): void {
    const { visible, alpha } = within(around, node);
    const data = childOf(node, 'AbbreviatedData');
    if (data === undefined || !visible) return;
    const { fills, strokes, fill, stroke } = lookOf(node, around.param, drawParams, {
      fills: false,
      strokes: true,
    });
    for (const figure of figuresOf(pathSteps(textOf(data)), matrixOf(node, around.matrix))) {
      const box = overlap(figure.box, this.page);
      if (!figure.rectangle && !figure.sides.some(isRule)) this.shapes += 1;
      if (areaOf(box) === 0 && box.right - box.left <= 0 && box.bottom - box.top <= 0) continue;
      if (strokes && stroke.alpha * alpha > TRANSPARENT) this.rules.push(...figure.sides.filter(isRule));
      if (!fills || fill.alpha * alpha <= TRANSPARENT) continue;
      if (isRule(box)) this.rules.push(box);
      else {
        const solid = figure.rectangle && fill.plain && fill.alpha * alpha === 1;
        this.painted.push({ box, at: this.objects, white: fill.white, solid });
        if (!fill.white) this.rules.push(...figure.sides.filter(isRule));
      }
    }
  }

  private drawPicture(node: XmlNode, around: Around): void {
    if (!within(around, node).visible) return;
    const [, , width = 0, height = 0] = numbersIn(node.attributes.Boundary);
    const own = node.attributes.CTM === undefined ? [width, height] : [1, 1];
    const drawn = boxOf(matrixOf(node, around.matrix), 0, 0, own[0] as number, own[1] as number);
    const box = overlap(drawn, this.page);
    if (box.right - box.left >= SMALLEST_PICTURE && box.bottom - box.top >= SMALLEST_PICTURE)
      this.pictures.push(box);
  }

  done(): Drawn {
    const isSeen = seenAmong(this.painted, this.pictures);
    const glyphs: DrawnRun[] = [];
    for (const one of this.shown) {
      if (isSeen(one)) glyphs.push(one);
      else this.hidden.push(one.run);
    }
    const { hidden, rules, pictures, shapes, missing } = this;
    return { glyphs, hidden, rules, pictures, shapes, missing };
  }
}

/** What bears on things inside of an object. */
function within(around: Around, node: XmlNode, param = around.param): Around {
  const alpha = Number(node.attributes.Alpha ?? OPAQUE);
  return {
    ...around,
    visible: around.visible && says(node.attributes.Visible, true),
    alpha: around.alpha * (Number.isFinite(alpha) && isContainer(node) ? alpha / OPAQUE : 1),
    param,
    depth: around.depth + 1,
  };
}

const OPAQUE = 255;
/** The alpha of text and paths is a part of their colours. */
const isContainer = ({ name }: XmlNode): boolean => name === 'CompositeObject' || name === 'Layer';

/** From an object's own space to the page: its matrix, then its place. */
function matrixOf({ attributes }: XmlNode, outer: Matrix): Matrix {
  const [x = 0, y = 0] = numbersIn(attributes.Boundary);
  const placed = times(outer, [1, 0, 0, 1, x, y]);
  const own = numbersIn(attributes.CTM);
  return own.length === 6 ? times(placed, own as unknown as Matrix) : placed;
}
