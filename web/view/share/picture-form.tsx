import { useState } from 'react';
import { download, fileName } from '../../share/download.ts';
import { toSvg } from '../../share/svg.ts';
import { buildScene } from '../../state/scene.ts';
import { usePage } from '../page.ts';
import { readPalette } from '../sigma/palette.ts';

const sizes = { '1': 1, '2': 2, '4': 4 } as const;

/** The canvas as a picture, as it stands or as a drawing. */
export function PictureForm() {
  const { workspace, graph, shown, canvas, say } = usePage();
  const [scale, setScale] = useState<keyof typeof sizes>('2');
  const [transparent, setTransparent] = useState(false);

  const png = async () => {
    const picture = await canvas.current?.picture({ scale: sizes[scale], transparent });
    if (!picture) return say('There is no canvas to take a picture of.');
    download(fileName(workspace.name, 'png'), picture);
    say('Saved as PNG.');
  };
  const svg = () => {
    const palette = readPalette(document.documentElement);
    const places = canvas.current?.positions();
    const drawing = toSvg(buildScene(graph, shown), (node) => places?.get(node.key) ?? node, {
      width: 1600,
      height: 1200,
      paper: transparent ? undefined : palette.paper,
      ink: palette.ink,
      nodeColour: ({ kind }) => palette.nodes[kind],
      edgeColour: ({ kind }) => palette.edges[kind],
    });
    download(fileName(workspace.name, 'svg'), drawing, 'image/svg+xml');
    say('Saved as SVG.');
  };

  return (
    <section className="share" aria-labelledby="share-picture">
      <h3 id="share-picture">A picture</h3>
      <div className="choices">
        <label>
          Size{' '}
          <select value={scale} onChange={(event) => setScale(event.target.value as keyof typeof sizes)}>
            <option value="1">as on screen</option>
            <option value="2">twice as large</option>
            <option value="4">four times as large</option>
          </select>
        </label>
        <label>
          <input type="checkbox" checked={transparent} onChange={() => setTransparent(!transparent)} />
          Transparent background
        </label>
      </div>
      <div className="buttons">
        <button type="button" className="button" onClick={png}>
          PNG, what the canvas shows
        </button>
        <button type="button" className="button" onClick={svg}>
          SVG, everything shown
        </button>
      </div>
    </section>
  );
}
