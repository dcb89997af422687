/**
 * Programs that draw nothing. Sigma compiles its own for shapes and for hovering that are never drawn here, and compiling is most of what
 * a canvas costs to start.
 */
export class NoProgram {
  readonly drawLabel = undefined;
  readonly drawHover = undefined;

  kill(): void {}
  reallocate(): void {}
  process(): void {}
  render(): void {}
}
