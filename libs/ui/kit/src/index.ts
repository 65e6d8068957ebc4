export { Figures } from './figures';
export { default as FormField } from './form-field.vue';
export { glyphShapes, type GlyphShape } from './glyph-shapes';
export { default as ListState } from './list-state.vue';
export { default as MiniBars } from './mini-bars.vue';
export { default as SparkLine } from './spark-line.vue';
export { sparkPath, sparkY, type SparkPoint } from './spark-path';
export { default as StackBar } from './stack-bar.vue';
export { default as StateGlyph } from './state-glyph.vue';
