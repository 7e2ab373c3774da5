/** A step keeps its colour on every sheet, in every chart and in the panel, so that it is known again. */
export const STEP_COLORS = ['#2F6DA8', '#1F8A7A', '#6F7F1E', '#B06D12', '#7E4A9A'] as const;
