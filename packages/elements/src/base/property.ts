import type { PropertyDeclaration, ReactiveElement } from 'lit';

type AccessorDecorator = (prototype: object, name: PropertyKey, accessor: PropertyDescriptor) => void;

/** Lit's `@property`, for the one kind of decorator we compile to: Lit's own carries the code of two. */
export const property =
  (options?: PropertyDeclaration): AccessorDecorator =>
  (prototype, name) => {
    (prototype.constructor as typeof ReactiveElement).createProperty(name, options);
    return Object.getOwnPropertyDescriptor(prototype, name);
  };

/** Lit's `@state`: a property without an attribute. */
export const state = (): AccessorDecorator => property({ state: true, attribute: false });
