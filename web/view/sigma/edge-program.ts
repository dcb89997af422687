/**
 * Draws every edge: straight or bent, with an arrow head that stops at its target, solid for stated, dashed for inferred and
 * dotted for background facts. Everything is computed in CSS pixels, so that dashes and heads keep their size at any zoom.
 */
import { EdgeProgram, type EdgeProgramType, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { Basis } from '../../../src/extract/fact.ts';
import type { EdgeData, Look, NodeData } from './look.ts';
import { channels } from './palette.ts';

/** What the reducer adds to sigma's own display data. */
export interface DrawnEdge extends EdgeDisplayData {
  readonly basis: Basis;
  readonly curvature: number;
  readonly lit: boolean;
}

/** Numbers of the strokes in the fragment shader. */
const strokes = { stated: 0, inferred: 1, background: 2 } as const satisfies Record<Basis, number>;

/** Pieces of the ribbon that is laid along the line; it is wide at the head only, so that few pixels are computed in vain. */
const pieces = 6;

const vertexShader = /* glsl */ `
attribute vec2 a_source;
attribute vec2 a_target;
attribute float a_targetSize;
attribute float a_thickness;
attribute float a_curvature;
attribute float a_stroke;
attribute float a_lit;
attribute vec4 a_color;
attribute vec4 a_id;
/** How far along the line before the head, 0 to 1. */
attribute float a_along;
/** 0 before the head, 1 where it begins, 2 at its tip. */
attribute float a_head;
attribute float a_side;

uniform mat3 u_matrix;
uniform vec2 u_dimensions;
uniform float u_sizeRatio;
uniform vec3 u_paper;
uniform float u_fade;
uniform float u_fineness;

varying vec4 v_color;
varying vec2 v_point;
varying vec2 v_source;
varying vec2 v_control;
varying vec2 v_target;
varying float v_targetSize;
varying float v_thickness;
varying float v_curvature;
varying float v_stroke;

const float bias = 255.0 / 254.0;

vec2 toPixels(vec2 point) {
  return ((u_matrix * vec3(point, 1.0)).xy + 1.0) * u_dimensions / 2.0;
}

void main() {
  vec2 source = toPixels(a_source);
  vec2 target = toPixels(a_target);
  vec2 chord = target - source;
  vec2 control = 0.5 * (source + target) + vec2(-chord.y, chord.x) * a_curvature;
  v_targetSize = a_targetSize / u_sizeRatio;

  float thickness = a_thickness * (a_lit > 0.5 ? 1.0 : u_fineness);
  float headLength = 5.0 + 2.6 * thickness;
  float run = (2.0 * length(chord) + length(control - source) + length(target - control)) / 3.0;
  float headStart = clamp(1.0 - 1.1 * (headLength + v_targetSize + 1.0) / max(run, 0.001), 0.0, 1.0);
  float t = a_head > 1.5 ? 1.0 : headStart * a_along;
  float piece = a_head > 0.5 ? 1.0 - headStart : headStart / ${pieces.toFixed(1)};

  // What the straight pieces of the ribbon cut off of the bend.
  float sag = 0.5 * length(chord) * abs(a_curvature) * piece * piece;
  #ifdef PICKING_MODE
  float halfWidth = max(thickness * 0.5, 5.0);
  #else
  float halfWidth = 1.0 + (a_head > 0.5 ? 1.5 + 1.2 * thickness : 0.5 * thickness);
  #endif

  vec2 slope = mix(control - source, target - control, t);
  vec2 unit = vec2(-slope.y, slope.x) / max(length(slope), 0.001);
  v_point = mix(mix(source, control, t), mix(control, target, t), t) + unit * a_side * (halfWidth + sag);
  gl_Position = vec4(v_point / u_dimensions * 2.0 - 1.0, 0.0, 1.0);
  v_source = source;
  v_control = control;
  v_target = target;
  v_thickness = thickness;
  v_curvature = a_curvature;
  v_stroke = a_stroke;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = vec4(mix(a_color.rgb, u_paper, a_lit > 0.5 ? 0.0 : u_fade), a_color.a);
  #endif
  v_color.a *= bias;
}`;

// The nearest point of a quadratic curve after Nehab and Hoppe 2008, "Random-access rendering of general vector graphics".
const fragmentShader = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying vec2 v_point;
varying vec2 v_source;
varying vec2 v_control;
varying vec2 v_target;
varying float v_targetSize;
varying float v_thickness;
varying float v_curvature;
varying float v_stroke;

uniform float u_pixelRatio;

float cross2(vec2 a, vec2 b) {
  return a.x * b.y - b.x * a.y;
}

/** Where on the curve the nearest point lies, 0 at the source to 1 at the target. */
float nearest(vec2 p) {
  vec2 line = v_target - v_source;
  if (abs(v_curvature) < 0.001) return clamp(dot(p - v_source, line) / dot(line, line), 0.0, 1.0);
  vec2 b0 = v_source - p, b1 = v_control - p, b2 = v_target - p;
  float a = cross2(b0, b2), b = 2.0 * cross2(b1, b0), d = 2.0 * cross2(b2, b1);
  float f = b * d - a * a;
  vec2 d21 = b2 - b1, d10 = b1 - b0, d20 = b2 - b0;
  vec2 gradient = 2.0 * (b * d21 + d * d10 + a * d20);
  gradient = vec2(gradient.y, -gradient.x);
  vec2 foot = -f * gradient / dot(gradient, gradient);
  vec2 d0p = b0 - foot;
  float ap = cross2(d0p, d20), bp = 2.0 * cross2(d10, d0p);
  return clamp((ap + bp) / (2.0 * a + b + d), 0.0, 1.0);
}

void main() {
  float t = nearest(v_point);
  vec2 foot = mix(mix(v_source, v_control, t), mix(v_control, v_target, t), t);
  float distance = length(v_point - foot);
  float toTarget = length(v_point - v_target) - v_targetSize;

  #ifdef PICKING_MODE
  if (distance > max(v_thickness * 0.5, 5.0)) discard;
  gl_FragColor = v_color;
  #else
  float headLength = 5.0 + 2.6 * v_thickness;
  float headWidth = 3.0 + 2.4 * v_thickness;
  bool head = toTarget < headLength;
  float width = head ? headWidth * max(0.0, toTarget) / headLength : v_thickness;

  float soft = 0.7 / u_pixelRatio;
  float ink = 1.0 - smoothstep(width * 0.5 - soft, width * 0.5 + soft, distance);
  if (v_stroke > 0.5 && !head) {
    float chord = length(v_target - v_source);
    float hull = length(v_control - v_source) + length(v_target - v_control);
    float run = t * (2.0 * chord + hull) / 3.0;
    vec2 dash = v_stroke > 1.5 ? vec2(2.0, 6.0) : vec2(7.0, 12.0);
    float place = mod(run, dash.y);
    ink *= smoothstep(-soft, soft, min(place, dash.x - place));
  }
  gl_FragColor = v_color * ink;
  #endif
}`;

const uniforms = [
  'u_matrix',
  'u_dimensions',
  'u_sizeRatio',
  'u_pixelRatio',
  'u_paper',
  'u_fade',
  'u_fineness',
] as const;
const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;

/** Both sides of the ribbon at each of its steps. */
const ribbon = [...Array.from({ length: pieces + 1 }, (_, index) => [index / pieces, 0]), [1, 1], [1, 2]].flatMap(
  (step) => [
    [...step, -1],
    [...step, 1],
  ],
);

/** How much of the paper's colour an edge that is not lit has: little while nothing is looked at, much beside what is. */
const fades = { atRest: 0.4, beside: 0.84 };
/** Up to so many edges are drawn in full; more are finer and fainter. */
const roomyEdges = 3000;
const finest = 0.5;

/** 1 is full. */
const finenessOf = (edges: number): number => Math.max(finest, Math.min(1, Math.cbrt(roomyEdges / Math.max(1, edges))));

export function edgeStrokeProgram(look: Look): EdgeProgramType<NodeData, EdgeData> {
  return class EdgeStrokeProgram extends EdgeProgram<(typeof uniforms)[number], NodeData, EdgeData> {
    // Labels are drawn by the adapter, which keeps them from colliding.
    override drawLabel = () => undefined;

    getDefinition() {
      return {
        VERTICES: ribbon.length,
        VERTEX_SHADER_SOURCE: vertexShader,
        FRAGMENT_SHADER_SOURCE: fragmentShader,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS: uniforms,
        ATTRIBUTES: [
          { name: 'a_source', size: 2, type: FLOAT },
          { name: 'a_target', size: 2, type: FLOAT },
          { name: 'a_targetSize', size: 1, type: FLOAT },
          { name: 'a_thickness', size: 1, type: FLOAT },
          { name: 'a_curvature', size: 1, type: FLOAT },
          { name: 'a_stroke', size: 1, type: FLOAT },
          { name: 'a_lit', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [
          { name: 'a_along', size: 1, type: FLOAT },
          { name: 'a_head', size: 1, type: FLOAT },
          { name: 'a_side', size: 1, type: FLOAT },
        ],
        CONSTANT_DATA: ribbon,
      };
    }

    processVisibleItem(
      edgeIndex: number,
      start: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      data: DrawnEdge,
    ) {
      const { array } = this;
      let i = start;
      array[i++] = source.x;
      array[i++] = source.y;
      array[i++] = target.x;
      array[i++] = target.y;
      array[i++] = target.size;
      array[i++] = data.size;
      array[i++] = data.curvature;
      array[i++] = strokes[data.basis];
      array[i++] = data.lit ? 1 : 0;
      array[i++] = floatColor(data.color);
      array[i++] = edgeIndex;
    }

    setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo) {
      const { scale, lit, palette, edges } = look;
      const fineness = finenessOf(edges);
      gl.uniformMatrix3fv(uniformLocations.u_matrix ?? null, false, params.matrix);
      gl.uniform2f(uniformLocations.u_dimensions ?? null, params.width / scale, params.height / scale);
      gl.uniform1f(uniformLocations.u_sizeRatio ?? null, params.sizeRatio);
      gl.uniform1f(uniformLocations.u_pixelRatio ?? null, params.pixelRatio * scale);
      gl.uniform3f(uniformLocations.u_paper ?? null, ...channels(palette.paper));
      gl.uniform1f(uniformLocations.u_fade ?? null, lit ? fades.beside : 1 - (1 - fades.atRest) * fineness);
      gl.uniform1f(uniformLocations.u_fineness ?? null, fineness);
    }
  };
}
