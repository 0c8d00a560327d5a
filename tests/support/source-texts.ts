// What the sources say, read by the TypeScript compiler: the texts of the wording files, who reads them, and the words that
// stand anywhere else. Knows no list of files and no exception: tests/texts.test.ts has them.
import { join } from "node:path";
import type { BindingElement, ElementAccessExpression, Node } from "typescript/unstable/ast";
import * as is from "typescript/unstable/ast/is";
import { API, type Project, type Symbol as TypeSymbol } from "typescript/unstable/sync";
import { repository } from "./dossier.ts";

/** A text in both languages, as the literals of its expression stand in the source; null where a language has none. */
export interface TextPair {
  readonly name: string;
  readonly french: readonly string[] | null;
  readonly english: readonly string[] | null;
}

/** What was found; a text is named by its file and path, such as `cli/text/diff.fr.ts diffFr.diff.absent`. */
export interface SourceTexts {
  readonly named: number;
  /** Texts with a name of their own that nothing reads, neither by name nor by a computed key that can be theirs. */
  readonly unread: readonly string[];
  readonly coded: number;
  /** Texts of tables by code whose code is written nowhere else. */
  readonly uncoded: readonly string[];
  readonly pairs: readonly TextPair[];
  /** Literals outside the wording files. */
  readonly literals: readonly { readonly file: string; readonly text: string }[];
}

interface Property {
  readonly nameNode: Node | null;
  readonly path: readonly string[];
  readonly value: Node;
}

/** A name in a wording file, with the node that declares it. */
interface Declared {
  readonly nameNode: Node;
  readonly name: string;
  readonly key: string;
}

interface Uses {
  readonly accesses: Node[];
  readonly bindings: BindingElement[];
  readonly elements: ElementAccessExpression[];
}

const source = `${join(repository, "src")}/`;
/** One project of all sources, pages of the browser included. */
const configuration = join(repository, "tests/support/texts.tsconfig.json");

function visit(node: Node, see: (node: Node) => void): void {
  see(node);
  node.forEachChild((child) => visit(child, see));
}

/** What an identifier or a literal says. */
const said = (node: Node): string => (node as Node & { readonly text?: string }).text ?? "";

/** Whether a node is a literal that says something, or a piece of one; types and addresses of modules do not. */
function isWord(node: Node): boolean {
  if (is.isStringLiteral(node)) return !is.isLiteralTypeNode(node.parent) && !is.isImportDeclaration(node.parent);
  return (
    is.isNoSubstitutionTemplateLiteral(node) ||
    is.isTemplateHead(node) ||
    is.isTemplateMiddle(node) ||
    is.isTemplateTail(node)
  );
}

/** The literal words within a node, piece by piece. */
function literalsOf(node: Node): readonly string[] {
  const found: string[] = [];
  visit(node, (at) => {
    if (isWord(at)) found.push(said(at));
  });
  return found;
}

/** Every property of an object literal and of those within it; the elements of an array are told by their number. */
function propertiesOf(node: Node, path: readonly string[]): readonly Property[] {
  if (is.isAsExpression(node)) return propertiesOf(node.expression, path);
  if (is.isArrayLiteralExpression(node))
    return node.elements.flatMap((value, index) => [
      { nameNode: null, path: [...path, `${index}`], value },
      ...propertiesOf(value, [...path, `${index}`]),
    ]);
  if (!is.isObjectLiteralExpression(node)) return [];
  return node.properties.flatMap((property) => {
    if (!is.isPropertyAssignment(property)) return [];
    const own = [...path, said(property.name)];
    return [
      { nameNode: property.name, path: own, value: property.initializer },
      ...propertiesOf(property.initializer, own),
    ];
  });
}

function languageOf(part: string): "french" | "english" | null {
  if (/^(?:fr|french.*)$|[a-z]Fr$/.test(part)) return "french";
  return /^(?:en|english.*)$|[a-z]En$/.test(part) ? "english" : null;
}

/** Gives `found` the declarations of symbols. */
function addDeclarations(symbols: readonly (TypeSymbol | undefined)[], found: Set<string>): void {
  for (const symbol of symbols) for (const { path, index } of symbol?.declarations ?? []) found.add(`${path}#${index}`);
}

/** The declarations that a project reads: by name, by destructuring, or by a computed key whose type has their names. */
function readBy({ checker }: Project, { accesses, bindings, elements }: Uses): ReadonlySet<string> {
  const read = new Set<string>();
  addDeclarations(checker.getSymbolAtLocation(accesses), read);
  const patterns = checker.getTypeAtLocation(bindings.map(({ parent }) => parent));
  bindings.forEach((binding, index) => {
    const type = patterns[index];
    if (type !== undefined)
      addDeclarations([checker.getPropertyOfType(type, said(binding.propertyName ?? (binding.name as Node)))], read);
  });
  const keys = checker.getTypeAtLocation(elements.map(({ argumentExpression }) => argumentExpression));
  const byWords = elements.flatMap(({ expression }, index) => {
    const key = keys[index];
    const words = (key?.isUnionType() ? key.getTypes() : [key]).flatMap((one) =>
      one?.isStringLiteralType() ? [one.value] : [],
    );
    return words.length === 0 ? [] : [{ expression, words }];
  });
  const tables = checker.getTypeAtLocation(byWords.map(({ expression }) => expression));
  byWords.forEach(({ words }, index) => {
    const table = tables[index];
    if (table === undefined) return;
    const properties = checker.getPropertiesOfType(table).filter(({ name }) => words.includes(name));
    addDeclarations(properties, read);
  });
  return read;
}

/** Reads the sources; a file is a wording file where `isWording` says so, by its path under src. */
export function readSourceTexts(isWording: (file: string) => boolean): SourceTexts {
  const api = new API({ cwd: repository });
  const [project] = api.updateSnapshot({ openProjects: [configuration] }).getProjects();
  if (project === undefined) throw new Error("the sources are no project");
  const declared: Declared[] = [];
  const coded: { readonly name: string; readonly code: string }[] = [];
  const literals: { readonly file: string; readonly text: string }[] = [];
  const sides = new Map<string, { french: readonly string[] | null; english: readonly string[] | null }>();
  const keys = new Set<string>();
  const uses: Uses = { accesses: [], bindings: [], elements: [] };

  const takeTable = (file: string, name: string, type: string, table: Node): void => {
    for (const { nameNode, path, value } of propertiesOf(table, [])) {
      const [full, key] = [`${file} ${[name, ...path].join(".")}`, path.at(-1) as string];
      if (nameNode !== null && languageOf(key) === null) {
        if (type === "") declared.push({ nameNode, name: full, key });
        else if (!type.startsWith("typeof ")) coded.push({ name: full, code: key });
      }
      if (propertiesOf(value, []).length > 0) continue;
      const parts = [...file.replace(/\.ts$/, "").split("."), name, ...path];
      const side = parts.map(languageOf).find((found) => found !== null) ?? null;
      if (side === null) continue;
      const plain = parts.map((part) =>
        languageOf(part) === null ? part : part.replace(/^french|^english|fr$|en$/i, ""),
      );
      const shared = plain.filter((part) => part !== "").join(".");
      sides.set(shared, { french: null, english: null, ...sides.get(shared), [side]: literalsOf(value) });
    }
  };

  for (const path of project.program.getSourceFileNames().filter((name) => name.startsWith(source))) {
    const [tree, file] = [project.program.getSourceFile(path), path.slice(source.length)];
    if (tree === undefined) throw new Error(`${file} cannot be read`);
    const isTexts = isWording(file);
    visit(tree, (node) => {
      if (is.isPropertyAccessExpression(node)) uses.accesses.push(node.name);
      else if (is.isElementAccessExpression(node)) uses.elements.push(node);
      else if (is.isBindingElement(node) && is.isObjectBindingPattern(node.parent)) uses.bindings.push(node);
      else if (!isTexts && isWord(node)) literals.push({ file, text: said(node) });
      else if (!isTexts && is.isPropertyAssignment(node)) keys.add(said(node.name));
      else if (isTexts && is.isPropertySignatureDeclaration(node)) {
        const key = said(node.name);
        declared.push({ nameNode: node.name, name: `${file} ${key}`, key });
      } else if (isTexts && is.isVariableDeclaration(node) && node.initializer !== undefined) {
        takeTable(file, said(node.name), node.type?.getText(tree) ?? "", node.initializer);
      }
    });
  }

  const names = new Set(declared.map(({ key }) => key));
  const accesses = uses.accesses.filter((node) => names.has(said(node)));
  const bindings = uses.bindings.filter(({ name, propertyName }) => names.has(said(propertyName ?? (name as Node))));
  const read = readBy(project, { accesses, bindings, elements: uses.elements });
  const symbols = project.checker.getSymbolAtLocation(declared.map(({ nameNode }) => nameNode));
  const unread = declared.filter((_, index) => {
    const own = new Set<string>();
    addDeclarations([symbols[index]], own);
    return ![...own].some((declaration) => read.has(declaration));
  });
  api.close();

  const written = new Set([...literals.map(({ text }) => text), ...keys]);
  const codes = coded.filter(({ code }) => !names.has(code));
  return {
    named: declared.length,
    unread: unread.map(({ name }) => name),
    coded: codes.length,
    uncoded: codes.filter(({ code }) => !written.has(code)).map(({ name }) => name),
    pairs: [...sides].map(([name, pair]) => ({ name, ...pair })),
    literals,
  };
}
