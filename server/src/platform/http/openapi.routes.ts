import { operations, routes } from '@diaspora-kit/contract';
import { toJsonSchema } from '@valibot/to-json-schema';
import { Hono } from 'hono';
import type * as v from 'valibot';
import type { Deps } from '../../deps.js';

interface JsonSchema {
  properties?: Record<string, JsonSchema>;
  required?: string[];
  [keyword: string]: unknown;
}

/** Transformations have no JSON Schema; what they check is written down, what they change is left out. */
const jsonSchema = (schema: v.GenericSchema, typeMode: 'input' | 'output') => {
  const { $schema: _, ...rest } = toJsonSchema(schema, { typeMode, errorMode: 'ignore' });
  return rest as JsonSchema;
};

const problemSchema: JsonSchema = {
  type: 'object',
  description: 'RFC 9457. `code` is permanent; `title` and `detail` are in the language of the request.',
  required: ['type', 'code', 'title', 'status'],
  properties: {
    type: { type: 'string', format: 'uri' },
    code: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    requestId: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'detail'],
        properties: { pointer: { type: 'string' }, code: { type: 'string' }, detail: { type: 'string' } },
      },
    },
  },
};

const parametersOf = (schema: v.GenericSchema, place: 'path' | 'query') => {
  const { properties = {}, required = [] } = jsonSchema(schema, 'input');
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
};

/** The API as OpenAPI 3.1, written from the contract. */
export function openapiDocument(origin: string, version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const [name, route] of Object.entries(routes)) {
    const [method = '', path = ''] = route.split(' ');
    const operation = operations[name as keyof typeof operations];
    (paths[path] ??= {})[method.toLowerCase()] = {
      operationId: name,
      summary: operation.summary,
      parameters: [
        ...parametersOf(operation.params, 'path'),
        ...('query' in operation ? parametersOf(operation.query, 'query') : []),
      ],
      ...('body' in operation && {
        requestBody: {
          required: true,
          content: { 'application/json': { schema: jsonSchema(operation.body, 'input') } },
        },
      }),
      responses: {
        [operation.status]: {
          description: 'Done.',
          content: { 'application/json': { schema: jsonSchema(operation.output, 'output') } },
        },
        default: {
          description: `A refusal. Expect: ${operation.problems.join(', ')}.`,
          content: { 'application/problem+json': { schema: problemSchema } },
        },
      },
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Diaspora Kit',
      version,
      license: { name: 'MIT', identifier: 'MIT' },
      description: 'Public reads for any origin, and one way in: a mentor request, confirmed by mail.',
    },
    servers: [{ url: origin }],
    paths,
  };
}

export const openapiRoutes = (deps: Pick<Deps, 'origin' | 'assets'>) => {
  const document = JSON.stringify(openapiDocument(deps.origin, deps.assets.version));
  return new Hono().get('/openapi.json', (c) => {
    c.header('cache-control', 'public, max-age=300');
    return c.body(document, 200, { 'content-type': 'application/json; charset=utf-8' });
  });
};
