/** What is painted into cells besides their text: data bars, icons, filter buttons. */
import { type ICellCustomRender, type ICellDataForSheetInterceptor, type IRange, Range } from '@univerjs/core';
import {
  SheetExtension,
  type SpreadsheetSkeleton,
  SpreadsheetExtensionRegistry,
  type UniverRenderingContext,
} from '@univerjs/preset-sheets-core';
import type { ConditionalLook } from '../../calc/conditional/conditional';
import { drawnIcon, ICON_FONT } from './icons';

/** A cell as it is drawn. */
export interface DressedCell extends ICellDataForSheetInterceptor {
  bar?: ConditionalLook['bar'];
}

/** Between the fill of cells (21) and their text (45). */
const BEHIND_TEXT = 34;

class DataBars extends SheetExtension {
  override uKey = 'WorkbenchDataBars';
  override Z_INDEX = BEHIND_TEXT;

  override draw(ctx: UniverRenderingContext, _scale: unknown, skeleton: SpreadsheetSkeleton, changed?: IRange[]): void {
    const { worksheet, rowColumnSegment } = skeleton;
    if (!worksheet) return;
    ctx.save();
    for (const range of changed?.length ? changed : [rowColumnSegment]) {
      Range.foreach(range, (row, col) => {
        const { bar } = (worksheet.getCell(row, col) ?? {}) as DressedCell;
        if (!bar || !worksheet.getRowVisible(row) || !worksheet.getColVisible(col)) return;
        const { startX, startY, endX, endY } = skeleton.getCellWithCoordByIndex(row, col, false);
        drawBar(ctx, bar, { x: startX + 2, y: startY + 2, width: endX - startX - 4, height: endY - startY - 4 });
      });
    }
    ctx.restore();
  }
}

SpreadsheetExtensionRegistry.add(DataBars);

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function drawBar(ctx: UniverRenderingContext, bar: NonNullable<ConditionalLook['bar']>, room: Rect): void {
  const x = room.x + bar.start * room.width;
  const width = (bar.end - bar.start) * room.width;
  if (width <= 0) return;
  if (bar.gradient) {
    const fade = ctx.createLinearGradient(x, 0, x + width, 0);
    fade.addColorStop(0, bar.color);
    fade.addColorStop(1, '#FFFFFF');
    ctx.fillStyle = fade;
  } else ctx.fillStyle = bar.color;
  ctx.fillRect(x, room.y, width, room.height);
  if (bar.border === undefined) return;
  ctx.strokeStyle = bar.border;
  ctx.lineWidth = 1;
  ctx.strokeRect(x, room.y, width, room.height);
}

/** Draws an icon of a set at the left of its cell. */
export function iconPainter(icon: NonNullable<ConditionalLook['icon']>): ICellCustomRender {
  const { glyph, color } = drawnIcon(icon);
  return {
    drawWith(ctx, { primaryWithCoord: { mergeInfo } }) {
      ctx.font = `12px ${ICON_FONT}`;
      ctx.fillStyle = color;
      ctx.textBaseline = 'middle';
      ctx.textAlign = 'left';
      ctx.fillText(glyph, mergeInfo.startX + 3, (mergeInfo.startY + mergeInfo.endY) / 2);
    },
  };
}

const BUTTON = 15;

const buttonIn = ({ endX, endY }: { endX: number; endY: number }): Rect => ({
  x: endX - BUTTON - 2,
  y: endY - BUTTON - 2,
  width: BUTTON,
  height: BUTTON,
});

/** Draws the button of a filter in its header cell and calls back when it is pressed. */
export function filterButton(
  state: { filtered: boolean; sorted?: 'up' | 'down' },
  press: () => void,
): ICellCustomRender {
  return {
    zIndex: 1,
    drawWith(ctx, { primaryWithCoord: { mergeInfo } }) {
      const { x, y, width, height } = buttonIn(mergeInfo);
      ctx.fillStyle = state.filtered ? '#DCE6F2' : 'rgba(255, 255, 255, 0.85)';
      ctx.strokeStyle = '#B4BAC4';
      ctx.lineWidth = 1;
      ctx.beginPath();
      ctx.rect(x + 0.5, y + 0.5, width - 1, height - 1);
      ctx.fill();
      ctx.stroke();
      ctx.fillStyle = '#44546A';
      ctx.beginPath();
      if (state.filtered) funnel(ctx, x + width / 2, y + 4);
      else triangle(ctx, x + width / 2, y + height / 2, state.sorted === 'up' ? -1 : 1);
      ctx.fill();
    },
    isHit({ x, y }, { primaryWithCoord: { mergeInfo } }) {
      const button = buttonIn(mergeInfo);
      return x >= button.x && x <= button.x + BUTTON && y >= button.y && y <= button.y + BUTTON;
    },
    onPointerDown: press,
  };
}

function triangle(ctx: CanvasRenderingContext2D, x: number, y: number, way: 1 | -1): void {
  ctx.moveTo(x - 3.5, y - 2 * way);
  ctx.lineTo(x + 3.5, y - 2 * way);
  ctx.lineTo(x, y + 2.5 * way);
}

function funnel(ctx: CanvasRenderingContext2D, x: number, y: number): void {
  ctx.moveTo(x - 4, y);
  ctx.lineTo(x + 4, y);
  ctx.lineTo(x + 1, y + 4);
  ctx.lineTo(x + 1, y + 8);
  ctx.lineTo(x - 1, y + 7);
  ctx.lineTo(x - 1, y + 4);
}
