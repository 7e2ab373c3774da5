/** Methods of arrays and maps that call a function once for each member. */
const ITERATIONS = ['forEach', 'map', 'flatMap', 'filter', 'some', 'every', 'find', 'reduce'];
const LOOPS = ['ForStatement', 'ForInStatement', 'ForOfStatement', 'WhileStatement', 'DoWhileStatement'];

const isFunction = ({ type }) => /Function/.test(type);

/** Whether a function is called once for each member of something. */
function isIteration({ parent }, fn) {
  const { callee } = parent;
  return (
    parent.type === 'CallExpression' && parent.arguments.includes(fn) && ITERATIONS.includes(callee.property?.name)
  );
}

/** Whether a node is run again and again by what stands around it, up to the function that it belongs to. */
function isRepeated(start) {
  for (let node = start; node.parent; node = node.parent) {
    const { parent } = node;
    // What a loop goes over is read once.
    if (LOOPS.includes(parent.type) && node !== parent.right && node !== parent.init) return true;
    if (isFunction(node)) return isIteration(node, node);
  }
  return false;
}

/**
 * Refuses a round trip to Excel in a loop, of the request context or of anything that wraps it: each takes a moment, on
 * the web a tenth of a second and more, and a loop's grow with the workbook.
 */
export const syncInLoop = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      repeated:
        'Excel is asked once for each turn of a loop. Queue all that is to be done, then sync once; where full requests have to be sent piece by piece, say so beside a comment that switches this rule off.',
    },
  },
  create: (context) => ({
    'CallExpression[callee.property.name="sync"]'(node) {
      if (isRepeated(node)) context.report({ node, messageId: 'repeated' });
    },
  }),
};
