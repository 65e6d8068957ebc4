export default { desk: {} };
