import { parseSync } from '@swc/core';

/** A node of the syntax tree: what we look at is its type and its fields. */
export type SyntaxNode = Readonly<Record<string, unknown>> & { readonly type: string };

/** Calls `visit` with every node of a TypeScript source, parents first. */
export function walkSource(text: string, visit: (node: SyntaxNode) => void): void {
  walk(parseSync(text, { syntax: 'typescript', target: 'es2022' }), visit);
}

function walk(value: unknown, visit: (node: SyntaxNode) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if (isNode(value)) visit(value);
  for (const child of Object.values(value)) walk(child, visit);
}

/** Whether a value is a node, and of this type when one is asked for. */
export function isNode(value: unknown, type?: string): value is SyntaxNode {
  if (typeof value !== 'object' || value === null || !('type' in value) || typeof value.type !== 'string') return false;
  return type === undefined || value.type === type;
}

/** `object.property` as written, for names only: `Date.now`, not `f().now`. */
export function dottedName(node: SyntaxNode): string | undefined {
  const { object, property } = node;
  if (node.type !== 'MemberExpression' || !isNode(object, 'Identifier') || !isNode(property, 'Identifier')) return undefined;
  return `${String(object.value)}.${String(property.value)}`;
}
