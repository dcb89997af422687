/**
 * Draws every kind of node by a signed distance to its outline: one program, so that nodes overlap in one order, with crisp
 * edges at any zoom and a border that carries state (a gap to the background, hollow for background facts, a ring when selected).
 */
import { NodeProgram, type NodeProgramType, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { NodeKind } from '../../state/kinds.ts';
import type { EdgeData, Look, NodeData } from './look.ts';
import { channels } from './palette.ts';

/** What the reducer adds to sigma's own display data. */
export interface DrawnNode extends NodeDisplayData {
  readonly kind: NodeKind;
  readonly borderColor: string;
  /** In pixels, inside the outline. */
  readonly borderWidth: number;
  readonly lit: boolean;
}

/** Numbers of the outlines in the fragment shader. */
const outlines = {
  person: 0,
  institution: 1,
  country: 2,
  framework: 3,
  place: 4,
  document: 5,
  statement: 6,
  other: 7,
} as const satisfies Record<NodeKind, number>;

const vertexShader = /* glsl */ `
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute float a_border;
attribute float a_lit;
attribute vec4 a_color;
attribute vec4 a_borderColor;
attribute vec4 a_id;
attribute float a_angle;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform vec3 u_paper;
uniform float u_fade;

varying vec4 v_color;
varying vec4 v_borderColor;
varying vec2 v_point;
varying float v_radius;
varying float v_shape;
varying float v_border;

const float bias = 255.0 / 254.0;

void main() {
  // A triangle about the node with room for outlines that leave its circle.
  float reach = a_size * u_correctionRatio / u_sizeRatio * 5.2;
  vec2 corner = reach * vec2(cos(a_angle), sin(a_angle));
  gl_Position = vec4((u_matrix * vec3(a_position + corner, 1.0)).xy, 0.0, 1.0);
  v_radius = a_size / u_sizeRatio;
  v_point = corner / (reach / 2.6);
  v_shape = a_shape;
  v_border = a_border;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  float fade = a_lit > 0.5 ? 0.0 : u_fade;
  v_color = vec4(mix(a_color.rgb, u_paper, fade), a_color.a);
  v_borderColor = vec4(mix(a_borderColor.rgb, u_paper, fade), a_borderColor.a);
  #endif
  v_color.a *= bias;
  v_borderColor.a *= bias;
}`;

// Distances after Inigo Quilez, "2D distance functions".
const fragmentShader = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying vec4 v_borderColor;
varying vec2 v_point;
varying float v_radius;
varying float v_shape;
varying float v_border;

uniform float u_pixelRatio;

float box(vec2 p, vec2 half_size, float corner) {
  vec2 q = abs(p) - half_size + corner;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - corner;
}

float hexagon(vec2 p, float r) {
  const vec3 k = vec3(-0.866025404, 0.5, 0.577350269);
  p = abs(p);
  p -= 2.0 * min(dot(k.xy, p), 0.0) * k.xy;
  p -= vec2(clamp(p.x, -k.z * r, k.z * r), r);
  return length(p) * sign(p.y);
}

float triangle(vec2 p, float r) {
  const float k = 1.7320508;
  p.x = abs(p.x) - r;
  p.y = p.y + r / k;
  if (p.x + k * p.y > 0.0) p = vec2(p.x - k * p.y, -k * p.x - p.y) / 2.0;
  p.x -= clamp(p.x, -2.0 * r, 0.0);
  return -length(p) * sign(p.y);
}

float outline(vec2 p) {
  if (v_shape < 0.5) return length(p) - 1.0;
  if (v_shape < 1.5) return box(p, vec2(0.88), 0.16);
  if (v_shape < 2.5) return hexagon(p, 0.94);
  if (v_shape < 3.5) return box(vec2(p.x + p.y, p.y - p.x) * 0.70710678, vec2(0.88), 0.14);
  if (v_shape < 4.5) return triangle(p + vec2(0.0, 0.12), 1.0) - 0.08;
  if (v_shape < 5.5) return max(box(p, vec2(0.74, 0.98), 0.1), (p.x + p.y - 1.15) * 0.70710678);
  if (v_shape < 6.5) return box(p, vec2(1.05, 0.66), 0.5);
  return min(box(p, vec2(0.98, 0.4), 0.06), box(p, vec2(0.4, 0.98), 0.06));
}

void main() {
  // In pixels, negative inside.
  float distance = outline(v_point) * v_radius;
  #ifdef PICKING_MODE
  if (distance > 1.0) discard;
  gl_FragColor = v_color;
  #else
  float soft = 0.7 / u_pixelRatio;
  vec4 color = mix(v_color, v_borderColor, smoothstep(-soft, soft, distance + v_border));
  gl_FragColor = color * (1.0 - smoothstep(-soft, soft, distance));
  #endif
}`;

const uniforms = ['u_matrix', 'u_sizeRatio', 'u_correctionRatio', 'u_pixelRatio', 'u_paper', 'u_fade'] as const;
const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;

/** How much of the paper's colour a node has beside what is lit. */
const fadeBeside = 0.84;

export function nodeShapeProgram(look: Look): NodeProgramType<NodeData, EdgeData> {
  return class NodeShapeProgram extends NodeProgram<(typeof uniforms)[number], NodeData, EdgeData> {
    getDefinition() {
      return {
        VERTICES: 3,
        VERTEX_SHADER_SOURCE: vertexShader,
        FRAGMENT_SHADER_SOURCE: fragmentShader,
        METHOD: TRIANGLES,
        UNIFORMS: uniforms,
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_size', size: 1, type: FLOAT },
          { name: 'a_shape', size: 1, type: FLOAT },
          { name: 'a_border', size: 1, type: FLOAT },
          { name: 'a_lit', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_borderColor', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_angle', size: 1, type: FLOAT }],
        CONSTANT_DATA: [[0], [(2 * Math.PI) / 3], [(4 * Math.PI) / 3]],
      };
    }

    processVisibleItem(nodeIndex: number, start: number, data: DrawnNode) {
      const { array } = this;
      let i = start;
      array[i++] = data.x;
      array[i++] = data.y;
      array[i++] = data.size;
      array[i++] = outlines[data.kind];
      array[i++] = data.borderWidth;
      array[i++] = data.lit ? 1 : 0;
      array[i++] = floatColor(data.color);
      array[i++] = floatColor(data.borderColor);
      array[i++] = nodeIndex;
    }

    setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo) {
      const { scale, lit, palette } = look;
      gl.uniformMatrix3fv(uniformLocations.u_matrix ?? null, false, params.matrix);
      gl.uniform1f(uniformLocations.u_sizeRatio ?? null, params.sizeRatio);
      gl.uniform1f(uniformLocations.u_correctionRatio ?? null, params.correctionRatio * scale);
      gl.uniform1f(uniformLocations.u_pixelRatio ?? null, params.pixelRatio * scale);
      gl.uniform3f(uniformLocations.u_paper ?? null, ...channels(palette.paper));
      gl.uniform1f(uniformLocations.u_fade ?? null, lit ? fadeBeside : 0);
    }
  };
}
