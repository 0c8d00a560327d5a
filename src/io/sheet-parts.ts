// Which parts of a workbook it names as worksheets. Each must hold a table of cells, be it empty: the reader fails late on one that
// holds none, when nobody waits for it any more.

/** The part that lists the workbook's other parts. */
export const workbookRelations = "xl/_rels/workbook.xml.rels";

const relation = /<(?:[\w.-]+:)?Relationship\s((?:[^>"']|"[^"]*"|'[^']*'){0,2000})>/g;
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Names of the parts that are worksheets, as far as the relations say. */
export function worksheetParts(relations: string): readonly string[] {
  return [...relations.matchAll(relation)].flatMap(([, attributes = ""]) => {
    const values = new Map([...attributes.matchAll(attribute)].map(([, name, a, b]) => [name, a ?? b ?? ""]));
    const target = values.get("Target") ?? "";
    if (values.get("Type")?.endsWith("/worksheet") !== true) return [];
    return [target.startsWith("/") ? target.slice(1) : `xl/${target}`];
  });
}

/** Whether the XML has a table of cells, outside of its comments. */
export function hasSheetData(xml: string): boolean {
  return /<(?:[\w.-]+:)?sheetData[\s/>]/.test(xml.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, ""));
}
