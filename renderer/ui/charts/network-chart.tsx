import { useElementSize } from "@mantine/hooks";
import classes from "./charts.module.css";

export interface NetworkNode {
  id: string;
  name: string;
  /** 0 to 1. */
  x: number;
  y: number;
  /** Decides the size. */
  weight: number;
  /** Drawn as a square: told apart without colour. */
  square: boolean;
  /** Taken away: only its outline stays. */
  gone: boolean;
  /** Belongs to what holds together. */
  strong: boolean;
}

interface Props {
  nodes: NetworkNode[];
  ties: { one: string; other: string }[];
  height?: number;
}

const EDGE = { x: 60, y: 16 };
/** More names than these cover each other; the heaviest keep theirs. */
const NAMES = 10;
const LETTERS = 24;

/** Who is tied to whom. Places come from the service, so the picture is the same each time. */
export function NetworkChart({ nodes, ties, height = 280 }: Props) {
  const { ref, width } = useElementSize();
  const heaviest = Math.max(1, ...nodes.map(({ weight }) => weight));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const x = (node: NetworkNode) => EDGE.x + node.x * (width - 2 * EDGE.x);
  const y = (node: NetworkNode) => EDGE.y + node.y * (height - 2 * EDGE.y - 10);
  const size = (node: NetworkNode) => 4 + 7 * Math.sqrt(node.weight / heaviest);
  const named = nonOverlapping(
    nodes.toSorted((one, other) => other.weight - one.weight).slice(0, NAMES),
    (node) => ({ x: x(node), y: y(node) + size(node) + 11, width: shortName(node.name).length * 5.6 }),
  );
  return (
    <div ref={ref} style={{ height }}>
      {width > 0 && (
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden>
          {ties.map(({ one, other }) => {
            const [from, to] = [byId.get(one), byId.get(other)];
            if (!from || !to) return null;
            return (
              <line
                key={`${one} ${other}`}
                className={classes.tie}
                x1={x(from)}
                y1={y(from)}
                x2={x(to)}
                y2={y(to)}
              />
            );
          })}
          {nodes.map((node) => (
            <g
              key={node.id}
              className={classes.node}
              data-strong={node.strong || undefined}
              data-gone={node.gone || undefined}
            >
              <title>{node.name}</title>
              {node.square ? (
                <rect
                  x={x(node) - size(node)}
                  y={y(node) - size(node)}
                  width={2 * size(node)}
                  height={2 * size(node)}
                  rx={2}
                />
              ) : (
                <circle cx={x(node)} cy={y(node)} r={size(node)} />
              )}
            </g>
          ))}
          {named.map((node) => (
            <text
              key={node.id}
              className={classes.nodeName}
              data-gone={node.gone || undefined}
              x={x(node)}
              y={y(node) + size(node) + 11}
            >
              {shortName(node.name)}
            </text>
          ))}
        </svg>
      )}
    </div>
  );
}

function shortName(name: string): string {
  return name.length > LETTERS ? `${name.slice(0, LETTERS - 1)}…` : name;
}

interface Box {
  x: number;
  y: number;
  width: number;
}

/** The names that have room, the first ones first. */
function nonOverlapping(nodes: NetworkNode[], boxOf: (node: NetworkNode) => Box): NetworkNode[] {
  const taken: Box[] = [];
  return nodes.filter((node) => {
    const box = boxOf(node);
    const covers = taken.some(
      (other) =>
        Math.abs(box.x - other.x) < (box.width + other.width) / 2 + 4 && Math.abs(box.y - other.y) < 12,
    );
    if (!covers) taken.push(box);
    return !covers;
  });
}
