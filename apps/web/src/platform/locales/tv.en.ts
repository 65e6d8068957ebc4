export default {
  tv: {
    title: 'Pair this TV with Zhiban',
    how: 'Open this address on a computer and enter the code',
    left: 'new code in {time}',
    away: 'The server cannot be reached; trying again…',
    asking: 'Connecting to the server…',
  },
};
