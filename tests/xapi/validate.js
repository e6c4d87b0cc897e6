// Holds every statement of a file against Learning Locker's validator, which knows nothing of Cardwalk.
// The working folder has it in node_modules. Prints what is wrong, and ends with 0 only if nothing is.
const validate = require(require.resolve('@learninglocker/xapi-validation', { paths: [process.cwd()] })).default;
const statements = JSON.parse(require('fs').readFileSync(process.argv[2], 'utf8'));

const wrong = statements.filter((statement) => validate(statement).length > 0);
wrong.slice(0, 3).forEach((statement) => console.log(JSON.stringify(statement), JSON.stringify(validate(statement))));

// A validator that lets everything pass would prove nothing.
const spoilt = { ...statements[0], id: '7', verb: {} };
const awake = validate(spoilt).length > 0;
console.log(`${statements.length} statements, ${wrong.length} of them wrong`);
process.exit(statements.length > 0 && wrong.length === 0 && awake ? 0 : 1);
