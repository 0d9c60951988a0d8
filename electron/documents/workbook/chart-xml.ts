import { absoluteRange } from "./cell-reference.ts";
import { sheetName } from "./cell-text.ts";
import type { Chart, ChartRange, ChartSeries } from "./chart.ts";
import { XML_HEAD, xmlText } from "./xml-text.ts";

const CATEGORY_AXIS = 111_111;
const VALUE_AXIS = 222_222;
const INK = "1C2126";
const DIMMED = "5A636B";
const LINE = "DFE3E6";

/** Part `xl/charts/chartN.xml` (DrawingML, ECMA-376 part 1, 21.2): elements in the order of its schema. */
export function chartXml(chart: Chart): string {
  return (
    `${XML_HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ` +
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    '<c:roundedCorners val="0"/><c:chart>' +
    titleXml(chart.title, 1200, true) +
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>' +
    plotXml(chart) +
    axesXml(chart) +
    "</c:plotArea>" +
    (chart.series.length > 1
      ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textXml(900, DIMMED)}</c:legend>`
      : "") +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>' +
    "</c:chartSpace>"
  );
}

function plotXml(chart: Chart): string {
  const series = chart.series.map((each, index) => ({ ...each, index }));
  const bars = series.filter(({ isLine }) => !isLine);
  const lines = series.filter(({ isLine }) => isLine);
  const ids = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  const lineXml = (all: typeof series) =>
    `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${all.map((each) => seriesXml(chart, each, "line")).join("")}` +
    `<c:marker val="1"/>${ids}</c:lineChart>`;
  if (chart.kind === "line") return lineXml(series);
  if (chart.kind === "radar") {
    return (
      '<c:radarChart><c:radarStyle val="marker"/><c:varyColors val="0"/>' +
      `${series.map((each) => seriesXml(chart, each, "line")).join("")}${ids}</c:radarChart>`
    );
  }
  const grouping =
    chart.kind === "stacked-column" ? (chart.asShares ? "percentStacked" : "stacked") : "clustered";
  const overlap = chart.kind === "stacked-column" ? '<c:overlap val="100"/>' : "";
  return (
    `<c:barChart><c:barDir val="${chart.kind === "bar" ? "bar" : "col"}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>` +
    `${bars.map((each) => seriesXml(chart, each, "bar")).join("")}<c:gapWidth val="55"/>${overlap}${ids}</c:barChart>` +
    (lines.length > 0 ? lineXml(lines) : "")
  );
}

function seriesXml(
  chart: Chart,
  { name, values, colour, index }: ChartSeries & { index: number },
  as: "bar" | "line",
): string {
  const rgb = colour.slice(1).toUpperCase();
  const shape =
    as === "bar"
      ? `<c:spPr><a:solidFill><a:srgbClr val="${rgb}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>`
      : `<c:spPr><a:ln w="28575" cap="rnd"><a:solidFill><a:srgbClr val="${rgb}"/></a:solidFill><a:round/></a:ln></c:spPr>` +
        `<c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr><a:solidFill><a:srgbClr val="${rgb}"/></a:solidFill></c:spPr></c:marker>`;
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${xmlText(name)}</c:v></c:tx>${shape}` +
    (chart.hasLabels ? labelsXml(chart.numberFormat, as, rgb) : "") +
    `<c:cat>${textRangeXml(chart.categories)}</c:cat><c:val>${numberRangeXml(values, chart.numberFormat)}</c:val>` +
    `${as === "line" && chart.kind !== "radar" ? '<c:smooth val="0"/>' : ""}</c:ser>`
  );
}

function labelsXml(numberFormat: string, as: "bar" | "line", ground: string): string {
  const ink = as === "bar" && isDark(ground) ? "FFFFFF" : INK;
  return (
    `<c:dLbls><c:numFmt formatCode="${xmlText(numberFormat)}" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>${textXml(800, ink)}` +
    `${as === "line" ? '<c:dLblPos val="t"/>' : ""}<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>` +
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
  );
}

function isDark(rgb: string): boolean {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 140;
}

function axesXml({ kind, axes, numberFormat, asShares }: Chart): string {
  const isBar = kind === "bar";
  const title = (text: string | null | undefined) => (text ? titleXml(text, 900, false) : "");
  const quiet = `<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="${LINE}"/></a:solidFill></a:ln></c:spPr>`;
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${isBar ? "maxMin" : "minMax"}"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${isBar ? "l" : "b"}"/>${kind === "radar" ? `<c:majorGridlines>${quiet}</c:majorGridlines>` : ""}${title(axes?.categories)}` +
    `<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${quiet}` +
    `${textXml(900, INK)}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>` +
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${isBar ? "b" : "l"}"/><c:majorGridlines>${quiet}</c:majorGridlines>${title(axes?.values)}` +
    `<c:numFmt formatCode="${xmlText(asShares ? "0%" : numberFormat)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textXml(900, DIMMED)}<c:crossAx val="${CATEGORY_AXIS}"/>` +
    `<c:crosses val="${isBar ? "max" : "autoZero"}"/><c:crossBetween val="between"/></c:valAx>`
  );
}

function titleXml(text: string, size: number, isBold: boolean): string {
  const run = `sz="${size}" b="${isBold ? 1 : 0}"`;
  const ink = `<a:solidFill><a:srgbClr val="${isBold ? INK : DIMMED}"/></a:solidFill>`;
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr ${run}/></a:pPr><a:r><a:rPr lang="pl-PL" ${run}>${ink}</a:rPr>` +
    `<a:t>${xmlText(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  );
}

function textXml(size: number, colour: string): string {
  return (
    `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}" b="0"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></a:defRPr></a:pPr>` +
    '<a:endParaRPr lang="pl-PL"/></a:p></c:txPr>'
  );
}

const formula = (range: ChartRange) => `<c:f>${xmlText(absoluteRange(sheetName(range.sheet), range))}</c:f>`;

function textRangeXml(range: ChartRange): string {
  const points = range.cached
    .map((value, index) => `<c:pt idx="${index}"><c:v>${xmlText(String(value ?? ""))}</c:v></c:pt>`)
    .join("");
  return `<c:strRef>${formula(range)}<c:strCache><c:ptCount val="${range.cached.length}"/>${points}</c:strCache></c:strRef>`;
}

function numberRangeXml(range: ChartRange, numberFormat: string): string {
  const points = range.cached
    .map((value, index) =>
      typeof value === "number" ? `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>` : "",
    )
    .join("");
  return (
    `<c:numRef>${formula(range)}<c:numCache><c:formatCode>${xmlText(numberFormat)}</c:formatCode>` +
    `<c:ptCount val="${range.cached.length}"/>${points}</c:numCache></c:numRef>`
  );
}
