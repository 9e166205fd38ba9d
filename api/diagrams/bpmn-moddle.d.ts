/** What is used of the library, which brings no types for it. It is an ES module: load it with `import()`. */
declare module 'bpmn-moddle' {
  /** A node of a BPMN document. What it holds depends on its type, as the library's own schema says. */
  export interface Moddle {
    readonly $type: string;
    readonly id?: string;
    [property: string]: unknown;
  }
  export class BpmnModdle {
    create(type: string, properties: Readonly<Record<string, unknown>>): Moddle;
    fromXML(xml: string): Promise<{ readonly rootElement: Moddle; readonly warnings: readonly Error[] }>;
    toXML(element: Moddle, options: { readonly format: boolean }): Promise<{ readonly xml: string }>;
  }
}
