// Walks the schema of panel.yaml along a path: which keys are known there, and what a value there should look like.
import type * as z from "zod";
import type { ExpectedForm } from "../problems/settings-problems.ts";

/** The parts of a schema that this file reads; zod's own types do not describe a walk. */
interface SchemaNode {
  readonly type: string;
  readonly shape?: Readonly<Record<string, SchemaNode>>;
  readonly element?: SchemaNode;
  readonly valueType?: SchemaNode;
  readonly options?: readonly SchemaNode[];
  readonly unwrap?: () => SchemaNode;
}

export type Path = readonly (string | number)[];

function bare(schema: SchemaNode): SchemaNode {
  return schema.type === "optional" && schema.unwrap !== undefined ? bare(schema.unwrap()) : schema;
}

function child(schema: SchemaNode, step: string | number): SchemaNode | null {
  const node = bare(schema);
  if (node.type === "array" && typeof step === "number") return node.element ?? null;
  if (node.type === "record" && typeof step === "string") return node.valueType ?? null;
  if (node.type === "object" && node.shape !== undefined && Object.hasOwn(node.shape, step)) {
    return node.shape[step] ?? null;
  }
  for (const option of node.options ?? []) {
    const found = typeof option === "object" ? child(option, step) : null;
    if (found !== null) return found;
  }
  return null;
}

function schemaAt(root: z.ZodType, path: Path): SchemaNode | null {
  let node: SchemaNode | null = root as unknown as SchemaNode;
  for (const step of path) node = node === null ? null : child(node, step);
  return node === null ? null : bare(node);
}

function optionOfType(node: SchemaNode, type: string): SchemaNode | null {
  if (node.type === type) return node;
  return node.type === "union" ? (node.options?.find((option) => bare(option).type === type) ?? null) : null;
}

/** Keys that the schema knows at this place; empty where it knows no keys. */
export function knownKeys(root: z.ZodType, path: Path): readonly string[] {
  const node = schemaAt(root, path);
  return Object.keys((node === null ? null : optionOfType(node, "object"))?.shape ?? {});
}

/** Whether a text may stand at this place, so that an unquoted 59183 or 2027-01-15 is read as written. */
export function acceptsText(root: z.ZodType, path: Path): boolean {
  const node = schemaAt(root, path);
  return node !== null && (optionOfType(node, "string") !== null || node.type === "enum");
}

/** What to expect at this place, by its last key where the type says too little. */
export function expectedForm(root: z.ZodType, path: Path): ExpectedForm {
  const key = path.findLast((step) => typeof step === "string");
  if (key === "ages") return "ages";
  if (path[0] === "constraints" && (key === "min" || key === "max")) return "bound";
  const type = schemaAt(root, path)?.type;
  if (type === "record") return "keys";
  if (type === "array") return "list";
  if (type === "object") return "keys";
  if (type === "number") return "whole-number";
  if (type === "boolean") return "yes-no";
  if (type === "union") return "text-or-part";
  if (key === "age_date" || key === "date") return "date";
  if (key === "share" || key === "factor" || key === "figure") return key;
  return key === "id" || key === "reason" || key === "source" ? "identifier" : "text";
}
