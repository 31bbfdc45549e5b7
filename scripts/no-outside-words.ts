/**
 * A rule of lint: no word is looked up in a plain object that the types do not know to be one of its names.
 * `record[word]` and `word in record` also find what every object has, such as `constructor` and `__proto__`.
 */
import { ESLintUtils } from '@typescript-eslint/utils';
import type { TSESTree } from '@typescript-eslint/utils';
import { TypeFlags } from 'typescript';
import type { Type } from 'typescript';

const message =
  'This word may come from outside: use valueIn() or has() of src/outside/records.ts, or a Map.';

/** Whether any word can be of this type. */
function isAnyWord(type: Type): boolean {
  if (type.isUnionOrIntersection()) return type.types.some(isAnyWord);
  return (type.flags & (TypeFlags.String | TypeFlags.Any | TypeFlags.Unknown)) !== 0;
}

/** The rule, for files that are checked with their types. */
export const noOutsideWords = ESLintUtils.RuleCreator.withoutDocs({
  meta: { type: 'problem', schema: [], messages: { outside: message } },
  defaultOptions: [],
  create(context) {
    const { program, getTypeAtLocation } = ESLintUtils.getParserServices(context);
    const types = program.getTypeChecker();
    const check = (node: TSESTree.Node): void => {
      const type = getTypeAtLocation(node);
      if (!isAnyWord(types.getBaseConstraintOfType(type) ?? type)) return;
      context.report({ node, messageId: 'outside' });
    };
    return {
      'MemberExpression[computed=true]': ({ property }: TSESTree.MemberExpression) =>
        check(property),
      'ObjectPattern > Property[computed=true]': ({ key }: TSESTree.Property) => check(key),
      'BinaryExpression[operator="in"]'({ left }: TSESTree.BinaryExpression) {
        if (left.type === 'Literal' || left.type === 'PrivateIdentifier') return;
        context.report({ node: left, messageId: 'outside' });
      },
    };
  },
});
